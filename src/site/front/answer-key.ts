import { pathTo, type RouteName } from '#addresses/pages.ts';
import { locales } from '#catalogue/locale.ts';
import { parameterNames } from '#selection/parameters.ts';
import { writeQuery } from '#selection/selection.ts';
import { isDataPath } from './address.ts';

/**
 * The parameters that pages read, in the order of their addresses. A page that is not here reads none: the framework is asked for the address
 * that `canonicalAddress` gives, so what is not named here never reaches a page.
 */
const parametersOfPages: { readonly [Name in RouteName]?: readonly string[] } = { projects: parameterNames, changes: ['page'] };

const parametersAt = new Map<string, readonly string[]>(
  Object.entries(parametersOfPages).flatMap(([name, names]) => locales.map((locale) => [pathTo({ name: name as RouteName }, locale), names] as const)),
);

/**
 * The address under which an answer is kept and for which the framework is asked: the same for all addresses with the same answer, as far as the
 * address tells. Of a page's query what the page reads, in one order; a query of files and of the API as it came, since they object
 * to what they do not know.
 * @param path as `judgeAddress` gives it
 * @param query without `?`
 */
export function canonicalAddress(path: string, query: string): string {
  if (query === '') return path;
  if (isDataPath(path)) return `${path}?${query}`;
  const given = new URLSearchParams(query);
  return path + writeQuery((parametersAt.get(path) ?? []).flatMap((name) => given.getAll(name).map((value) => [name, value])));
}
