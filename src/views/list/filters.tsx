import { useTranslations } from 'next-intl';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { FacetCount } from '#selection/listing.ts';
import { type Facet, type FieldGroup, facets, fieldGroups, hiddenChoices, isTyped, parameters, type Selection, type TypedName } from '#selection/parameters.ts';
import { activeFilters, chosenValues, withoutFilters } from '#selection/selection.ts';
import { typedKind } from '#selection/typed-values.ts';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './filters.module.css';
import type { ProjectSearchProps } from './list-props.ts';
import { TypedFault } from './typed-fault.tsx';
import { useFilterNames } from './use-filter-names.ts';

/** The form of the list also belongs to controls outside of it. */
export const filterFormId = 'filters';

type FilterProps = Pick<ProjectSearchProps, 'selection' | 'notices' | 'counts' | 'names' | 'axis'>;

/** Search and filters as a plain form; nothing is sent before its button is pressed. */
export function ListFilters({ selection, notices, counts, names, axis }: FilterProps) {
  const t = useTranslations('filters');
  const { href, listHref } = useSite();
  const chosen = activeFilters(selection).length;
  const hasFault = notices.some(({ parameter }) => isTyped(parameter));
  return (
    <details className={classes('screen-only', styles.filters, selection.view === 'list' && styles.beside)} open={hasFault}>
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
            <FacetField key={facet} facet={facet} selection={selection} counts={counts[facet]} names={names} />
          ))}
          {[...fieldGroups].map(([group, names]) => (
            <TypedFields key={group} group={group} names={names} selection={selection} notices={notices} axis={axis} />
          ))}
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

type FacetProps = { readonly facet: Facet; readonly selection: Selection; readonly counts: readonly FacetCount[]; readonly names: CodeNames };

function FacetField({ facet, selection, counts, names }: FacetProps) {
  const t = useTranslations('filters');
  const { nameOf, fullNameOf } = useFilterNames(names);
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

type TypedProps = Pick<FilterProps, 'selection' | 'notices' | 'axis'>;

/** Fields into which dates, times or amounts are typed, and how. */
function TypedFields({ group, names, ...props }: TypedProps & { readonly group: FieldGroup; readonly names: readonly TypedName[] }) {
  const t = useTranslations('filters.group');
  return (
    <fieldset>
      <legend>{t(`${group}.legend`)}</legend>
      <p id={`${group}-hint`} className={styles.hint}>
        {t(`${group}.hint`)}
      </p>
      <div className={styles.typed}>
        {names.map((name) => (
          <TypedField key={name} name={name} hint={`${group}-hint`} {...props} />
        ))}
      </div>
    </fieldset>
  );
}

function TypedField({ name, hint, selection, notices, axis }: TypedProps & { readonly name: TypedName; readonly hint: string }) {
  const t = useTranslations('filters');
  const value = selection[name];
  const notice = notices.find(({ parameter }) => parameter === name);
  const shown = notice?.value ?? (value === undefined ? '' : typedKind(parameters[name].kind).write(value));
  return (
    <div>
      <label htmlFor={name}>{t(name)}</label>
      {notice === undefined ? null : (
        <p id={`${name}-error`} className={styles.error}>
          <TypedFault notice={notice} axis={axis} />
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        autoComplete="off"
        defaultValue={shown}
        aria-describedby={notice === undefined ? hint : `${hint} ${name}-error`}
        aria-invalid={notice === undefined ? undefined : true}
      />
    </div>
  );
}
