import { groupBy } from '../domain/group-by';
import type { Locale } from '../domain/locale';
import { fold } from './fold';
import { type QueryWord, readQuery } from './query';
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
  /** Words beyond the tenth, which are not searched, as they were written. */
  readonly leftOut: readonly string[];
};

/** Most words of a query that are searched. */
const mostWords = 10;

/** With so many words, one may be missing; such documents stand below those that hold all. */
const wordsForOneMissing = 3;

/**
 * Finds documents. All words must match but those that ask for money, which rank.
 * @param searchables one for each language, the reader's first
 * @param exact only the forms of the words themselves
 * @param known what words have found already; searches that share words share it
 */
export function search(
  text: string,
  [own, ...others]: readonly [Searchable, ...Searchable[]],
  exact = false,
  known: Map<string, FoundWord> = new Map(),
): SearchResult {
  const asked = readQuery(text, own.index.analysis);
  const find = (word: QueryWord) => {
    const key = `${exact} ${word.kind} ${word.written}`;
    const found = known.get(key) ?? findWord(word, own, others, exact);
    known.set(key, found);
    return found;
  };
  const words = withoutForeignStopWords(asked.slice(0, mostWords).map(find), others);
  const telling = words.filter((word) => !own.index.analysis.isMoneyWord(fold(word.written)));
  const required = telling.length === 0 ? words : telling;
  const mayMiss = required.length >= wordsForOneMissing ? 1 : 0;
  const hits: (Hit & { readonly score: number })[] = [];
  for (const id of candidates(required, mayMiss)) {
    if (required.filter((word) => word.matches.has(id)).length < required.length - mayMiss) continue;
    const found = words.filter((word) => word.matches.has(id));
    hits.push({ id, found, score: found.reduce((sum, word) => sum + (word.matches.get(id)?.score ?? 0), 0) });
  }
  hits.sort((a, b) => b.found.length - a.found.length || b.score - a.score);
  return { hits, words, leftOut: asked.slice(mostWords).map((word) => word.written) };
}

/** A question in another language brings that language's small words along; they tell nothing, unless nothing else is left. */
function withoutForeignStopWords(words: readonly FoundWord[], others: readonly Searchable[]): readonly FoundWord[] {
  const isForeign = ({ written, way }: FoundWord) => way !== 'itself' && others.some(({ index }) => index.analysis.isStopWord(fold(written)));
  const telling = words.filter((word) => !isForeign(word));
  return telling.length === 0 ? words : telling;
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
