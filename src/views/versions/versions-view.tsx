import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Snapshot } from '#addresses/snapshots.ts';
import { OlderPages } from '../changes/older-pages.tsx';
import { classes } from '../parts/classes.ts';
import figures from '../parts/figure-table.module.css';
import { CalendarTime } from '../parts/period.tsx';
import { PhoneLabel } from '../parts/phone-label.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { sizeOf, useFigures, VersionFiles } from './version-files.tsx';

export type VersionsProps = {
  /** Those of the page, newest first. */
  readonly snapshots: readonly Snapshot[];
  /** On all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
};

/** The versions of the data that are kept, the files of the newest one too; or honestly that there are none. */
export function VersionsView({ frame, snapshots, count, page, pages }: VersionsProps & { readonly frame: PageFrame }) {
  const t = useTranslations('versions');
  const openData = useTranslations('openData');
  const { href } = useSite();
  const [newest] = page === 1 ? snapshots : [];
  const data = (words: ReactNode) => <a href={href({ name: 'openData' })}>{words}</a>;
  return (
    <>
      <PageMeta frame={frame} title={page > 1 ? t('pageOf', { page }) : t('heading')} description={t('lead')} />
      <PageHead trail={[{ text: openData('heading'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className="wrap section section-tight parts">
        {count === 0 ? (
          <p className="notice">{t.rich('none', { data })}</p>
        ) : (
          <section>
            <h2>{t('all')}</h2>
            <p>{t('count', { count })}</p>
            <p className="note">{t('how')}</p>
            <VersionTable snapshots={snapshots} />
            <OlderPages name="versions" label={t('pages')} page={page} pages={pages} />
          </section>
        )}
        {newest === undefined ? null : <NewestVersion snapshot={newest} />}
      </div>
    </>
  );
}

function VersionTable({ snapshots }: Pick<VersionsProps, 'snapshots'>) {
  const t = useTranslations('versions');
  const { formats, href } = useSite();
  const number = (name: 'projects' | 'files' | 'total', value: string) => (
    <td className={figures.number}>
      <PhoneLabel text={t(`column.${name}`)} /> {value}
    </td>
  );
  return (
    <div className={figures.box}>
      <table className={classes(figures.table)}>
        <caption className="hidden-text">{t('heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.day')}</th>
            <th scope="col">{t('column.revision')}</th>
            {(['projects', 'files', 'total'] as const).map((name) => (
              <th key={name} scope="col" className={figures.number}>
                {t(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {snapshots.map((snapshot) => (
            <tr key={snapshot.revision}>
              <th scope="row">
                <CalendarTime date={snapshot.day} />
              </th>
              <td>
                <a href={href({ name: 'versions', id: snapshot.revision })}>
                  <code>{snapshot.revision}</code>
                </a>
              </td>
              {number('projects', formats.count(snapshot.projects))}
              {number('files', formats.count(snapshot.files.length))}
              {number('total', formats.bytes(sizeOf(snapshot)))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NewestVersion({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslations('versions');
  return (
    <section>
      <h2>{t('newest')}</h2>
      <p>
        <CalendarTime date={snapshot.day} /> <code>{snapshot.revision}</code> <small>{useFigures(snapshot)}</small>
      </p>
      <VersionFiles snapshot={snapshot} />
    </section>
  );
}
