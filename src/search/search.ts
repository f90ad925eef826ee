import { groupBy } from '../domain/group-by';
import type { Locale } from '../domain/locale';
import { readQuery } from './query';
import { type FoundWord, findWord, type Searchable } from './tries';

/** A document that answers a query. */
export type Hit = {
  readonly id: string;
  /** The words of the query that it holds. */
  readonly found: readonly FoundWord[];
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
  const hits: (Hit & { readonly score: number })[] = [];
  for (const id of candidates(words, mayMiss)) {
    const found = words.filter((word) => word.matches.has(id));
    if (found.length < words.length - mayMiss) continue;
    hits.push({ id, found, score: found.reduce((sum, word) => sum + (word.matches.get(id)?.score ?? 0), 0) });
  }
  hits.sort((a, b) => b.found.length - a.found.length || b.score - a.score);
  return { hits, words };
}

/** A document that misses at most n words holds one of any n + 1 words, so those with the fewest documents are gone through. */
function candidates(words: readonly FoundWord[], mayMiss: number): Iterable<string> {
  const rarest = [...words].sort((a, b) => a.matches.size - b.matches.size).slice(0, mayMiss + 1);
  return new Set(rarest.flatMap((word) => [...word.matches.keys()]));
}

/** The words of a query that a document does not hold, as they were written. */
export function missingWords({ words }: SearchResult, { found }: Hit): readonly string[] {
  return words.filter((word) => !found.includes(word)).map((word) => word.written);
}

/** The index terms a document was found by, in each language. */
export function foundTerms({ id, found }: Hit): ReadonlyMap<Locale, ReadonlySet<string>> {
  const byLocale = groupBy(found, (word) => word.locale);
  return new Map([...byLocale].map(([locale, words]) => [locale, new Set(words.flatMap((word) => word.matches.get(id)?.terms ?? []))]));
}
