import { parseDocumentId } from '#search/documents.ts';
import type { SearchResult } from '#search/search.ts';
import { activeFilters, type Selection } from '#selection/selection.ts';
import type { NothingReason } from '#views/list/nothing-reason.ts';

/**
 * Why a selection finds no project.
 * @param found how many projects the search finds when no filter is applied
 */
export function findReason(selection: Selection, result: SearchResult | undefined, found: number): NothingReason {
  const filters = activeFilters(selection).filter(({ parameter }) => parameter !== 'q' && parameter !== 'exact').length;
  if (result === undefined) return { kind: 'filters', filters };
  const { words } = result;
  if (words.length === 0) return { kind: 'noWords' };
  if (found > 0) return { kind: 'filtered', count: found, filters };
  const lost = words.filter((word) => word.matches.size === 0);
  if (lost.length > 0) return { kind: 'lost', words: lost.map((word) => word.written) };
  const inFunds = words.filter((word) => [...word.matches.keys()].every((id) => parseDocumentId(id).kind === 'funds'));
  return inFunds.length > 0 ? { kind: 'onlyFunds', words: inFunds.map((word) => word.written) } : { kind: 'apart' };
}
