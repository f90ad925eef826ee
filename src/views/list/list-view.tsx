import { useTranslations } from 'next-intl';
import type { Fund } from '#catalogue/fund.ts';
import { activeFilters, selectionQuery } from '#selection/selection.ts';
import { FundBadge } from '../parts/badges.tsx';
import { classes } from '../parts/classes.ts';
import { ListFiles } from '../parts/file-links.tsx';
import { CalendarTime } from '../parts/period.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { ProjectCards } from './cards.tsx';
import { ListFilters } from './filters.tsx';
import { FilterChips, KeptSort, SortField, ViewSwitch } from './list-bar.tsx';
import type { ProjectSearchProps } from './list-props.ts';
import styles from './list-view.module.css';
import { NothingFound } from './nothing-found.tsx';
import { ListNotices, SearchWords } from './notices.tsx';
import { ListPages } from './pager.tsx';
import { ProjectTable } from './table.tsx';
import { ProjectTimeline } from './timeline.tsx';
import { useFilterNames } from './use-filter-names.ts';

type ProjectListViewProps = ProjectSearchProps & { readonly frame: PageFrame };

/** The projects of a selection: filters, results in one of three forms, pages. */
export function ProjectListView({ frame, ...found }: ProjectListViewProps) {
  const t = useTranslations('list');
  const search = useTranslations('search');
  const { selection, count, pages, notices, today } = found;
  return (
    <>
      <PageMeta frame={frame} title={useTitle(found)} description={t('lead')} noindex={selectionQuery(selection) !== ''} files={found.files} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <div className={classes('wrap section section-tight', selection.view === 'list' ? styles.columns : styles.rows)}>
        <ListFilters selection={selection} notices={notices} counts={found.counts} funds={found.funds} axis={found.axis} />
        <section aria-labelledby="results">
          <div className={styles.bar}>
            <h2 id="results" tabIndex={-1}>
              {t(found.nearest && count > 0 ? 'nearestCount' : 'count', { count })}{' '}
              {pages > 1 ? <small>{t('pageOf', { page: selection.page, pages })}</small> : null}
            </h2>
            <ViewSwitch selection={selection} />
          </div>
          <p className="print-only">{t.rich('printed', { date: () => <CalendarTime date={today} /> })}</p>
          <FilterChips selection={selection} funds={found.funds} />
          <ListNotices notices={notices} selection={selection} axis={found.axis} funds={found.funds} />
          <SearchWords {...found} />
          <FoundFunds funds={found.foundFunds} />
          {found.foreign === undefined ? null : (
            <p className="notice" lang={found.foreign.language}>
              {found.foreign.notice}
            </p>
          )}
          {count > 0 ? <SortField selection={selection} withFiles={found.files.length > 0} /> : <KeptSort selection={selection} />}
          {found.nearest && count > 0 ? <h3 className={styles.nearest}>{search('nearest')}</h3> : null}
          <Results found={found} />
          <ListPages selection={selection} pages={pages} />
          <ListFiles files={found.files} count={count} nearest={found.nearest} />
          <SearchHelp isOpen={count === 0 && selection.q !== ''} />
        </section>
      </div>
    </>
  );
}

function Results({ found }: { readonly found: ProjectSearchProps }) {
  const t = useTranslations('list');
  const { rows, selection, axis, today, nothing, total } = found;
  if (total === 0) return <p className="note">{t('empty')}</p>;
  if (nothing !== undefined) {
    return <NothingFound {...found} reason={nothing} />;
  }
  if (selection.view === 'timeline') return <ProjectTimeline rows={rows} axis={axis} today={today} />;
  if (selection.view === 'table') return <ProjectTable rows={rows} selection={selection} />;
  return (
    <div className={styles.cards}>
      <ProjectCards entries={rows} today={today} axis={axis} />
    </div>
  );
}

/** What was searched and how, for those who wonder. */
function SearchHelp({ isOpen }: { readonly isOpen: boolean }) {
  const t = useTranslations('search');
  return (
    <details className={classes(styles.help, 'screen-only')} open={isOpen}>
      <summary>{t('help')}</summary>
      <ul>
        {(['helpWhat', 'helpForms', 'helpAll', 'helpFilters', 'helpSynonyms', 'helpPhrase', 'helpDates'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </details>
  );
}

/** The state of the list first: what is searched for, how many, which page. */
function useTitle({ selection, count, pages, funds }: ProjectSearchProps): string {
  const t = useTranslations('list');
  const { formats } = useSite();
  const { describeAlone } = useFilterNames(funds);
  const filters = describeAlone(activeFilters(selection));
  const named = [
    filters.length === 0 ? t('title', { count }) : t('filteredTitle', { filters: formats.list(filters), count }),
    ...(selection.view === 'list' ? [] : [t(`view.${selection.view}`)]),
    ...(pages > 1 && selection.page > 1 ? [t('pageOf', { page: selection.page, pages })] : []),
  ];
  return formats.list(named);
}

/** The funds that answer a search, above the projects. */
function FoundFunds({ funds }: { readonly funds: readonly Fund[] }) {
  const t = useTranslations('search');
  const { href, pick } = useSite();
  if (funds.length === 0) return null;
  return (
    <section aria-labelledby="found-funds" className="found-funds">
      <h3 id="found-funds">{t('funds', { count: funds.length })}</h3>
      <ul className="link-list">
        {funds.map((fund) => {
          const { value, lang } = pick(fund.texts);
          return (
            <li key={fund.id}>
              <FundBadge fund={fund} confirmed />{' '}
              <a href={href({ name: 'funds', id: fund.id })} lang={lang}>
                {value.title}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
