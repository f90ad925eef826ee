import { firstDay, lastDay } from '#catalogue/date.ts';
import { readLooseDate } from '#catalogue/lenient-date.ts';
import { readPageNumber } from './paging.ts';
import {
  allowedValues,
  byName,
  type ChoiceName,
  type Choices,
  choiceNames,
  type DateName,
  dateNames,
  defaultSort,
  type ParameterName,
  parameterNames,
  parameters,
  type Selection,
} from './parameters.ts';
import { selectionQuery, writeQuery } from './selection.ts';

/** Something in the address that could not be followed, to be said to the reader. Values are the reader's own text. */
export type Notice = {
  readonly kind: 'unknownValue' | 'badDate' | 'reversedDates' | 'longQuery' | 'manyWords';
  readonly parameter: ParameterName;
  readonly value: string;
};

export type ParsedSelection = { readonly selection: Selection; readonly notices: readonly Notice[] };

/** The parameters of an address; a repeated one is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** All that an address gives for a parameter, as it is written. */
export function givenFor(query: Query, name: string): readonly string[] {
  // The framework lets a parameter `__proto__` make a list of the query, which then answers to `sort` with the method of lists, and
  // puts that method beside a `sort` that was typed.
  return Object.hasOwn(query, name) ? [query[name] ?? []].flat().filter((value) => typeof value === 'string') : [];
}

/** The first that an address gives for a parameter, as it is written; empty when it is absent. */
export function firstGiven(query: Query, name: string): string {
  return givenFor(query, name)[0] ?? '';
}

/** Most unknown values of a facet that are named. */
const maxNamed = 5;

/**
 * Reads the address. Never throws: what is not understood is left out and named; unknown parameters are ignored.
 * @param choices the values there are in the catalogue: `choicesIn`
 */
export function parseSelection(query: Query, choices: Choices): ParsedSelection {
  const chosen = byName(choiceNames, (name) => readCodes(name, givenFor(query, name), choices));
  const view = readCodes('view', [firstGiven(query, 'view')], choices);
  const sort = readCodes('sort', [firstGiven(query, 'sort')], choices);
  const dates = readDates(query);
  const text = [...tidy(firstGiven(query, 'q')).replace(/\s+/g, ' ')];
  const q = text.slice(0, parameters.q.longest).join('').trim();
  const searched = { q, view: (view.values[0] as Selection['view'] | undefined) ?? parameters.view.standard() };
  const wished = (sort.values[0] as Selection['sort'] | undefined) ?? defaultSort(searched);
  return {
    selection: {
      ...searched,
      exact: q !== '' && tidy(firstGiven(query, 'exact')) === parameters.exact.value,
      ...(byName(choiceNames, (name) => chosen[name].values) as Pick<Selection, ChoiceName>),
      ...dates.values,
      sort: wished === 'relevance' && q === '' ? defaultSort(searched) : wished,
      page: readPageNumber(tidy(firstGiven(query, 'page'))),
    },
    notices: [
      ...(text.length > parameters.q.longest ? [{ kind: 'longQuery', parameter: 'q', value: echo(q) } as const] : []),
      ...[...choiceNames.map((name) => chosen[name]), sort, view, dates].flatMap((part) => part.notices),
    ],
  };
}

/** As people type it: spaces around it do not matter. */
function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

type ReadCodes = { readonly values: readonly string[]; readonly notices: readonly Notice[] };

/** The values there are among those given, in their own order; the others are named. Capitals make no difference: `AMIF` is `amif`. */
function readCodes(parameter: ParameterName, given: readonly string[], choices: Choices): ReadCodes {
  const known = allowedValues(parameter, choices) ?? [];
  const keyOf = (value: string) => value.toLowerCase();
  const typed = given.map(tidy).filter((value) => value !== '');
  const [keys, knownKeys] = [new Set(typed.map(keyOf)), new Set(known.map(keyOf))];
  const unknown = [...new Set(typed.filter((value) => !knownKeys.has(keyOf(value))))].slice(0, maxNamed);
  return {
    values: known.filter((value) => keys.has(keyOf(value))),
    notices: unknown.map((value) => ({ kind: 'unknownValue', parameter, value: echo(value) })),
  };
}

/** The dates given. An end that is before the start is left out and named. */
function readDates(query: Query): { readonly values: Pick<Selection, DateName>; readonly notices: readonly Notice[] } {
  const read = dateNames.map((parameter) => {
    const text = tidy(firstGiven(query, parameter));
    return { parameter, text, date: readLooseDate(text.replace(/\s/g, '')) };
  });
  const { from, to, ...others } = Object.fromEntries(read.map(({ parameter, date }) => [parameter, date])) as Pick<Selection, DateName>;
  const bad = read.filter(({ text, date }) => text !== '' && date === undefined);
  const reversed = from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
  const end = read.find(({ parameter }) => parameter === 'to');
  return {
    values: { ...others, ...(from && { from }), ...(to && !reversed && { to }) },
    notices: [
      ...bad.map(({ parameter, text }) => ({ kind: 'badDate' as const, parameter, value: echo(text) })),
      ...(reversed ? [{ kind: 'reversedDates' as const, parameter: 'to' as const, value: echo(end?.text ?? '') }] : []),
    ],
  };
}

/**
 * The address of what was read: as `selectionQuery`, except that a parameter with something to remark on keeps what was
 * typed, so that the address gives the same remark again. Begins with `?` unless it is empty.
 */
export function cleanQuery(query: Query, { selection, notices }: ParsedSelection): string {
  const canonical = new URLSearchParams(selectionQuery(selection));
  const remarked = new Set<string>(notices.map(({ parameter }) => parameter));
  return writeQuery(
    parameterNames.flatMap((name) => {
      const values = remarked.has(name) ? givenFor(query, name).filter((value) => value.trim() !== '') : canonical.getAll(name);
      return values.map((value) => [name, value]);
    }),
  );
}

/** A form sends its empty fields too; the address without them is the one to keep. */
export function hasEmptyFields(query: Query): boolean {
  return parameterNames.some((name) => givenFor(query, name).some((value) => value.trim() === ''));
}

/** Longest text of a reader's own that is repeated to them, in characters. */
const maxEchoLength = 60;

/** A reader's own text as it is repeated to them: a long one is cut. */
export function echo(value: string): string {
  const letters = [...value.slice(0, 4 * maxEchoLength)];
  return letters.length > maxEchoLength ? `${letters.slice(0, maxEchoLength).join('')}…` : value;
}
