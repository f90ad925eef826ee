import type { OperationId } from '#addresses/api.ts';
import { queryNamesOf } from '#data/api/parameters-part.ts';
import type { Problem } from '#data/problem.ts';
import { objectionsToNames } from '#selection/parameter-errors.ts';
import { objectionsToLanguage } from './api-language.ts';
import type { DataRequest } from './handler.ts';

/** What is wrong with the query of an address that takes no parameter but the language. */
export function refuseParameters(operation: OperationId, { query }: Pick<DataRequest, 'query'>): { readonly problem: Problem } | undefined {
  const objections = [...objectionsToNames(query, queryNamesOf(operation)), ...objectionsToLanguage(query)];
  return objections.length === 0 ? undefined : { problem: { kind: 'badParameters', objections } };
}
