import type { Locale, Localized } from '../domain/locale';
import { readQuery } from './query';
import { type FoundWord, findWord, type Searchable } from './tries';

/** A document that answers a query. */
export type Hit = {
  readonly id: string;
  /** The words of the query that it does not hold, as they were written. */
  readonly missing: readonly string[];
  /** The index terms it was found by, in each language. */
  readonly terms: Localized<readonly string[]>;
};

export type SearchResult = {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** What became of each word of the query. */
  readonly words: readonly FoundWord[];
};

/** With so many words, one may be missing; such documents stand below those that hold all. */
const wordsForOneMissing = 3;

/**
 * Finds documents. All words must match.
 * @param searchables one for each language, the reader's first
 * @param exact only the forms of the words themselves
 */
export function search(text: string, [own, ...others]: readonly [Searchable, ...Searchable[]], exact = false): SearchResult {
  const words = readQuery(text, own.index.analysis).map((word) => findWord(word, own, others, exact));
  const mayMiss = words.length >= wordsForOneMissing ? 1 : 0;
  const ranked = [...gather(words)]
    .map(([id, found]) => ({ id, found, score: found.reduce((sum, word) => sum + (word.matches.get(id)?.score ?? 0), 0) }))
    .filter(({ found }) => found.length >= words.length - mayMiss)
    .sort((a, b) => b.found.length - a.found.length || b.score - a.score);
  return { hits: ranked.map(({ id, found }) => ({ id, missing: missingOf(words, found), terms: termsOf(id, found) })), words };
}

/** The words each document holds. */
function gather(words: readonly FoundWord[]): ReadonlyMap<string, readonly FoundWord[]> {
  const byId = new Map<string, FoundWord[]>();
  for (const word of words) {
    for (const id of word.matches.keys()) {
      const found = byId.get(id);
      if (found === undefined) byId.set(id, [word]);
      else found.push(word);
    }
  }
  return byId;
}

function missingOf(words: readonly FoundWord[], found: readonly FoundWord[]): readonly string[] {
  return words.filter((word) => !found.includes(word)).map((word) => word.written);
}

function termsOf(id: string, found: readonly FoundWord[]): Localized<readonly string[]> {
  const terms: Partial<Record<Locale, readonly string[]>> = {};
  for (const { locale, matches } of found) terms[locale] = [...(terms[locale] ?? []), ...(matches.get(id)?.terms ?? [])];
  return terms;
}
