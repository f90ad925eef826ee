import Head from 'next/head';
import { useTranslations } from 'next-intl';
import type { FundNames } from '../domain/fund';
import { groupBy } from '../domain/group-by';
import type { LinkedChange } from '../domain/project-change';
import { pathToFile } from '../i18n/file-routes';
import { ChangePages } from './change-pages';
import { ChangedProject } from './changed-project';
import styles from './changes-view.module.css';
import type { PageFrame } from './page-frame';
import { PageHead } from './page-head';
import { PageMeta } from './page-meta';
import { CalendarTime } from './period';
import { useSite } from './use-site';

export type ChangesProps = {
  /** The changes of the page, newest first; absent when the history is not known. */
  readonly changes?: readonly LinkedChange[];
  /** On all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly funds: readonly FundNames[];
};

/** All changes of the projects' facts by day, or honestly that they are not known. */
export function ChangesView({ frame, changes, count, page, pages, funds }: ChangesProps & { readonly frame: PageFrame }) {
  const t = useTranslations('changes');
  const { locale } = useSite();
  const feed = pathToFile('changes', 'atom', locale);
  return (
    <>
      <PageMeta frame={frame} title={page > 1 ? t('pageOf', { page }) : t('heading')} description={t('lead')} />
      <Head>
        <link rel="alternate" type="application/atom+xml" title={t('heading')} href={feed} />
      </Head>
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className={`wrap section section-tight ${styles.changes}`}>
        <Introduction known={changes !== undefined} count={count} />
        {[...groupBy(changes ?? [], ({ day }) => day)].map(([day, ofDay]) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>
              <CalendarTime date={day} />
            </h2>
            <ul className={styles.projects}>
              {ofDay.map((change) => (
                <ChangedProject key={change.id} change={change} funds={funds} />
              ))}
            </ul>
          </section>
        ))}
        <ChangePages page={page} pages={pages} />
        {changes === undefined ? null : <p className="note">{t('about')}</p>}
        <p>
          <a href={feed} type="application/atom+xml">
            {t('feed')}
          </a>
        </p>
      </div>
    </>
  );
}

function Introduction({ known, count }: { readonly known: boolean; readonly count: number }) {
  const t = useTranslations('changes');
  if (known) return <p>{count === 0 ? t('nothing') : t('count', { count })}</p>;
  return (
    <div className="notice">
      <p>{t('unavailable')}</p>
      <p>{t('unavailableMore')}</p>
    </div>
  );
}
