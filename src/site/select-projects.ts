import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { parseDocumentId } from '#search/documents.ts';
import type { FoundWord } from '#search/match-strategies.ts';
import { bestFirst } from '#search/postings/ranking.ts';
import { type SearchResult, search } from '#search/search.ts';
import type { Listing } from '#selection/listing.ts';
import type { Selection } from '#selection/parameters.ts';
import { type Notice, type ParsedSelection, parseSelection, type Query } from '#selection/parse.ts';
import { type RankedPlaces, type SelectedProjects, selectAll } from '#selection/select.ts';
import { type CatalogueSearch, listingOf, searchOf } from './state.ts';

/** What an address of the list asks for, on a day, for readers of a language. */
export type SelectionRequest = {
  readonly catalogue: Catalogue;
  readonly today: CalendarDay;
  readonly locale: Locale;
  readonly query: Query;
};

/** What a search has found, and in what. */
export type Searched = { readonly result: SearchResult; readonly engine: CatalogueSearch };

/** The projects that an address asks for, on all its pages, and how they were found. */
export type FoundProjects = SelectedProjects & {
  readonly parsed: ParsedSelection;
  readonly listing: Listing;
  /** Undefined when nothing is searched for. */
  readonly searched: Searched | undefined;
  /** The words of a long query that were not searched. */
  readonly wordNotices: readonly Notice[];
  /** The number of projects of another selection; searches share what their words have found. */
  readonly countOf: (other: Selection) => number;
};

/** Finds the projects of an address: the same for the pages of the list, its files and the API. */
export function selectProjects({ catalogue, today, locale, query }: SelectionRequest): FoundProjects {
  const listing = listingOf(catalogue, today, locale);
  const parsed = parseSelection(query, listing.choices);
  const { selection } = parsed;
  const known = new Map<string, FoundWord>();
  const runSearch = ({ q, exact }: Selection): Searched | undefined => {
    if (q === '') return undefined;
    const engine = searchOf(catalogue, locale);
    return { engine, result: search(q, engine, exact, known) };
  };
  const searched = runSearch(selection);
  const sameSearch = ({ q, exact }: Selection) => q === selection.q && exact === selection.exact;
  const select = (wished: Selection) => {
    const found = sameSearch(wished) ? searched : runSearch(wished);
    return selectAll(listing, wished, found && placesOf(found.result, listing, locale));
  };
  const leftOut = searched?.result.leftOut ?? [];
  return {
    ...select(selection),
    parsed,
    listing,
    searched,
    wordNotices: leftOut.length === 0 ? [] : [{ kind: 'manyWords', parameter: 'q', value: leftOut.join(' ') }],
    countOf: (other) => select(other).rows.length,
  };
}

/** The projects a search has found, by their places in a listing. */
function placesOf({ ranking, numbering }: SearchResult, listing: Listing, locale: Locale): RankedPlaces {
  const places = cached(`places ${locale}`, [listing, numbering], () => Int32Array.from(numbering.ids, (id) => placeOf(id, listing)));
  const inListing = function* (numbers: Iterable<number>) {
    for (const number of numbers) {
      const place = places[number] ?? nowhere;
      if (place !== nowhere) yield place;
    }
  };
  return { all: inListing(ranking.documents), bestFirst: () => inListing(bestFirst(ranking)) };
}

/** The place of what is in no listing, as the funds are. */
const nowhere = -1;

function placeOf(documentId: string, listing: Listing): number {
  const { kind, id } = parseDocumentId(documentId);
  return (kind === 'projects' ? listing.placeOf(id) : undefined) ?? nowhere;
}
