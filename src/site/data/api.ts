import type { NextApiHandler } from 'next';
import { apiRoot, languageQuery, type OperationId, pathToApi, readApiPath } from '#addresses/api.ts';
import { isLocale, type Locale, machineLocale } from '#catalogue/locale.ts';
import { firstGiven, type Query } from '#selection/parse.ts';
import { type Operation, recordOperations } from './api-answers.ts';
import { getDescription } from './api-description.ts';
import { serveData } from './handler.ts';

const operations: Readonly<Record<OperationId, Operation>> = { ...recordOperations, getDescription };

/** Answers every address of the API, in the language that `lang` asks for. The root leads to the description, which says everything else and names the page for people. */
export const serveApi: NextApiHandler = serveData((request, path) => {
  if (path === apiRoot) return { movedTo: pathToApi('getDescription') + languageQuery(request.locale) };
  const { operation, id } = readApiPath(path) ?? {};
  return operation === undefined ? { problem: { kind: 'notFound' } } : operations[operation]({ ...request, ...(id !== undefined && { id }) });
}, languageOf);

/** The language that an address of the API asks for with `lang`; `machineLocale` when it asks for none, or for one that there is not. */
export function languageOf({ query }: { readonly query: Query }): Locale {
  const asked = firstGiven(query, 'lang').toLowerCase();
  return isLocale(asked) ? asked : machineLocale;
}
