import type { Gap } from '#catalogue/completeness.ts';
import type { PartialDate } from '#catalogue/date.ts';
import type { Programme } from '#catalogue/fund.ts';
import type { Status } from '#catalogue/timetable.ts';

/** Ways to order a list: by relevance to a query, by status, or by a column in either direction. */
export const sorts = ['relevance', 'default', 'start', 'start-desc', 'end', 'end-desc', 'title', 'title-desc', 'amount', 'amount-desc'] as const;
export type Sort = (typeof sorts)[number];

/** Ways to show a list. */
export const listViews = ['list', 'timeline', 'table'] as const;
export type ListView = (typeof listViews)[number];

/** The facets of the list: values of one mean "or", facets mean "and". */
export const facets = ['status', 'fund', 'programme'] as const;
export type Facet = (typeof facets)[number];

/** What the address of the list says: which projects, in which order and form, which page. */
export type Selection = {
  /** What is searched for; empty for nothing. */
  readonly q: string;
  /** Search only the forms of the words themselves. */
  readonly exact: boolean;
  readonly fund: readonly string[];
  readonly programme: readonly Programme[];
  readonly status: readonly Status[];
  /** Projects that lack one of these. It has no field of its own on the list: other pages lead to it. */
  readonly gap: readonly Gap[];
  /** Projects that run on or after the first day of this date. */
  readonly from?: PartialDate;
  /** Projects that run on or before the last day of this date. */
  readonly to?: PartialDate;
  readonly sort: Sort;
  readonly view: ListView;
  /** Counts from 1. */
  readonly page: number;
};

/** Everything, in the default order. */
export const everything: Selection = { q: '', exact: false, fund: [], programme: [], status: [], gap: [], sort: 'default', view: 'list', page: 1 };

/** The order when none is asked for: relevance for a search, start on a timeline, otherwise what runs now first. */
export function defaultSort({ q, view }: Pick<Selection, 'q' | 'view'>): Sort {
  if (q !== '') return 'relevance';
  return view === 'timeline' ? 'start' : 'default';
}

/** The address of a selection: canonical order, defaults left out. Begins with `?` unless it is empty. */
export function selectionQuery(selection: Selection): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | undefined, standard = '') => {
    if (value !== undefined && value !== standard) parameters.append(name, value);
  };
  set('q', selection.q);
  for (const choice of ['fund', 'programme', 'status', 'gap'] as const) for (const value of selection[choice]) set(choice, value);
  set('from', selection.from);
  set('to', selection.to);
  set('sort', selection.sort, defaultSort(selection));
  set('view', selection.view, 'list');
  set('page', String(selection.page), '1');
  set('exact', selection.exact ? '1' : '');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** A selection with other choices, back on its first page; a default order stays the default. */
export function changeSelection(selection: Selection, change: Partial<Selection>): Selection {
  const changed = { ...selection, page: 1, ...change };
  const byDefault = selection.sort === defaultSort(selection) && change.sort === undefined;
  const sort = byDefault || (changed.sort === 'relevance' && changed.q === '') ? defaultSort(changed) : changed.sort;
  return { ...changed, sort, exact: changed.exact && changed.q !== '' };
}

/** One thing that narrows the list, and the selection without it. */
export type ActiveFilter = { readonly parameter: 'q' | Facet | 'gap' | 'from' | 'to' | 'exact'; readonly value: string; readonly without: Selection };

/** Everything that narrows the list, in the order of the address. */
export function activeFilters(selection: Selection): readonly ActiveFilter[] {
  const { q, exact } = selection;
  const filters: ActiveFilter[] = [];
  if (q !== '') filters.push({ parameter: 'q', value: q, without: changeSelection(selection, { q: '' }) });
  if (exact) filters.push({ parameter: 'exact', value: q, without: changeSelection(selection, { exact: false }) });
  for (const choice of [...facets, 'gap'] as const) {
    for (const value of selection[choice]) {
      filters.push({
        parameter: choice,
        value,
        without: changeSelection(selection, { [choice]: (selection[choice] as readonly string[]).filter((other) => other !== value) }),
      });
    }
  }
  for (const end of ['from', 'to'] as const) {
    const value = selection[end];
    if (value === undefined) continue;
    const { [end]: _left, ...rest } = selection;
    filters.push({ parameter: end, value, without: { ...rest, page: 1 } });
  }
  return filters;
}

/** The selection with nothing narrowed, in the same form. */
export function withoutFilters(selection: Selection): Selection {
  return changeSelection({ ...everything, view: selection.view, sort: defaultSort({ q: '', view: selection.view }) }, {});
}
