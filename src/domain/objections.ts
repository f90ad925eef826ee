import { programmes } from './fund';
import { gaps } from './gap';
import { type ParsedSelection, parameterNames, type Query } from './parse-selection';
import { listViews, sorts } from './selection';
import { statuses } from './timetable';

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
const lists: readonly string[] = ['fund', 'programme', 'status', 'gap'];

/** The values of parameters that have a list of them. */
export function allowedValues(fundIds: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return { fund: fundIds, programme: programmes, status: statuses, gap: gaps, sort: sorts, view: listViews, exact: ['1'] };
}

/** The parameters of a query that an address does not take. */
export function unknownParameters(query: Query, known: readonly string[]): readonly Objection[] {
  const unknown = Object.entries(query).filter(([parameter]) => !known.includes(parameter));
  return unknown.map(([parameter, value]) => ({ kind: 'unknownParameter', parameter, value: [value ?? []].flat()[0] ?? '', allowed: known }));
}

/**
 * Everything in a query that a page would leave out: nothing that was asked for may be ignored without a word.
 * @param others parameters that the address takes besides those of a selection
 */
export function objectionsTo(query: Query, { notices }: ParsedSelection, fundIds: readonly string[], others: readonly string[] = []): readonly Objection[] {
  const known: readonly string[] = [...parameterNames, ...others];
  const allowed = allowedValues(fundIds);
  const given = Object.entries(query).map(([parameter, value]) => ({ parameter, values: [value ?? []].flat() }));
  const repeated = given.filter(({ parameter, values }) => known.includes(parameter) && !lists.includes(parameter) && values.length > 1);
  const exact = given.filter(({ parameter, values }) => parameter === 'exact' && !['', '1'].includes(values[0] ?? ''));
  const page = given.filter(({ parameter, values }) => parameter === 'page' && !/^(?:[1-9]\d{0,5})?$/.test(values[0] ?? ''));
  const first = (kind: ObjectionKind) => (one: (typeof given)[number]) => ({ kind, parameter: one.parameter, value: one.values[0] ?? '' });
  return [
    ...unknownParameters(query, known),
    ...repeated.map(first('repeated')),
    ...notices,
    ...exact.map(first('unknownValue')),
    ...page.map(first('notNumber')),
  ].map((one): Objection => ({ ...(one.kind === 'unknownValue' && { allowed: allowed[one.parameter] ?? [] }), ...one }));
}
