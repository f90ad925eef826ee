import Head from 'next/head';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatOf } from '#addresses/files.ts';
import { type FileMeasures, offeredFile, offeredFileNames, pathToOffered } from '#addresses/offered-files.ts';
import type { RouteName } from '#addresses/pages.ts';
import type { DataQuality } from '#catalogue/completeness.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { AddressText } from '../citation/address-text.tsx';
import { CitationFiles, KeptAt, NotKept } from '../citation/citation.tsx';
import { classes } from '../parts/classes.ts';
import { useFeedbackAddress } from '../parts/feedback.tsx';
import prose from '../parts/prose.module.css';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { Checksums, FileTable } from './file-table.tsx';
import { OpenDataFacts, OpenDataGaps, OpenDataSelections } from './open-data-parts.tsx';
import styles from './open-data-view.module.css';

export type OpenDataProps = {
  /** The measures of the offered files in the language of the page, as far as they are known. */
  readonly measures: NonNullable<FileMeasures[Locale]>;
  readonly quality: DataQuality;
  readonly revision: string;
  /** The history of changes is known. */
  readonly hasChanges: boolean;
  /** A project to show the address of its file with. */
  readonly example?: Project;
  readonly today: CalendarDay;
  /** The day of the snapshot of this revision; absent when none is kept. */
  readonly kept?: CalendarDay;
};

/** The data as files: what it is, where it is, how it may be used, what it lacks, and how to report an error. */
export function OpenDataView({ frame, ...props }: OpenDataProps & { readonly frame: PageFrame }) {
  const t = useTranslations('openData');
  const { measures, quality, revision, hasChanges, example, today, kept } = props;
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} withChanges />
      <Descriptions origin={frame.origin} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className="wrap section section-tight parts">
        <OpenDataFacts quality={quality} revision={revision} checked={frame.checked} />
        <section>
          <h2 id="files">{t('files')}</h2>
          <p className="note">{t('filesNote')}</p>
          {hasChanges ? null : <p className="note">{t('noChanges')}</p>}
          <FileTable measures={measures} origin={frame.origin} hasChanges={hasChanges} />
          <Checksums measures={measures} />
        </section>
        <div className={styles.pairs}>
          <OpenDataSelections funds={quality.funds} example={example} />
          <OpenDataPrograms />
          <OpenDataGaps quality={quality} />
          <section className={prose.prose}>
            <h2 id="article49">{t('article49')}</h2>
            <p>{t('article49Text')}</p>
            <p>{t('article49Own')}</p>
            <p>{t('article49Authority')}</p>
          </section>
          <OpenDataCitation frame={frame} revision={revision} today={today} kept={kept} />
          <OpenDataReport frame={frame} />
        </div>
      </div>
    </>
  );
}

/** Tells programs where the description of the data for machines is. */
function Descriptions({ origin }: { readonly origin: string }) {
  const { locale } = useSite();
  return (
    <Head>
      {offeredFileNames
        .map((name) => ({ name, file: offeredFile(name) }))
        .filter(({ file }) => file.group === 'description')
        .map(({ name, file }) => (
          <link key={name} rel="alternate describedby" type={formatOf(file.ending).mediaType} href={origin + pathToOffered(name, locale)} />
        ))}
    </Head>
  );
}

/** How to report an error in the data, and what to tell; nothing while no channel is announced. */
function OpenDataReport({ frame }: { readonly frame: PageFrame }) {
  const t = useTranslations('openData');
  const feedback = useTranslations('feedback');
  const href = useFeedbackAddress(frame);
  if (href === undefined) return null;
  return (
    <section className={prose.prose}>
      <h2 id="report">{t('report')}</h2>
      <p>{t('reportText')}</p>
      <p>
        <a href={href}>{feedback('report')}</a>
      </p>
    </section>
  );
}

type OpenDataCitationProps = { readonly frame: PageFrame; readonly revision: string; readonly today: CalendarDay; readonly kept: CalendarDay | undefined };

/** What the licence asks of those who use the data, and a citation to copy. */
function OpenDataCitation({ frame, revision, today, kept }: OpenDataCitationProps) {
  const t = useTranslations('openData');
  const { formats, locale } = useSite();
  const address = frame.origin + frame.paths[locale];
  const parts = {
    code: (words: ReactNode) => <code>{words}</code>,
    address: () => (
      <code>
        <AddressText address={address} />
      </code>
    ),
  };
  return (
    <section className={prose.prose}>
      <h2 id="cite">{t('cite')}</h2>
      <p>{t('citeText')}</p>
      <p className="notice">
        {t.rich('citation', { date: formats.date(today), revision, ...parts })} <KeptAt kept={kept} />
      </p>
      <NotKept kept={kept} />
      <CitationFiles />
    </section>
  );
}

/** Pages for those who make programs. */
const pages = ['api', 'dictionary', 'versions', 'changes'] as const satisfies readonly RouteName[];

/** The list of all pages for search engines. */
const sitemap = '/sitemap.xml';

/** Where programs, and those who write them, find more. */
function OpenDataPrograms() {
  const t = useTranslations('openData');
  const { href } = useSite();
  const links = [...pages.map((name) => [name, href({ name })] as const), ['sitemap', sitemap] as const];
  return (
    <section className={classes('screen-only', prose.prose)}>
      <h2 id="programs">{t('programs')}</h2>
      <ul>
        {links.map(([name, path]) => (
          <li key={name}>
            <a href={path}>{t(name)}</a> <small>{t(`${name}Text`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
