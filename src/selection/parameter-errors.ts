import { gaps } from '#catalogue/completeness.ts';
import { programmes } from '#catalogue/fund.ts';
import { statuses } from '#catalogue/timetable.ts';
import { echo, type ParsedSelection, parameterNames, type Query } from './parse.ts';
import { listViews, sorts } from './selection.ts';

/** What a machine reader's parameter is refused for. A page follows what it understands and says the rest; a file must not. */
export const objectionKinds = [
  'unknownParameter',
  'unknownValue',
  'badDate',
  'reversedDates',
  'longQuery',
  'manyWords',
  'repeated',
  'notNumber',
  'tooLarge',
  'badEncoding',
  'onePage',
] as const;
export type ObjectionKind = (typeof objectionKinds)[number];

/** A parameter that cannot be followed. Values are the reader's own text. */
export type Objection = {
  readonly kind: ObjectionKind;
  readonly parameter: string;
  readonly value: string;
  /** What it may be, where that can be listed. */
  readonly allowed?: readonly string[];
};

/** Parameters that may be given more than once. */
export const listParameters: readonly string[] = ['fund', 'programme', 'status', 'gap'];

/** The values of parameters that have a list of them. */
export function allowedValues(fundIds: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return { fund: fundIds, programme: programmes, status: statuses, gap: gaps, sort: sorts, view: listViews, exact: ['1'] };
}

type Given = { readonly parameter: string; readonly values: readonly string[] };

function givenIn(query: Query): readonly Given[] {
  return Object.entries(query).map(([parameter, value]) => ({ parameter, values: [value ?? []].flat() }));
}

function object(kind: ObjectionKind, { parameter, values }: Given): Objection {
  return { kind, parameter: echo(parameter), value: echo(values[0] ?? '') };
}

/** The parameters of a query that an address does not take, and those given more than once though they are no lists. */
export function objectionsToNames(query: Query, known: readonly string[]): readonly Objection[] {
  const given = givenIn(query);
  const unknown = given.filter(({ parameter }) => !known.includes(parameter));
  const repeated = given.filter(({ parameter, values }) => known.includes(parameter) && !listParameters.includes(parameter) && values.length > 1);
  return [...unknown.map((one) => ({ ...object('unknownParameter', one), allowed: known })), ...repeated.map((one) => object('repeated', one))];
}

/** A parameter that is given but is no whole number of at least 1. */
export function objectionsToNumber(query: Query, parameter: string): readonly Objection[] {
  return givenIn(query)
    .filter((one) => one.parameter === parameter && !/^(?:[1-9]\d*)?$/.test(one.values[0] ?? ''))
    .map((one) => object('notNumber', one));
}

/** A page other than the first, at an address that holds all pages at once. What is no number at all is `objectionsToNumber`'s. */
export function objectionsToPage(query: Query): readonly Objection[] {
  return givenIn(query)
    .filter(({ parameter, values }) => parameter === 'page' && /^[1-9]\d*$/.test(values[0] ?? '') && values[0] !== '1')
    .map((one) => object('onePage', one));
}

/**
 * Everything in a query that a page would leave out: nothing that was asked for may be ignored without a word.
 * @param others parameters that the address takes besides those of a selection
 * @param withheld parameters of a selection that the address does not take
 */
export function objectionsTo(
  query: Query,
  { notices }: ParsedSelection,
  fundIds: readonly string[],
  others: readonly string[] = [],
  withheld: readonly string[] = [],
): readonly Objection[] {
  const known: readonly string[] = [...parameterNames.filter((name) => !withheld.includes(name)), ...others];
  const allowed = allowedValues(fundIds);
  const exact = givenIn(query).filter(({ parameter, values }) => parameter === 'exact' && !['', '1'].includes(values[0] ?? ''));
  return [
    ...objectionsToNames(query, known),
    ...notices.filter(({ parameter }) => known.includes(parameter)),
    ...exact.map((one) => object('unknownValue', one)),
    ...objectionsToNumber(query, 'page'),
  ].map((one): Objection => ({ ...(one.kind === 'unknownValue' && { allowed: allowed[one.parameter] ?? [] }), ...one }));
}
