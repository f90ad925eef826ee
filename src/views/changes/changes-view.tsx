import { useTranslations } from 'next-intl';
import { pathToFile } from '#addresses/files.ts';
import type { LinkedChange } from '#catalogue/changes.ts';
import type { FundNames } from '#catalogue/fund.ts';
import { groupBy } from '#catalogue/group-by.ts';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import text from '../text/text-page-view.module.css';
import { ChangePages } from './change-pages.tsx';
import { ChangedDay } from './changed-day.tsx';

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
  const openData = useTranslations('openData');
  const { href, locale } = useSite();
  return (
    <>
      <PageMeta frame={frame} title={page > 1 ? t('pageOf', { page }) : t('heading')} description={t('lead')} withChanges />
      <PageHead trail={[{ text: openData('heading'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className={`wrap section section-tight ${text.page}`}>
        <Introduction known={changes !== undefined} count={count} />
        <p>
          <a href={pathToFile('changes', 'atom', locale)}>{t('feed')}</a>
        </p>
        {[...groupBy(changes ?? [], ({ day }) => day)].map(([day, ofDay]) => (
          <ChangedDay key={day} day={day} changes={ofDay} funds={funds} />
        ))}
        <ChangePages page={page} pages={pages} />
        {changes === undefined ? null : <p className="note">{t('about')}</p>}
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
