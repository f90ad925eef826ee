import { findDates } from '#search/dates.ts';
import { type QueryWord, readQuery } from '#search/query.ts';
import { fold, tokenize } from '#search/tokens.ts';
import type { Selection } from '#selection/parameters.ts';
import { activeFilters, changeSelection, selectionQuery } from '#selection/selection.ts';
import type { Suggestion } from '#views/list/list-props.ts';
import type { Searched } from './select-projects.ts';
import type { CatalogueSearch } from './state.ts';

/** Most words offered when nothing is found, and the shortest word that others may resemble. */
const maxSuggestions = 5;
const shortestResembled = 7;

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

/** The projects that run at a time the query names, found by the rest of the query; only what finds something. */
export function findRunning(selection: Selection, [own]: CatalogueSearch, count: Count): readonly Suggestion[] {
  const { analysis } = own.index;
  const words = readQuery(selection.q, analysis);
  const ways = words.flatMap((word): readonly Way[] => {
    const [found] = word.kind === 'date' ? findDates(tokenize(word.written), analysis.monthOf) : [];
    if (found === undefined) return [];
    const rest = withoutWord(selection, words, word).without;
    return [{ parameter: 'running', value: found.date, without: changeSelection(rest, { from: found.date, to: found.date }) }];
  });
  return countSuggestions(ways, count);
}

function countSuggestions(ways: readonly Way[], count: Count): readonly Suggestion[] {
  const addresses = ways.map(({ without }) => selectionQuery(without));
  const different = ways.filter((_, index) => addresses.indexOf(addresses[index] ?? '') === index);
  return different.map((way) => ({ ...way, count: count(way.without) })).filter((way) => way.count > 0);
}

/** A search may miss one word at most: where two are still lost, nothing needs to be searched. */
function mayFind(lost: ReadonlySet<string>, left: string): boolean {
  return lost.size - (lost.has(left) ? 1 : 0) < 2;
}

function withoutWord(selection: Selection, words: readonly QueryWord[], left: QueryWord): Way {
  const q = words.flatMap((word) => (word === left ? [] : [writtenAs(word)])).join(' ');
  return { parameter: 'word', value: left.written, without: changeSelection(selection, { q }) };
}

function withWordAlone(selection: Selection, word: QueryWord): Way {
  return { parameter: 'wordAlone', value: word.written, without: changeSelection(selection, { q: writtenAs(word) }) };
}

function writtenAs({ kind, written }: QueryWord): string {
  return kind === 'phrase' ? `"${written}"` : written;
}

/** Words of the texts that begin like those that were not found and resemble them. */
function suggestWords(selection: Selection, { result, engine: [own] }: Searched): readonly Way[] {
  const { vocabulary, analysis } = own.index;
  const lost = result.words.filter((word) => word.way === undefined && word.written.length >= shortestResembled);
  const resembling = (word: string) => vocabulary.near(word, 2).filter((other) => other.startsWith(word.slice(0, 3)));
  const near = lost.flatMap(({ written }) => resembling(fold(written))).map((word) => vocabulary.display(analysis.keyOf(word)));
  const suggested = [...new Set(near)].slice(0, maxSuggestions);
  return suggested.map((value) => ({ parameter: 'resembling', value, without: changeSelection(selection, { q: value }) }));
}
