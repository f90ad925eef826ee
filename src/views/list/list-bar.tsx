import { useTranslations } from 'next-intl';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { GrantSum } from '#catalogue/sums.ts';
import { defaultSort, listViews, type Selection, sorts } from '#selection/parameters.ts';
import { activeFilters, changeSelection, withoutFilters } from '#selection/selection.ts';
import { useShortAmount } from '../parts/amount.tsx';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';
import { filterFormId } from './filters.tsx';
import styles from './list-bar.module.css';
import type { ProjectSearchProps } from './list-props.ts';
import { useFilterNames } from './use-filter-names.ts';

/** How many projects a selection has, what they have been granted together and how many of them that speaks for; beside it the forms of the list. */
export function ListBar({ selection, count, pages, nearest, grants }: Pick<ProjectSearchProps, 'selection' | 'count' | 'pages' | 'nearest' | 'grants'>) {
  const t = useTranslations('list');
  return (
    <div className={styles.bar}>
      <div>
        <h2 id="results" tabIndex={-1}>
          {t(nearest ? 'nearestCount' : 'count', { count })} {pages > 1 ? <small>{t('pageOf', { page: selection.page, pages })}</small> : null}
        </h2>
        <GrantsOfSelection {...grants} />
      </div>
      <ViewSwitch selection={selection} />
    </div>
  );
}

function GrantsOfSelection(grants: GrantSum) {
  const t = useTranslations('list.grants');
  const short = useShortAmount();
  const { known, of } = grants;
  if (of === 0) return null;
  const kind = known === 0 ? 'none' : known === of ? 'all' : 'some';
  return <p>{t(kind, { amount: short(grants), known, unknown: of - known })}</p>;
}

/** The forms of the list as links; each keeps the selection and begins at its first page. */
function ViewSwitch({ selection }: { readonly selection: Selection }) {
  const t = useTranslations('list');
  const { listHref } = useSite();
  return (
    <nav aria-label={t('views')}>
      <ul className={styles.views}>
        {listViews.map((view) => (
          <li key={view}>
            <a href={`${listHref(changeSelection(selection, { view }))}#results`} aria-current={view === selection.view ? 'page' : undefined}>
              <Icon name={view} />
              {t(`view.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The order as a field of the filter form, with a button of its own; beside it the way to the files at the end of the page, where there are any. */
export function SortField({ selection, withFiles }: { readonly selection: Selection; readonly withFiles: boolean }) {
  const t = useTranslations('list');
  const file = useTranslations('files');
  const offered = sorts.filter((sort) => sort !== 'relevance' || selection.q !== '');
  const standard = defaultSort(selection);
  return (
    <div className={classes(styles.sort, 'screen-only')}>
      <label htmlFor="sort">{t('sortLabel')}</label>
      <select id="sort" name="sort" form={filterFormId} defaultValue={selection.sort === standard ? '' : selection.sort}>
        {offered.map((sort) => (
          <option key={sort} value={sort === standard ? '' : sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </select>
      <button className="button button-plain" type="submit" form={filterFormId}>
        {t('sortButton')}
      </button>
      {withFiles ? <a href="#files">{file('asFile')}</a> : null}
    </div>
  );
}

/** The order chosen, kept by the form while there is nothing to put in order. */
export function KeptSort({ selection }: { readonly selection: Selection }) {
  return selection.sort === defaultSort(selection) ? null : <input type="hidden" name="sort" value={selection.sort} form={filterFormId} />;
}

/** What narrows the list, each as a link that takes it away; on paper only the words. */
export function FilterChips({ selection, names }: { readonly selection: Selection; readonly names: CodeNames }) {
  const t = useTranslations('filters');
  const { listHref } = useSite();
  const { describe, nameParameter } = useFilterNames(names);
  const filters = activeFilters(selection);
  if (filters.length === 0) return null;
  return (
    <div className={styles.chips}>
      <h3>{t('active')}</h3>
      <ul>
        {filters.map((filter) => (
          <li key={`${filter.parameter} ${filter.value}`}>
            <a href={`${listHref(filter.without)}#results`}>
              <span className="hidden-text">{t('remove')} </span>
              {t('named', { name: nameParameter(filter.parameter), value: describe(filter) })}
              <Icon name="cross" />
            </a>
          </li>
        ))}
      </ul>
      <a className={classes(styles.clear, 'screen-only')} href={listHref(withoutFilters(selection))}>
        {t('clear')}
      </a>
    </div>
  );
}
