import type { Listing } from '#selection/listing.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectAll } from '#selection/select.ts';
import { changeSelection } from '#selection/selection.ts';
import type { Grants } from '#views/pictures/money-table.tsx';

/** The grants of a selection for a picture. @param shown how many of the largest it has */
export function grantsOf(listing: Listing, selection: Selection, shown: number): Grants {
  const known = changeSelection(selection, { view: 'table' });
  const unknown = changeSelection(known, { gap: ['noAmount'] });
  const { rows, grants } = selectAll(listing, known);
  const sum = grants();
  const largest = rows.slice(0, Math.min(shown, sum.known)).map(({ project }) => project);
  return { largest, sum, known, unknown };
}
