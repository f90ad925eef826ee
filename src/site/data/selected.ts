import type { Problem } from '#data/problem.ts';
import { idsAmong } from '#search/documents.ts';
import { search } from '#search/search.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { objectionsTo } from '#selection/parameter-errors.ts';
import { parseSelection } from '#selection/parse.ts';
import { selectAll } from '#selection/select.ts';
import type { Selection } from '#selection/selection.ts';
import { listingOf, searchOf } from '../catalogue-search.ts';
import type { DataRequest } from './handler.ts';

/** The projects that an address asks for, in the order of its page. */
export type Selected = { readonly selection: Selection; readonly rows: readonly ListedProject[] };

/**
 * The whole selection of a query: what the list shows on all its pages, in the same order, on the same day. Refused when
 * anything in the query cannot be followed.
 * @param others parameters that the address takes besides those of a selection
 * @param withheld parameters of a selection that the address does not take
 */
export function selectRecords(
  { catalogue, today, locale, query }: Pick<DataRequest, 'catalogue' | 'today' | 'locale' | 'query'>,
  others: readonly string[] = [],
  withheld: readonly string[] = [],
): Selected | { readonly problem: Problem } {
  const listing = listingOf(catalogue, today, locale);
  const parsed = parseSelection(query, listing.fundIds);
  const { selection } = parsed;
  const found = selection.q === '' ? undefined : search(selection.q, searchOf(catalogue, locale), selection.exact);
  const leftOut = found?.leftOut ?? [];
  const objections = [
    ...objectionsTo(query, parsed, listing.fundIds, others, withheld),
    ...(leftOut.length > 0 ? [{ kind: 'manyWords', parameter: 'q', value: leftOut.join(' ') } as const] : []),
  ];
  if (objections.length > 0) return { problem: { kind: 'badParameters', objections } };
  return { selection, rows: selectAll(listing, selection, found && idsAmong(found.hits, 'projects')).rows };
}
