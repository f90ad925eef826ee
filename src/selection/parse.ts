import type { PartialDate } from '#catalogue/date.ts';
import type { DateFault } from '#catalogue/typed/made-dates.ts';
import { readPageNumber } from './paging.ts';
import {
  allowedValues,
  byName,
  type ChoiceName,
  type Choices,
  choiceNames,
  defaultSort,
  otherSideOf,
  type ParameterName,
  parameterNames,
  parameters,
  type Selection,
  type TypedName,
  type TypedParameter,
  typedNames,
} from './parameters.ts';
import { selectionQuery, writeQuery } from './selection.ts';
import { faultOf, type ReadValue, typedKind, type ValueReading } from './typed-values.ts';

/** Something in the address that could not be followed, to be said to the reader. Values are the reader's own text. */
export type Notice = {
  readonly kind: NoticeKind;
  readonly parameter: ParameterName;
  readonly value: string;
  /** The month that has no such day, and how many it has. */
  readonly month?: PartialDate;
  readonly days?: number;
  /** What was probably meant: the two ends of a range the other way round. */
  readonly instead?: TypedValues;
};

type NoticeKind = 'unknownValue' | 'badDate' | 'noSuchDay' | 'noSuchYear' | 'season' | 'badPeriod' | 'badAmount' | 'reversed' | 'longQuery' | 'manyWords';

/** The part of a selection that is typed. */
type TypedValues = Pick<Selection, TypedName>;

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
 * @param reading the words for times and amounts
 */
export function parseSelection(query: Query, choices: Choices, reading: ValueReading): ParsedSelection {
  const chosen = byName(choiceNames, (name) => readCodes(name, givenFor(query, name), choices));
  const view = readCodes('view', [firstGiven(query, 'view')], choices);
  const sort = readCodes('sort', [firstGiven(query, 'sort')], choices);
  const typed = readTyped(query, reading);
  const text = [...tidy(firstGiven(query, 'q')).replace(/\s+/g, ' ')];
  const q = text.slice(0, parameters.q.longest).join('').trim();
  const searched = { q, view: (view.values[0] as Selection['view'] | undefined) ?? parameters.view.standard() };
  const wished = (sort.values[0] as Selection['sort'] | undefined) ?? defaultSort(searched);
  return {
    selection: {
      ...searched,
      exact: q !== '' && tidy(firstGiven(query, 'exact')) === parameters.exact.value,
      ...(byName(choiceNames, (name) => chosen[name].values) as Pick<Selection, ChoiceName>),
      ...typed.values,
      sort: wished === 'relevance' && q === '' ? defaultSort(searched) : wished,
      page: readPageNumber(tidy(firstGiven(query, 'page'))),
    },
    notices: [
      ...(text.length > parameters.q.longest ? [{ kind: 'longQuery', parameter: 'q', value: echo(q) } as const] : []),
      ...[...choiceNames.map((name) => chosen[name]), sort, view, typed].flatMap((part) => part.notices),
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

type Given = { readonly name: TypedName; readonly text: string; readonly read: ReadValue };

/**
 * What is typed. An end that is before its beginning is left out and named, with the way to exchange the two. A whole range in one of
 * two fields fills the other, unless that says something itself.
 */
function readTyped(query: Query, reading: ValueReading): { readonly values: TypedValues; readonly notices: readonly Notice[] } {
  const given = typedNames.flatMap((name): readonly Given[] => {
    const text = tidy(firstGiven(query, name));
    const { kind, side = 'from' }: TypedParameter = parameters[name];
    return text === '' ? [] : [{ name, text, read: typedKind(kind).read(text, reading, side) }];
  });
  const values = new Map<string, string | number>();
  for (const { name, read } of given) if ('value' in read) values.set(name, read.value);
  for (const { name, read } of given) {
    const other = otherSideOf(name);
    if ('other' in read && other !== undefined && given.every((one) => one.name !== other)) values.set(other, read.other ?? '');
  }
  const faulty = given.flatMap(({ name, text, read }): readonly Notice[] => ('fault' in read ? [{ parameter: name, value: echo(text), ...read.fault }] : []));
  const reversed = typedNames.flatMap((name): readonly Notice[] => reversedNotice(name, values, given));
  for (const { parameter } of reversed) values.delete(parameter);
  return { values: inOrder(values), notices: [...faulty, ...reversed] };
}

function reversedNotice(name: TypedName, values: ReadonlyMap<string, string | number>, given: readonly Given[]): readonly Notice[] {
  const { kind, notBefore = '' }: TypedParameter = parameters[name];
  const [first, last] = [values.get(notBefore), values.get(name)];
  if (first === undefined || last === undefined) return [];
  const { reachOf } = typedKind(kind);
  if (reachOf(first, 'from')[0] <= reachOf(last, 'to')[1]) return [];
  const instead = inOrder(new Map([[notBefore, last] as const, [name, first] as const]));
  return [{ kind: 'reversed', parameter: name, value: echo(given.find((one) => one.name === name)?.text ?? ''), instead }];
}

function inOrder(values: ReadonlyMap<string, string | number>): TypedValues {
  return Object.fromEntries(typedNames.flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : []))) as TypedValues;
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

/** The remark on a date that does not exist. @param written as it stands in the value of the parameter */
export function dateNotice(parameter: ParameterName, written: string, fault: DateFault): Notice {
  return { parameter, value: echo(written), ...faultOf(fault, 'badDate') };
}

/** Longest text of a reader's own that is repeated to them, in characters. */
const maxEchoLength = 60;

/** A reader's own text as it is repeated to them: a long one is cut. */
export function echo(value: string): string {
  const letters = [...value.slice(0, 4 * maxEchoLength)];
  return letters.length > maxEchoLength ? `${letters.slice(0, maxEchoLength).join('')}…` : value;
}
