import Head from 'next/head';
import { useTranslations } from 'next-intl';
import { plainMediaTypeOf } from '#addresses/files.ts';
import { offeredFile, pathToOffered, type SizedFile } from '#addresses/offered-files.ts';
import type { DataQuality } from '#catalogue/completeness.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Project } from '#catalogue/project.ts';
import prose from '../parts/prose.module.css';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { FileTable } from './file-table.tsx';
import { OpenDataCitation } from './open-data-citation.tsx';
import { OpenDataGaps } from './open-data-gaps.tsx';
import { OpenDataFacts } from './open-data-parts.tsx';
import { OpenDataPrograms } from './open-data-programs.tsx';
import { OpenDataReport } from './open-data-report.tsx';
import { OpenDataSelections } from './open-data-selections.tsx';
import styles from './open-data-view.module.css';

export type OpenDataProps = {
  /** What there is to download, in the order in which it is offered. */
  readonly files: readonly SizedFile[];
  readonly quality: DataQuality;
  readonly revision: string;
  /** A project to show the address of its file with. */
  readonly example?: Project;
  readonly today: CalendarDay;
};

/** The data as files: what it is, where it is, how it may be used, what it lacks, and how to report an error. */
export function OpenDataView({ frame, ...props }: OpenDataProps & { readonly frame: PageFrame }) {
  const t = useTranslations('openData');
  const { files, quality, revision, example, today } = props;
  return (
    <>
      <PageMeta frame={frame} title={t('heading')} description={t('lead')} withChanges />
      <Descriptions files={files} origin={frame.origin} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className="wrap section section-tight parts">
        <OpenDataFacts quality={quality} revision={revision} checked={frame.checked} />
        <section aria-labelledby="files">
          <h2 id="files">{t('files')}</h2>
          <FileTable files={files} origin={frame.origin} />
        </section>
        <div className={styles.pairs}>
          <OpenDataSelections files={files} funds={quality.funds} example={example} />
          <OpenDataPrograms />
          <OpenDataGaps quality={quality} />
          <section className={prose.prose} aria-labelledby="article49">
            <h2 id="article49">{t('article49')}</h2>
            <p>{t('article49Text')}</p>
            <p>{t('article49Own')}</p>
          </section>
          <OpenDataCitation frame={frame} revision={revision} today={today} />
          <OpenDataReport frame={frame} />
        </div>
      </div>
    </>
  );
}

/** Tells programs where the description of the data for machines is. */
function Descriptions({ files, origin }: { readonly files: readonly SizedFile[]; readonly origin: string }) {
  const { locale } = useSite();
  return (
    <Head>
      {files
        .map(({ name }) => ({ name, file: offeredFile(name) }))
        .filter(({ file }) => file.group === 'description')
        .map(({ name, file }) => (
          <link key={name} rel="alternate describedby" type={plainMediaTypeOf(file.ending)} href={origin + pathToOffered(name, locale)} />
        ))}
    </Head>
  );
}
