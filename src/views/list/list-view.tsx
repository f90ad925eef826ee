import { useTranslations } from 'next-intl';
import type { Fund } from '#catalogue/fund.ts';
import { activeFilters, selectionQuery } from '#selection/selection.ts';
import { UnconfirmedNote } from '../keys/unconfirmed-note.tsx';
import { FundBadge } from '../parts/badges.tsx';
import { classes } from '../parts/classes.ts';
import disclosure from '../parts/disclosure.module.css';
import { ListFiles } from '../parts/file-links.tsx';
import { PaperLine } from '../parts/paper-line.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { ProjectCards } from './cards.tsx';
import { ListFilters } from './filters.tsx';
import { FilterChips, KeptSort, ListBar, SortField } from './list-bar.tsx';
import type { ListRow, ProjectSearchProps } from './list-props.ts';
import styles from './list-view.module.css';
import { isPlainSearch, NothingFound, NothingHead, SearchAgain } from './nothing-found.tsx';
import { faultsIn, ListNotices, SearchWords } from './notices.tsx';
import { ListPages } from './pager.tsx';
import { ProjectTable } from './table/table.tsx';
import { TableNotes } from './table/table-money.tsx';
import { ProjectTimeline } from './timeline.tsx';
import { useFilterNames } from './use-filter-names.ts';

type ProjectListViewProps = ProjectSearchProps & { readonly frame: PageFrame };

/** The projects of a selection: filters, results in one of three forms, pages. */
export function ProjectListView({ frame, ...found }: ProjectListViewProps) {
  const t = useTranslations('list');
  const search = useTranslations('search');
  const { selection, count, pages, notices, nothing, total } = found;
  const isList = selection.view === 'list';
  const isLost = nothing !== undefined && total > 0;
  const isSearchLost = isLost && isPlainSearch(selection) && faultsIn(notices).every(({ parameter }) => parameter === 'q');
  return (
    <>
      <PageMeta frame={frame} title={useTitle(found)} description={t('lead')} noindex={selectionQuery(selection) !== ''} files={found.files} />
      <ListHead selection={selection} isSearchLost={isSearchLost} />
      <div className={classes('wrap section section-tight', isList && !isSearchLost ? styles.columns : styles.rows, !isList && 'wide-sheet')}>
        {isSearchLost ? null : <ListFilters selection={selection} notices={notices} counts={found.counts} names={found.names} axis={found.axis} />}
        <div>
          {isLost ? <NothingHead {...found} reason={nothing} /> : <ListBar {...found} />}
          {isSearchLost ? null : <FilterChips selection={selection} names={found.names} />}
          <ListNotices notices={notices} selection={selection} axis={found.axis} names={found.names} />
          <SearchWords {...found} />
          <FoundFunds funds={found.foundFunds} />
          {found.foreign === undefined ? null : (
            <p className="notice" lang={found.foreign.language}>
              {found.foreign.notice}
            </p>
          )}
          {count > 0 ? <SortField selection={selection} withFiles={found.files.length > 0} /> : null}
          {count > 0 || isSearchLost ? null : <KeptSort selection={selection} />}
          {found.nearest && count > 0 ? <h3 className={styles.nearest}>{search('nearest')}</h3> : null}
          <Results found={found} />
          <ListPages selection={selection} pages={pages} />
          <ListFiles files={found.files} count={count} nearest={found.nearest} />
          {nothing === undefined ? <SearchHelp /> : null}
          <PaperLine today={found.today} state="checked" />
        </div>
      </div>
    </>
  );
}

/** The heading of the page, with the search in it where that is all there is to change. */
function ListHead({ selection, isSearchLost }: Pick<ProjectSearchProps, 'selection'> & { readonly isSearchLost: boolean }) {
  const t = useTranslations('list');
  if (!isSearchLost) return <PageHead title={t('heading')} lead={t('lead')} />;
  return (
    <PageHead title={t('heading')}>
      <SearchAgain selection={selection} />
    </PageHead>
  );
}

function Results({ found }: { readonly found: ProjectSearchProps }) {
  const t = useTranslations('list');
  const search = useTranslations('search');
  const { rows, selection, grants, counts, axis, today, nothing, total } = found;
  const { whole, partial } = partsOf(found);
  if (total === 0) return <p className="note">{t('empty')}</p>;
  if (nothing !== undefined) return <NothingFound {...found} reason={nothing} />;
  return (
    <>
      {selection.view === 'timeline' ? (
        <ProjectTimeline rows={rows} counts={new Map(counts.fund.map(({ value, count }) => [value, count]))} axis={axis} today={today} />
      ) : selection.view === 'table' ? (
        <>
          <ProjectTable rows={rows} selection={selection} grants={grants} />
          <TableNotes rows={rows} grants={grants} />
        </>
      ) : (
        <>
          {whole.length === 0 ? null : <Cards found={found} rows={whole} />}
          {partial.length === 0 ? null : (
            <>
              <h3 className={styles.nearest}>{search('partial')}</h3>
              <Cards found={found} rows={partial} />
            </>
          )}
        </>
      )}
      <UnconfirmedNote projects={rows.map(({ project }) => project)} className={styles.mark} />
    </>
  );
}

function Cards({ found: { today, axis }, rows }: { readonly found: ProjectSearchProps; readonly rows: readonly ListRow[] }) {
  return (
    <div className={styles.cards}>
      <ProjectCards entries={rows} today={today} axis={axis} />
    </div>
  );
}

/** The projects that hold all words, and behind them those that lack one; all as one where the nearest are shown, or where the order is another. */
function partsOf({ rows, nearest }: ProjectSearchProps): { readonly whole: readonly ListRow[]; readonly partial: readonly ListRow[] } {
  const first = rows.findIndex(({ found }) => found?.isPartial);
  const isApart = !nearest && first >= 0 && rows.slice(first).every(({ found }) => found?.isPartial);
  return isApart ? { whole: rows.slice(0, first), partial: rows.slice(first) } : { whole: rows, partial: [] };
}

/** What was searched and how, for those who wonder. */
function SearchHelp() {
  const t = useTranslations('search');
  return (
    <details className={classes(disclosure.disclosure, styles.help, 'screen-only')}>
      <summary>
        <span>{t('help')}</span>
      </summary>
      <ul>
        {(['helpWhat', 'helpForms', 'helpAll', 'helpFilters', 'helpSynonyms', 'helpPhrase', 'helpDates'] as const).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </details>
  );
}

/** The state of the list first: a fault, what is searched for, how many, which page. */
function useTitle({ selection, count, pages, names, notices, total }: ProjectSearchProps): string {
  const t = useTranslations('list');
  const { formats } = useSite();
  const { describeAlone } = useFilterNames(names);
  const filters = formats.list(describeAlone(activeFilters(selection)));
  const counted = filters === '' ? t('title', { count }) : t('filteredTitle', { filters, count });
  const named = [
    count === 0 && total > 0 ? t('nothing', { filters }) : counted,
    ...(selection.view === 'list' ? [] : [t(`view.${selection.view}`)]),
    ...(pages > 1 && selection.page > 1 ? [t('pageOf', { page: selection.page, pages })] : []),
  ];
  const title = formats.list(named);
  return faultsIn(notices).length === 0 ? title : t('faultTitle', { title });
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
