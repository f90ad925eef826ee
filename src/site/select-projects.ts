import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { parseDocumentId } from '#search/documents.ts';
import type { FoundWord } from '#search/match-strategies.ts';
import { bestFirst } from '#search/postings/ranking.ts';
import { readQuery } from '#search/query.ts';
import { type SearchResult, search } from '#search/search.ts';
import type { Listing } from '#selection/listing.ts';
import { defaultSort, type Selection } from '#selection/parameters.ts';
import { dateNotice, type Notice, type ParsedSelection, parseSelection, type Query } from '#selection/parse.ts';
import { type RankedPlaces, type SelectedProjects, selectAll } from '#selection/select.ts';
import { changeSelection } from '#selection/selection.ts';
import { type FilterPart, type FilterWords, readFilterWords } from './filter-words/filter-words.ts';
import { lexiconOf } from './filter-words/lexicon.ts';
import { type CatalogueSearch, listingOf, searchOf } from './state.ts';

/** What an address of the list asks for, on a day, for readers of a language. */
export type SelectionRequest = {
  readonly catalogue: Catalogue;
  readonly today: CalendarDay;
  readonly locale: Locale;
  readonly query: Query;
};

/** What a search has found, and in what; `unsearched` are words of filters that no text holds, and that were not looked for. */
export type Searched = { readonly result: SearchResult; readonly engine: CatalogueSearch; readonly unsearched: readonly string[] };

/** The projects that an address asks for, on all its pages, and how they were found. */
export type FoundProjects = SelectedProjects & {
  /** What is followed: words of filters have become filters where the query holds nothing else. */
  readonly parsed: ParsedSelection;
  /** What the address says. */
  readonly asked: ParsedSelection;
  /** The words of the query that filters may say too; undefined when nothing is searched for, or only the words as they are. */
  readonly filterWords: FilterWords | undefined;
  readonly listing: Listing;
  /** Undefined when nothing is searched for. */
  readonly searched: Searched | undefined;
  /** The dates in a query that do not exist, and the words of a long query that were not searched. */
  readonly wordNotices: readonly Notice[];
  /** The number of projects of another selection; searches share what their words have found. */
  readonly countOf: (other: Selection) => number;
};

/** Finds the projects of an address: the same for the pages of the list, its files and the API. */
export function selectProjects({ catalogue, today, locale, query }: SelectionRequest): FoundProjects {
  const listing = listingOf(catalogue, today, locale);
  const lexicon = lexiconOf(catalogue, locale);
  const asked = parseSelection(query, listing.choices, { ...lexicon.reading, today });
  const { q, exact } = asked.selection;
  const filterWords = q === '' || exact ? undefined : readFilterWords(q, lexicon, today);
  const parsed = { ...asked, selection: applyWords(asked.selection, filterWords) };
  const { selection } = parsed;
  const known = new Map<string, FoundWord>();
  const runSearch = ({ q, exact }: Selection): Searched | undefined => {
    if (q === '') return undefined;
    const engine = searchOf(catalogue, locale);
    if (exact) return { engine, result: search(q, engine, exact, known), unsearched: [] };
    const words = readFilterWords(q, lexicon, today);
    const { text, unsearched } = readSearch(q, words, (part) => search(part, engine, exact, known));
    const ofFilters = words.parts.filter(({ isPlain }) => !isPlain).flatMap(({ written }) => readQuery(written, engine[0].index.analysis));
    const written = new Set(ofFilters.map((word) => word.written));
    return { engine, result: search(text, engine, exact, known, (word) => written.has(word)), unsearched };
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
    asked,
    filterWords,
    listing,
    searched,
    wordNotices: [
      ...(selection.q === '' ? [] : (filterWords?.faults ?? [])).map(({ written, ...fault }) => dateNotice('q', written, fault)),
      ...(leftOut.length === 0 ? [] : [{ kind: 'manyWords', parameter: 'q', value: leftOut.join(' ') } as const]),
    ],
    countOf: (other) => select(other).rows.length,
  };
}

/**
 * What of a query is searched for: a date that does not exist is told of instead, and words of filters that no text holds would only exclude
 * everything. Where nothing else is left, a date is looked for as it is written, and finds nothing.
 */
function readSearch(q: string, words: FilterWords, find: (text: string) => SearchResult): { readonly text: string; readonly unsearched: readonly string[] } {
  if (words.faults.length > 0) return { text: words.withoutFaults || words.faults.map(({ written }) => `"${written}"`).join(' '), unsearched: [] };
  const isHeld = ({ written }: FilterPart) => find(written).words.some(({ way }) => way === 'itself' || way === 'otherLanguage');
  const unheld = words.parts.filter((part) => !part.isPlain && !isHeld(part));
  const text = unheld.length === 0 ? '' : words.without(unheld);
  return text === '' ? { text: q, unsearched: [] } : { text, unsearched: unheld.map(({ written }) => written) };
}

/** The selection with words of filters as filters, where the query holds nothing else and the address does not contradict them. */
function applyWords(asked: Selection, words: FilterWords | undefined): Selection {
  const { together } = words ?? {};
  if (!words?.isWhole || together === undefined) return asked;
  const isContradicted = Object.keys(together).some((name) => isChosen(asked, name as keyof Selection, together));
  return isContradicted ? asked : { ...changeSelection(asked, { ...together, q: '' }), page: asked.page };
}

/** Whether the address itself chooses something else for a parameter. */
function isChosen(asked: Selection, name: keyof Selection, wished: Partial<Selection>): boolean {
  const own = name === 'sort' && asked.sort === defaultSort(asked) ? '' : String(asked[name] ?? '');
  return own !== '' && own !== String(wished[name]);
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
