import { firstDay, lastDay, type PartialDate } from './calendar-date';
import { type Programme, programmes } from './fund';
import { readLooseDate } from './loose-date';
import { type Status, statuses } from './timetable';

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
  /** Projects that run on or after the first day of this date. */
  readonly from?: PartialDate;
  /** Projects that run on or before the last day of this date. */
  readonly to?: PartialDate;
  readonly sort: Sort;
  readonly view: ListView;
  /** Counts from 1. */
  readonly page: number;
};

/** Something in the address that could not be followed, to be said to the reader. Values are the reader's own text. */
export type Notice =
  | { readonly kind: 'unknownValue'; readonly parameter: Facet | 'sort' | 'view'; readonly value: string }
  | { readonly kind: 'badDate' | 'reversedDates'; readonly parameter: 'from' | 'to'; readonly value: string }
  | { readonly kind: 'longQuery'; readonly parameter: 'q'; readonly value: string };

export type ParsedSelection = { readonly selection: Selection; readonly notices: readonly Notice[] };

/** The parameters of an address; a repeated one is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Longest query, in characters. */
export const longestQuery = 200;

/** Longest value that is repeated to the reader, and most unknown values of a facet that are named. */
const longestEcho = 60;
const mostNamed = 5;

/** Everything, in the default order. */
export const everything: Selection = { q: '', exact: false, fund: [], programme: [], status: [], sort: 'default', view: 'list', page: 1 };

/** Reads the address. Never throws: what is not understood is left out and named; unknown parameters are ignored. */
export function parseSelection(query: Query, fundIds: readonly string[]): ParsedSelection {
  const fund = readFacet(query, 'fund', fundIds);
  const programme = readFacet(query, 'programme', programmes);
  const status = readFacet(query, 'status', statuses);
  const view = readFacet({ view: first(query.view) }, 'view', listViews);
  const sort = readFacet({ sort: first(query.sort) }, 'sort', sorts);
  const dates = readDates(query);
  const text = [...(first(query.q) ?? '').replace(/\s+/g, ' ')];
  const q = text.slice(0, longestQuery).join('').trim();
  const chosen = { q, view: view.values[0] ?? 'list' };
  const wished = sort.values[0] ?? defaultSort(chosen);
  return {
    selection: {
      ...chosen,
      exact: q !== '' && first(query.exact) === '1',
      fund: fund.values,
      programme: programme.values,
      status: status.values,
      ...dates.values,
      sort: wished === 'relevance' && q === '' ? defaultSort(chosen) : wished,
      page: readPage(first(query.page)),
    },
    notices: [
      ...(text.length > longestQuery ? [{ kind: 'longQuery', parameter: 'q', value: echo(q) } as const] : []),
      ...[fund, programme, status, sort, view, dates].flatMap((part) => part.notices),
    ],
  };
}

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
  for (const facet of ['fund', 'programme', 'status'] as const) for (const value of selection[facet]) set(facet, value);
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
export type ActiveFilter = { readonly parameter: 'q' | Facet | 'from' | 'to' | 'exact'; readonly value: string; readonly without: Selection };

/** Everything that narrows the list, in the order of the address. */
export function activeFilters(selection: Selection): readonly ActiveFilter[] {
  const { q, exact, from: _from, to: _to, ...others } = selection;
  const filters: ActiveFilter[] = [];
  if (q !== '') filters.push({ parameter: 'q', value: q, without: changeSelection(selection, { q: '' }) });
  if (exact) filters.push({ parameter: 'exact', value: q, without: changeSelection(selection, { exact: false }) });
  for (const facet of facets) {
    for (const value of selection[facet]) {
      filters.push({ parameter: facet, value, without: changeSelection(selection, { [facet]: others[facet].filter((other) => other !== value) }) });
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

type Parameter = Facet | 'sort' | 'view';
type Read<T> = { readonly values: readonly T[]; readonly notices: readonly Notice[] };

function readFacet<T extends string>(query: Query, parameter: Parameter, known: readonly T[]): Read<T> {
  const given = [query[parameter] ?? []].flat().map((value) => value.normalize('NFC').trim());
  const isKnown = (value: string) => (known as readonly string[]).includes(value);
  const unknown = [...new Set(given.filter((value) => value !== '' && !isKnown(value)))].slice(0, mostNamed);
  return {
    values: known.filter((value) => given.includes(value)),
    notices: unknown.map((value) => ({ kind: 'unknownValue', parameter, value: echo(value) })),
  };
}

function readDates(query: Query): { readonly values: Pick<Selection, 'from' | 'to'>; readonly notices: readonly Notice[] } {
  const read = (['from', 'to'] as const).map((parameter) => {
    const text = first(query[parameter]);
    return { parameter, text, date: text === undefined ? undefined : readLooseDate(text.replace(/\s/g, '')) };
  });
  const bad = read.filter(({ text, date }) => text !== undefined && date === undefined);
  const [from, to] = read.map(({ date }) => date);
  const reversed = from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
  return {
    values: { ...(from && { from }), ...(to && !reversed && { to }) },
    notices: [
      ...bad.map(({ parameter, text = '' }) => ({ kind: 'badDate' as const, parameter, value: echo(text) })),
      ...(reversed ? [{ kind: 'reversedDates' as const, parameter: 'to' as const, value: echo(read[1]?.text ?? '') }] : []),
    ],
  };
}

function readPage(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** The first of a repeated single value; an empty one counts as absent. */
function first(value: string | readonly string[] | undefined): string | undefined {
  const text = [value ?? []].flat()[0]?.normalize('NFC').trim();
  return text === '' ? undefined : text;
}

function echo(value: string): string {
  const letters = [...value];
  return letters.length > longestEcho ? `${letters.slice(0, longestEcho).join('')}…` : value;
}
