import { type QueryWord, readQuery } from '#search/query.ts';
import { fold } from '#search/tokens.ts';
import type { Selection } from '#selection/parameters.ts';
import { activeFilters, changeSelection, selectionQuery } from '#selection/selection.ts';
import type { Suggestion } from '#views/list/list-props.ts';
import { type FilterWords, writeWords } from './filter-words/filter-words.ts';
import type { Searched } from './select-projects.ts';

/** Most readings of the words as filters that are offered. */
const maxOffers = 4;

/** Most words offered when nothing is found, the shortest word that others may resemble, and the shortest beginning they may share. */
const maxSuggestions = 5;
const shortestResembled = 5;
const shortestBeginning = 4;

type Way = Omit<Suggestion, 'count'>;
type Count = (other: Selection) => number;

/**
 * What would be found with one word less, failing that with one word alone, with one filter less, and with a word of the
 * texts that resembles one not found; only what finds something, and not the list of all projects, which is always offered.
 */
export function findSuggestions(selection: Selection, searched: Searched | undefined, count: Count): readonly Suggestion[] {
  const words = searched === undefined ? [] : readQuery(selection.q, searched.engine[0].index.analysis);
  const lost = new Set(searched?.result.words.filter((word) => word.way === undefined).map((word) => word.written));
  const fewer = countSuggestions(
    words.filter(({ written }) => words.length > 1 && mayFind(lost, written)).map((word) => withoutWord(selection, words, word)),
    count,
  );
  const alone = fewer.length > 0 || words.length < 3 ? [] : words.filter(({ written }) => !lost.has(written)).map((word) => withWordAlone(selection, word));
  const filters = activeFilters(selection).filter(({ without }) => activeFilters(without).length > 0);
  return [...fewer, ...countSuggestions([...alone, ...filters, ...(searched === undefined ? [] : suggestWords(selection, searched))], count)];
}

/**
 * Words of the query as filters, all of them together first, and the rest of it searched for, unless that leaves nothing: then
 * the filters alone; only what finds something.
 */
export function findOffers(selection: Selection, words: FilterWords | undefined, count: Count): readonly Suggestion[] {
  if (words === undefined) return [];
  const { parts, together } = words;
  const read = [
    ...(together === undefined || parts.length < 2 ? [] : [{ changes: together, q: words.without(parts) }]),
    ...parts.map((part) => ({ changes: part.change, q: words.without([part]) })),
  ].slice(0, maxOffers);
  const wayOf = (changes: Partial<Selection>, q: string): Way => {
    const without = changeSelection(selection, { ...changes, q });
    return { parameter: 'read', value: selectionQuery(without), changes, without };
  };
  const counted = countSuggestions(
    read.map(({ changes, q }) => wayOf(changes, q)),
    count,
  );
  if (counted.length > 0) return counted;
  return countSuggestions(
    read.map(({ changes }) => wayOf(changes, '')),
    count,
  );
}

function countSuggestions(ways: readonly Way[], count: Count): readonly Suggestion[] {
  const addresses = ways.map(({ without }) => selectionQuery(without));
  const different = ways.filter((_, index) => addresses.indexOf(addresses[index] ?? '') === index);
  return different.map((way) => ({ ...way, count: count(way.without) })).filter((way) => way.count > 0);
}

/** Where two words are still lost without one, what is left finds no more than the whole query did: nothing needs to be searched. */
function mayFind(lost: ReadonlySet<string>, left: string): boolean {
  return lost.size - (lost.has(left) ? 1 : 0) < 2;
}

function withoutWord(selection: Selection, words: readonly QueryWord[], left: QueryWord): Way {
  const q = writeWords(words.filter((word) => word !== left));
  return { parameter: 'word', value: left.written, without: changeSelection(selection, { q }) };
}

function withWordAlone(selection: Selection, word: QueryWord): Way {
  return { parameter: 'wordAlone', value: word.written, without: changeSelection(selection, { q: writeWords([word]) }) };
}

/** Words of the texts that resemble those that were not found: spelt nearly so, or begun alike. */
function suggestWords(selection: Selection, { result, engine: [own] }: Searched): readonly Way[] {
  const { vocabulary, analysis } = own.index;
  const lost = result.words.filter((word) => word.way === undefined && word.written.length >= shortestResembled);
  const resembling = (word: string): readonly string[] => {
    const beginning = word.slice(0, 3);
    const near = vocabulary.near(word, 2).filter((other) => other.startsWith(beginning));
    const begun = beginnings(word)
      .map(vocabulary.beginningWith)
      .find((keys) => keys.length > 0);
    return [...near.map(analysis.keyOf), ...(begun ?? [])];
  };
  const keys = lost.flatMap(({ written }) => resembling(fold(written)));
  const suggested = [...new Set(keys.map(vocabulary.display))].slice(0, maxSuggestions);
  return suggested.map((value) => ({ parameter: 'resembling', value, without: changeSelection(selection, { q: value }) }));
}

/** The beginnings of a word that another may share, the longest first. */
function beginnings(word: string): readonly string[] {
  const longest = Math.max(shortestBeginning, Math.ceil(word.length / 2));
  return Array.from({ length: longest - shortestBeginning + 1 }, (_, shorter) => word.slice(0, longest - shorter));
}
