import { objectionsToNames } from '../../../domain/objections';
import { queryNamesOf } from '../../../exports/openapi/parameters';
import type { OperationId } from '../../../i18n/api-routes';
import type { DataRequest } from '../data-handler';
import type { Problem } from '../problem';
import { objectionsToLanguage } from './api-language';

/** What is wrong with the query of an address that takes no parameter but the language. */
export function refuseParameters(operation: OperationId, { query }: Pick<DataRequest, 'query'>): { readonly problem: Problem } | undefined {
  const objections = [...objectionsToNames(query, queryNamesOf(operation)), ...objectionsToLanguage(query)];
  return objections.length === 0 ? undefined : { problem: { kind: 'badParameters', objections } };
}
