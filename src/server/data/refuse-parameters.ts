import type { Objection } from '../../domain/objections';
import type { Query } from '../../domain/parse-selection';
import type { DataAnswer } from './data-handler';

/** What a file without parameters answers to a query: nothing that was asked for is ignored without a word. Undefined when nothing was asked. */
export function refuseParameters(query: Query): DataAnswer | undefined {
  const objections = Object.entries(query).map(
    ([parameter, value]): Objection => ({ kind: 'unwantedParameter', parameter, value: [value ?? ''].flat()[0] ?? '' }),
  );
  return objections.length === 0 ? undefined : { problem: { kind: 'badParameters', objections } };
}
