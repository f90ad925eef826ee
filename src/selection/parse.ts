import { gaps } from '#catalogue/completeness.ts';
import { firstDay, lastDay } from '#catalogue/date.ts';
import { programmes } from '#catalogue/fund.ts';
import { readLooseDate } from '#catalogue/lenient-date.ts';
import { longestQuery } from '#catalogue/search-report.ts';
import { statuses } from '#catalogue/timetable.ts';
import { defaultSort, type Facet, listViews, type Selection, selectionQuery, sorts } from './selection.ts';

/** Something in the address that could not be followed, to be said to the reader. Values are the reader's own text. */
export type Notice =
  | { readonly kind: 'unknownValue'; readonly parameter: Facet | 'gap' | 'sort' | 'view'; readonly value: string }
  | { readonly kind: 'badDate' | 'reversedDates'; readonly parameter: 'from' | 'to'; readonly value: string }
  | { readonly kind: 'longQuery' | 'manyWords'; readonly parameter: 'q'; readonly value: string };

export type ParsedSelection = { readonly selection: Selection; readonly notices: readonly Notice[] };

/** The parameters of an address; a repeated one is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The parameters that make a selection; others are ignored. */
export const parameterNames = ['q', 'fund', 'programme', 'status', 'gap', 'from', 'to', 'sort', 'view', 'page', 'exact'] as const;

/** Most unknown values of a facet that are named. */
const mostNamed = 5;

/** A page number beyond this is read as this: beyond the end of any list, and still written with all its digits. */
const highestPage = 999_999;

/** Reads the address. Never throws: what is not understood is left out and named; unknown parameters are ignored. */
export function parseSelection(query: Query, fundIds: readonly string[]): ParsedSelection {
  const fund = readFacet(query, 'fund', fundIds);
  const programme = readFacet(query, 'programme', programmes);
  const status = readFacet(query, 'status', statuses);
  const gap = readFacet(query, 'gap', gaps);
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
      gap: gap.values,
      ...dates.values,
      sort: wished === 'relevance' && q === '' ? defaultSort(chosen) : wished,
      page: readPage(first(query.page)),
    },
    notices: [
      ...(text.length > longestQuery ? [{ kind: 'longQuery', parameter: 'q', value: echo(q) } as const] : []),
      ...[fund, programme, status, gap, sort, view, dates].flatMap((part) => part.notices),
    ],
  };
}

type Parameter = Facet | 'gap' | 'sort' | 'view';
type Read<T> = { readonly values: readonly T[]; readonly notices: readonly Notice[] };

function readFacet<T extends string>(query: Query, parameter: Parameter, known: readonly T[]): Read<T> {
  const given = [query[parameter] ?? []].flat().map((value) => value.normalize('NFC').trim());
  const isGiven = (value: string) => given.some((other) => isSame(value, other));
  const unknown = [...new Set(given.filter((value) => value !== '' && !known.some((other) => isSame(value, other))))].slice(0, mostNamed);
  return {
    values: known.filter(isGiven),
    notices: unknown.map((value) => ({ kind: 'unknownValue', parameter, value: echo(value) })),
  };
}

/** Capitals make no difference: `AMIF` is `amif`. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
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
  return text !== undefined && /^[1-9]\d*$/.test(text) ? Math.min(Number(text), highestPage) : 1;
}

/** The first of a repeated single value; an empty one counts as absent. */
function first(value: string | readonly string[] | undefined): string | undefined {
  const text = [value ?? []].flat()[0]?.normalize('NFC').trim();
  return text === '' ? undefined : text;
}

/**
 * The address of what was read: as `selectionQuery`, except that a parameter with something to remark on keeps what was
 * typed, so that the address gives the same remark again. Begins with `?` unless it is empty.
 */
export function cleanQuery(query: Query, { selection, notices }: ParsedSelection): string {
  const canonical = new URLSearchParams(selectionQuery(selection));
  const remarked = new Set<string>(notices.map(({ parameter }) => parameter));
  const kept = parameterNames.flatMap((name) => {
    const values = remarked.has(name) ? [query[name] ?? []].flat().filter((value) => value.trim() !== '') : canonical.getAll(name);
    return values.map((value) => [name, value]);
  });
  const text = new URLSearchParams(kept).toString();
  return text === '' ? '' : `?${text}`;
}

/** A form sends its empty fields too; the address without them is the one to keep. */
export function hasEmptyFields(query: Query): boolean {
  return parameterNames.some((name) => [query[name] ?? []].flat().some((value) => value.trim() === ''));
}

/** Longest text of a reader's own that is repeated to them, in characters. */
const longestEcho = 60;

/** A reader's own text as it is repeated to them: a long one is cut. */
export function echo(value: string): string {
  const letters = [...value.slice(0, 4 * longestEcho)];
  return letters.length > longestEcho ? `${letters.slice(0, longestEcho).join('')}…` : value;
}
