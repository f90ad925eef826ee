import { activeFilters, changeSelection, type Selection } from '../domain/selection';
import { fold } from '../search/fold';
import type { SearchResult } from '../search/search';
import type { WayOn } from '../views/project-search';
import type { CatalogueSearch } from './catalogue-search';

/** Most words offered when nothing is found, and the shortest word that others may resemble. */
const mostSuggestions = 5;
const shortestResembled = 7;

/** What would be found with one filter less, or with one word less; only what finds something. */
export function findWaysOn(selection: Selection, result: SearchResult | undefined, count: (other: Selection) => number): readonly WayOn[] {
  const words = result?.words ?? [];
  const fewer = words.length < 2 ? [] : words.map(({ written }) => withoutWord(selection, written));
  const ways: readonly Omit<WayOn, 'count'>[] = [...fewer, ...activeFilters(selection)];
  return ways.map((way) => ({ ...way, count: count(way.without) })).filter((way) => way.count > 0);
}

function withoutWord(selection: Selection, written: string): Omit<WayOn, 'count'> {
  const q = selection.q
    .replace(written, ' ')
    .replace(/["”“„«»]\s*["”“„«»]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { parameter: 'word', value: written, without: changeSelection(selection, { q }) };
}

/** Words of the texts that resemble those that were not found. */
export function suggestWords(result: SearchResult | undefined, [own]: CatalogueSearch): readonly string[] {
  const { vocabulary, analysis } = own.index;
  const lost = (result?.words ?? []).filter((word) => word.way === undefined && word.written.length >= shortestResembled);
  const near = lost.flatMap(({ written }) => vocabulary.near(fold(written), 2)).map((word) => vocabulary.display(analysis.keyOf(word)));
  return [...new Set(near)].slice(0, mostSuggestions);
}
