import type { ListedProject } from './listed-project.ts';
import { type FacetCounts, inFunds, type Listing, type SelectedGrants } from './listing.ts';
import { countIn, countInBoth, hasPlace, intersect, type Mask, maskOf, unite } from './mask.ts';
import { cutPage, type Page, type Rows } from './paging.ts';
import { byName, type ChoiceName, facets, hiddenChoices, type Selection, typedNames } from './parameters.ts';
import { chosenValues } from './selection.ts';

/** A whole selection: its projects on all pages, in its order. */
export type SelectedProjects = {
  /** How many there are is known at once; they are gathered as far as they are asked for. */
  readonly rows: Rows<ListedProject>;
  /** The counts of every facet: they leave out the choices of their own. */
  readonly counts: () => FacetCounts;
  /** The grants of all its projects, added up. */
  readonly grants: () => SelectedGrants;
};

/** The projects that answer a query, by their places in a listing. */
export type RankedPlaces = {
  /** All of them in any order, to be gone through once. */
  readonly all: Iterable<number>;
  readonly bestFirst: () => Iterable<number>;
};

/** One page of a selection. */
export type SelectedPage = Page<ListedProject> & { readonly counts: FacetCounts; readonly grants: SelectedGrants };

/** Rows of a page. Those of a timeline and a table are lower, and a table is printed whole. */
export function pageSize({ view }: Pick<Selection, 'view'>): number {
  return view === 'list' ? 20 : 50;
}

/** How many rows the last page of a list may have beyond its size. */
const leftOver = 2;

/** A selection's own page of all its projects. A page beyond the end is empty. */
export function pageOf({ rows, counts, grants }: SelectedProjects, selection: Selection): SelectedPage {
  const size = pageSize(selection);
  return { ...cutPage(rows, selection.page, size, size + leftOver), counts: counts(), grants: grants() };
}

/**
 * Selects from a listing. Without anything that narrows it, nothing is gone through.
 * @param found what answers the query; undefined when nothing is searched for
 */
export function selectAll(listing: Listing, selection: Selection, found?: RankedPlaces): SelectedProjects {
  const size = listing.rows.length;
  const chosen = (name: ChoiceName) => chosenValues(selection, name).map((value) => listing.having(name, value));
  const anyOf = (masks: readonly Mask[]) => (masks.length === 0 ? [] : [unite(masks, size)]);
  const typed = typedNames.flatMap((name) => {
    const value = selection[name];
    return value === undefined ? [] : [listing.keptBy(name, value)];
  });
  const narrowed = [...(found === undefined ? [] : [maskOf(found.all, size)]), ...hiddenChoices.flatMap((name) => anyOf(chosen(name))), ...typed];
  const ofFacet = byName(facets, (facet) => anyOf(chosen(facet)));
  const kept = intersect([...narrowed, ...Object.values(ofFacet).flat()]);
  return {
    rows: rowsOf(listing, selection, found, kept),
    grants: () => (kept === undefined ? listing.grants : listing.grantsIn(kept)),
    counts: () =>
      byName(facets, (facet) => {
        const others = intersect([...narrowed, ...facets.flatMap((other) => (other === facet ? [] : ofFacet[other]))]);
        if (others === undefined) return listing.counts[facet];
        return listing.choices[facet].map((value) => ({ value, count: countInBoth(others, listing.having(facet, value)) }));
      }),
  };
}

/** The rows of a selection. @param kept undefined for everything */
function rowsOf(listing: Listing, { sort, view }: Selection, found: RankedPlaces | undefined, kept: Mask | undefined): Rows<ListedProject> {
  const byFund = view === 'timeline';
  const order = () => {
    if (sort !== 'relevance' || found === undefined) return listing.inOrder(sort, byFund);
    return byFund ? inFunds([...found.bestFirst()], listing.rows, listing.choices.fund) : found.bestFirst();
  };
  const length = kept === undefined ? listing.rows.length : countIn(kept);
  return {
    length,
    slice: (from = 0, to = length) => {
      const places = kept === undefined ? listing.inOrder(sort, byFund).slice(from, to) : takeKept(order(), kept, from, Math.min(to, length));
      return places.flatMap((place) => listing.rows[place] ?? []);
    },
  };
}

/** The kept places of an order from one to before another; the order is followed no further than that. */
function takeKept(order: Iterable<number>, kept: Mask, from: number, to: number): readonly number[] {
  const taken: number[] = [];
  let met = 0;
  for (const place of order) {
    if (met >= to) break;
    if (!hasPlace(kept, place)) continue;
    if (met >= from) taken.push(place);
    met += 1;
  }
  return taken;
}
