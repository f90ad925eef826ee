import { useTranslations } from 'next-intl';
import type { Fund } from '#catalogue/fund.ts';
import { writeLooseDate } from '#catalogue/lenient-date.ts';
import type { FacetCount } from '#selection/listing.ts';
import { type DateName, dateNames, type Facet, facets, hiddenChoices, type Selection } from '#selection/parameters.ts';
import type { Notice } from '#selection/parse.ts';

import { activeFilters, chosenValues, withoutFilters } from '#selection/selection.ts';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './filters.module.css';
import type { ProjectSearchProps } from './list-props.ts';
import { useFilterNames } from './use-filter-names.ts';

/** The form of the list also belongs to controls outside of it. */
export const filterFormId = 'filters';

type FilterProps = Pick<ProjectSearchProps, 'selection' | 'notices' | 'counts' | 'funds'>;

/** Search and filters as a plain form; nothing is sent before its button is pressed. */
export function ListFilters({ selection, notices, counts, funds }: FilterProps) {
  const t = useTranslations('filters');
  const { href, listHref } = useSite();
  const chosen = activeFilters(selection).length;
  const hasBadDate = notices.some(({ parameter }) => (dateNames as readonly string[]).includes(parameter));
  return (
    <details className={classes('screen-only', styles.filters, selection.view === 'list' && styles.beside)} open={hasBadDate}>
      <summary>
        {t('heading')}
        {chosen === 0 ? null : (
          <span className={styles.pill}>
            {chosen} <span className="hidden-text">{t('chosen', { count: chosen })}</span>
          </span>
        )}
        <Icon name="down" />
      </summary>
      <search aria-label={t('label')}>
        <form id={filterFormId} className={styles.form} action={`${href({ name: 'projects' })}#results`}>
          <h2 className={styles.heading}>{t('heading')}</h2>
          <div>
            <label htmlFor="q">{t('q')}</label>
            <input id="q" name="q" type="search" defaultValue={selection.q} autoComplete="off" />
            <label className={styles.check}>
              <input type="checkbox" name="exact" value="1" defaultChecked={selection.exact} />
              <span>{t('exactField')}</span>
            </label>
          </div>
          {facets.map((facet) => (
            <FacetField key={facet} facet={facet} selection={selection} counts={counts[facet]} funds={funds} />
          ))}
          <PeriodField selection={selection} notices={notices} />
          {selection.view === 'list' ? null : <input type="hidden" name="view" value={selection.view} />}
          {hiddenChoices.flatMap((name) =>
            chosenValues(selection, name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
          )}
          <div className={styles.actions}>
            <button className="button" type="submit">
              {t('show')}
            </button>
            <a href={listHref(withoutFilters(selection))}>{t('clear')}</a>
          </div>
        </form>
      </search>
    </details>
  );
}

type FacetProps = { readonly facet: Facet; readonly selection: Selection; readonly counts: readonly FacetCount[]; readonly funds: readonly Fund[] };

function FacetField({ facet, selection, counts, funds }: FacetProps) {
  const t = useTranslations('filters');
  const { nameOf, fullNameOf } = useFilterNames(funds);
  const chosen = chosenValues(selection, facet);
  return (
    <fieldset>
      <legend>{t(facet)}</legend>
      {counts.map(({ value, count }) => {
        const fullName = fullNameOf(facet, value);
        return (
          <label key={value} className={styles.check}>
            <input type="checkbox" name={facet} value={value} defaultChecked={chosen.includes(value)} />
            <span>
              {nameOf(facet, value)}
              {fullName === undefined ? null : <span className="hidden-text"> {fullName}</span>}
            </span>{' '}
            <span className={styles.count}>
              {t('facetCount', { count })} <span className="hidden-text">{t('facetCountOf', { count })}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function PeriodField({ selection, notices }: Pick<FilterProps, 'selection' | 'notices'>) {
  const t = useTranslations('filters');
  return (
    <fieldset>
      <legend>{t('period')}</legend>
      <p id="period-hint" className={styles.hint}>
        {t('periodHint')}
      </p>
      <div className={styles.period}>
        {dateNames.map((end) => (
          <DateField key={end} end={end} selection={selection} notice={notices.find(({ parameter }) => parameter === end)} />
        ))}
      </div>
    </fieldset>
  );
}

function DateField({ end, selection, notice }: { readonly end: DateName; readonly selection: Selection; readonly notice: Notice | undefined }) {
  const t = useTranslations('filters');
  const messages = useTranslations('notices');
  const date = selection[end];
  const shown = notice?.value ?? (date === undefined ? '' : writeLooseDate(date));
  return (
    <div>
      <label htmlFor={end}>{t(end)}</label>
      {notice === undefined ? null : (
        <p id={`${end}-error`} className={styles.error}>
          {messages(notice.kind === 'reversedDates' ? 'reversedDates' : 'badDate', { value: notice.value })}
        </p>
      )}
      <input
        id={end}
        name={end}
        type="text"
        autoComplete="off"
        defaultValue={shown}
        aria-describedby={notice === undefined ? 'period-hint' : `period-hint ${end}-error`}
        aria-invalid={notice === undefined ? undefined : true}
      />
    </div>
  );
}
