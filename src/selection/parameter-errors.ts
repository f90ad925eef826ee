import { readWholeNumber } from './paging.ts';
import { allowedValues, type Choices, choiceNames, type ParameterName, parameterNames, parameters } from './parameters.ts';
import { echo, firstGiven, givenFor, type ParsedSelection, type Query } from './parse.ts';

/** What a machine reader's parameter is refused for. A page follows what it understands and says the rest; a file must not. */
type ParameterErrorKind =
  | 'unknownParameter'
  | 'unknownValue'
  | 'unknownProject'
  | 'badDate'
  | 'noSuchDay'
  | 'noSuchYear'
  | 'season'
  | 'badPeriod'
  | 'badAmount'
  | 'reversed'
  | 'longQuery'
  | 'manyWords'
  | 'repeated'
  | 'notNumber'
  | 'tooLarge'
  | 'badEncoding'
  | 'onePage';

/** A parameter that cannot be followed. Values are the reader's own text. */
export type ParameterError = {
  readonly kind: ParameterErrorKind;
  readonly parameter: string;
  readonly value: string;
  /** What it may be, where that can be listed. */
  readonly allowed?: readonly string[];
  /** How many days the month has that was meant. */
  readonly days?: number;
};

/**
 * Everything in a query that a page would leave out: nothing that was asked for may be ignored without a word.
 * @param others parameters that the address takes besides those of a selection
 * @param withheld parameters of a selection that the address does not take
 */
export function selectionErrors(
  query: Query,
  { notices }: ParsedSelection,
  choices: Choices,
  others: readonly string[] = [],
  withheld: readonly string[] = [],
): readonly ParameterError[] {
  const own = parameterNames.filter((name) => !withheld.includes(name));
  const unread = notices
    .filter(({ parameter }) => own.includes(parameter))
    .map((notice) => (notice.kind === 'unknownValue' ? { ...notice, allowed: allowedValues(notice.parameter, choices) ?? [] } : notice));
  return [
    ...nameErrors(query, [...own, ...others]),
    ...unread,
    ...own.flatMap((name) => flagErrors(query, name)),
    ...own.flatMap((name) => (parameters[name].kind === 'page' ? numberErrors(query, name) : [])),
  ];
}

/** The parameters of a query that an address does not take, and those given more than once though they take one value. */
export function nameErrors(query: Query, known: readonly string[]): readonly ParameterError[] {
  const names = Object.keys(query);
  const repeatable: readonly string[] = choiceNames;
  const unknown = names.filter((name) => !known.includes(name));
  const repeated = names.filter((name) => known.includes(name) && !repeatable.includes(name) && givenFor(query, name).length > 1);
  return [
    ...unknown.map((name) => ({ ...parameterError('unknownParameter', query, name), allowed: known })),
    ...repeated.map((name) => parameterError('repeated', query, name)),
  ];
}

/** A flag that is given but has another value than its own. */
function flagErrors(query: Query, name: ParameterName): readonly ParameterError[] {
  const parameter = parameters[name];
  if (parameter.kind !== 'flag' || ['', parameter.value].includes(firstGiven(query, name))) return [];
  return [{ ...parameterError('unknownValue', query, name), allowed: [parameter.value] }];
}

/** A parameter that is given but is no whole number of at least 1. */
export function numberErrors(query: Query, name: string): readonly ParameterError[] {
  const text = firstGiven(query, name);
  return text === '' || readWholeNumber(text) !== undefined ? [] : [parameterError('notNumber', query, name)];
}

/** A page other than the first, at an address that holds all pages at once. What is no number at all is told by `numberErrors`. */
export function onePageErrors(query: Query): readonly ParameterError[] {
  return (readWholeNumber(firstGiven(query, 'page')) ?? 1) === 1 ? [] : [parameterError('onePage', query, 'page')];
}

/** A number that is too large. @param largest the largest that is allowed */
export function tooLarge(query: Query, name: string, largest: number): ParameterError {
  return { kind: 'tooLarge', parameter: name, value: firstGiven(query, name), allowed: [String(largest)] };
}

function parameterError(kind: ParameterErrorKind, query: Query, name: string): ParameterError {
  return { kind, parameter: echo(name), value: echo(firstGiven(query, name)) };
}
