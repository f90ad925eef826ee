import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { FacetCount } from '#selection/listing.ts';
import { type Facet, type FieldGroup, facets, fieldGroups, hiddenChoices, parameters, type Selection, type TypedName } from '#selection/parameters.ts';
import { activeFilters, chosenValues, withoutFilters } from '#selection/selection.ts';
import { typedKind } from '#selection/typed-values.ts';
import { classes } from '../parts/classes.ts';
import disclosure from '../parts/disclosure.module.css';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './filters.module.css';
import type { ProjectSearchProps } from './list-props.ts';
import { faultsIn } from './notices.tsx';
import { TypedFault } from './typed-fault.tsx';
import { useFilterNames } from './use-filter-names.ts';

/** The form of the list also belongs to controls outside of it. */
export const filterFormId = 'filters';

/** The fields for times and amounts that most people look for; the others stand behind "More". */
const firstGroup: FieldGroup = 'running';

type FilterProps = Pick<ProjectSearchProps, 'selection' | 'notices' | 'counts' | 'names' | 'axis'>;

/** Search and filters as a plain form; nothing is sent before its button is pressed. What finds nothing, or is seldom asked for, stands behind "More". */
export function ListFilters({ selection, notices, counts, names, axis }: FilterProps) {
  const t = useTranslations('filters');
  const { href, listHref } = useSite();
  const chosen = activeFilters(selection).length;
  const hasFault = faultsIn(notices).length > 0;
  const finds = (facet: Facet) => counts[facet].some(({ value, count }) => isOffered(value, count, chosenValues(selection, facet)));
  const facetField = (facet: Facet, whole: boolean) => (
    <FacetField key={facet} facet={facet} selection={selection} counts={counts[facet]} names={names} whole={whole} />
  );
  const typedFields = (group: FieldGroup) => (
    <TypedFields key={group} group={group} names={fieldGroups.get(group) ?? []} selection={selection} notices={notices} axis={axis} />
  );
  return (
    <details className={classes('screen-only', styles.filters, selection.view === 'list' ? styles.beside : styles.across)} open={hasFault}>
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
          <div className={styles.word}>
            <label htmlFor="q">{t('word')}</label>
            <input id="q" name="q" type="search" defaultValue={selection.q} autoComplete="off" />
          </div>
          {facets.filter(finds).map((facet) => facetField(facet, false))}
          {typedFields(firstGroup)}
          <More isOpen={isMoreUsed(selection, notices)}>
            {facets.filter((facet) => !finds(facet)).map((facet) => facetField(facet, true))}
            {[...fieldGroups.keys()].filter((group) => group !== firstGroup).map(typedFields)}
            <label className={styles.check}>
              <input type="checkbox" name="exact" value="1" defaultChecked={selection.exact} />
              <span>{t('exactField')}</span>
            </label>
          </More>
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

/** Whether a value of a filter is worth its line: one that leaves no project is shown only where it is chosen, so that it can be taken away. */
function isOffered(value: string, count: number, chosen: readonly string[]): boolean {
  return count > 0 || chosen.includes(value);
}

/** Whether something behind "More" says what the reader sees, or is at fault. */
function isMoreUsed(selection: Selection, notices: FilterProps['notices']): boolean {
  const typed = [...fieldGroups].flatMap(([group, names]) => (group === firstGroup ? [] : names));
  return selection.exact || typed.some((name) => selection[name] !== undefined || notices.some(({ parameter }) => parameter === name));
}

function More({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const t = useTranslations('filters');
  return (
    <details className={classes(disclosure.disclosure, styles.more)} open={isOpen}>
      <summary>
        <span>{t('more')}</span>
      </summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}

type FacetProps = {
  readonly facet: Facet;
  readonly selection: Selection;
  readonly counts: readonly FacetCount[];
  readonly names: CodeNames;
  /** Values that find nothing too. */
  readonly whole: boolean;
};

function FacetField({ facet, selection, counts, names, whole }: FacetProps) {
  const t = useTranslations('filters');
  const { nameOf, fullNameOf } = useFilterNames(names);
  const chosen = chosenValues(selection, facet);
  return (
    <fieldset>
      <legend>{t(facet)}</legend>
      {counts
        .filter(({ value, count }) => whole || isOffered(value, count, chosen))
        .map(({ value, count }) => {
          const fullName = fullNameOf(facet, value);
          return (
            <label key={value} className={styles.check}>
              <input type="checkbox" name={facet} value={value} defaultChecked={chosen.includes(value)} />
              <span>
                {nameOf(facet, value)}
                {fullName === undefined ? null : (
                  <>
                    {' '}
                    <span className="hidden-text">{fullName}</span>
                  </>
                )}
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
