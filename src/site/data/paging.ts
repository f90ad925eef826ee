import { type OperationId, pathToApi } from '#addresses/api.ts';
import { machineLocale } from '#catalogue/locale.ts';
import { defaultLimit, maxLimit } from '#data/api/parameters.ts';
import type { Problem } from '#data/problem.ts';
import { cutPage, type Rows, readWholeNumber } from '#selection/paging.ts';
import { numberErrors, type ParameterError, tooLarge } from '#selection/parameter-errors.ts';
import { firstGiven, type Query } from '#selection/parse.ts';
import { everything, selectionQuery } from '#selection/selection.ts';
import type { DataRequest } from './handler.ts';

/** Which part of a list is asked for. Both count from 1. */
type Paging = { readonly page: number; readonly limit: number };

/** A page of a list, and what is said of it. */
type PagedRows<T> = { readonly rows: readonly T[]; readonly paging: Paging & { readonly pages: number } };

/** Reads `page` and `limit`; what cannot be followed is read as if it were not there, and told by `limitErrors` and others. */
function readPaging(query: Query): Paging {
  return { page: readWholeNumber(firstGiven(query, 'page')) ?? 1, limit: readWholeNumber(firstGiven(query, 'limit')) ?? defaultLimit };
}

/** A `limit` that is no number or is too large. */
export function limitErrors(query: Query): readonly ParameterError[] {
  return [...numberErrors(query, 'limit'), ...(readPaging(query).limit > maxLimit ? [tooLarge(query, 'limit', maxLimit)] : [])];
}

/**
 * The page of a list that a query asks for; refused beyond the end, since an empty page would look like an answer.
 * @param limit how many items a page has, where that is not asked for
 */
export function pageFor<T>(all: Rows<T>, query: Query, limit = readPaging(query).limit): PagedRows<T> | { readonly problem: Problem } {
  const { page } = readPaging(query);
  const { rows, pages } = cutPage(all, page, limit);
  if (page > pages) return { problem: { kind: 'badParameters', parameterErrors: [tooLarge(query, 'page', pages)] } };
  return { rows, paging: { page, pages, limit } };
}

/**
 * Links to the other pages of a list (RFC 8288), with everything else that was asked, in one order.
 * @param queryOf the query of a page, without limit and language
 */
export function linksToPages(
  operation: OperationId,
  { page, pages, limit }: PagedRows<unknown>['paging'],
  { origin, locale }: Pick<DataRequest, 'origin' | 'locale'>,
  queryOf: (page: number) => string = (target) => selectionQuery({ ...everything, page: target }),
): readonly string[] {
  const targets = { first: 1, prev: page - 1, next: page + 1, last: pages };
  return Object.entries(targets)
    .filter(([, target]) => target >= 1 && target <= pages)
    .map(([rel, target]) => {
      const parameters = new URLSearchParams(queryOf(target));
      if (limit !== defaultLimit) parameters.set('limit', String(limit));
      if (locale !== machineLocale) parameters.set('lang', locale);
      const query = parameters.size === 0 ? '' : `?${parameters}`;
      return `<${origin}${pathToApi(operation)}${query}>; rel="${rel}"`;
    });
}
