import { groupBy } from '#catalogue/group-by.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { Way } from '#catalogue/search-report.ts';
import { parseDocumentId } from './documents.ts';
import { type FoundWord, findWord, type Searchable } from './match-strategies.ts';
import { type QueryWord, readQuery } from './query.ts';
import { fold } from './tokens.ts';

/** A document that answers a query; what it holds is asked of the result (`missingWords`, `foundTerms`). */
export type Hit = { readonly id: string };

export type SearchResult = {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** No project holds all words, and the hits are the projects that hold most of them. */
  readonly nearest: boolean;
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
 * Finds documents. All words must match but those that ask for money, which rank; where no project holds all, the nearest are found.
 * @param searchables one for each language, the reader's first
 * @param exact only the forms of the words themselves, and only what holds all of them
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
  const isAsking = words.map(({ written }) => own.index.analysis.isMoneyWord(fold(written)));
  const required = words.filter((_, index) => !isAsking[index] || isAsking.every(Boolean));
  const mayMiss = required.length >= wordsForOneMissing && !exact ? 1 : 0;
  const answers = rank(words, required, required.length - mayMiss);
  const projects = answers.filter(({ id }) => !isFund(id));
  const nearer = exact || projects.length > 0 ? [] : findNearest(words, required);
  return {
    hits: [...answers, ...nearer],
    nearest: !exact && projects.length + nearer.length > 0 && !projects.some(({ held }) => held === required.length),
    words,
    leftOut: asked.slice(mostWords).map((word) => word.written),
  };
}

type RankedHit = Hit & { readonly held: number; readonly count: number; readonly score: number };

/** What holds at least so many of the required words: most words first, then the best. */
function rank(words: readonly FoundWord[], required: readonly FoundWord[], least: number): readonly RankedHit[] {
  const hits: RankedHit[] = [];
  for (const id of candidates(required, required.length - least)) {
    const { count, score } = tally(words, id);
    const held = required.length === words.length ? count : tally(required, id).count;
    if (held >= least) hits.push({ id, held, count, score });
  }
  return hits.sort((a, b) => b.held - a.held || b.count - a.count || b.score - a.score);
}

/**
 * The projects that hold most of the words. A word that was only guessed brings none in beside one that stands in the texts: a guess
 * beside a missing word would be chance. Where all were mistyped, they are what there is.
 */
function findNearest(words: readonly FoundWord[], required: readonly FoundWord[]): readonly RankedHit[] {
  const found = (ways: ReadonlySet<Way>) => required.filter(({ way }) => way !== undefined && ways.has(way));
  const sure = found(sureWays);
  const projects = rank(words, sure.length > 0 ? sure : found(likelyWays), 1).filter(({ id }) => !isFund(id));
  return projects.filter(({ held }) => held === projects[0]?.held);
}

/** The ways in which a word itself is found, and not one that resembles it. */
const sureWays: ReadonlySet<Way> = new Set(['itself', 'otherLanguage']);

/** The ways in which what was mistyped is most likely what was meant. */
const likelyWays: ReadonlySet<Way> = new Set(['oneError']);

function isFund(id: string): boolean {
  return parseDocumentId(id).kind === 'funds';
}

/** A question in another language brings that language's small words along; they tell nothing, unless nothing else is left. */
function withoutForeignStopWords(words: readonly FoundWord[], others: readonly Searchable[]): readonly FoundWord[] {
  const isForeign = ({ written, way }: FoundWord) => way !== 'itself' && others.some(({ index }) => index.analysis.isStopWord(fold(written)));
  const telling = words.filter((word) => !isForeign(word));
  return telling.length === 0 ? words : telling;
}

/** How many of the words a document holds, and how well. A loop, because it runs for every document of every query. */
function tally(words: readonly FoundWord[], id: string): { readonly count: number; readonly score: number } {
  let count = 0;
  let score = 0;
  for (const { matches } of words) {
    const match = matches.get(id);
    if (match === undefined) continue;
    count += 1;
    score += match.score;
  }
  return { count, score };
}

/** A document that misses at most n words holds one of any n + 1 words, so those with the fewest documents are gone through. */
function candidates(words: readonly FoundWord[], mayMiss: number): Iterable<string> {
  const [rarest, ...others] = [...words].sort((a, b) => a.matches.size - b.matches.size).slice(0, mayMiss + 1);
  if (rarest === undefined || others.length === 0) return rarest?.matches.keys() ?? [];
  const ids = new Set(rarest.matches.keys());
  for (const { matches } of others) for (const id of matches.keys()) ids.add(id);
  return ids;
}

/** The words of a query that a document does not hold, as they were written. */
export function missingWords({ words }: SearchResult, { id }: Hit): readonly string[] {
  return words.filter((word) => !word.matches.has(id)).map((word) => word.written);
}

/** The index terms a document was found by, in each language. */
export function foundTerms({ words }: SearchResult, { id }: Hit): ReadonlyMap<Locale, ReadonlySet<string>> {
  const byLocale = groupBy(words, (word) => word.locale);
  return new Map([...byLocale].map(([locale, some]) => [locale, new Set(some.flatMap((word) => word.matches.get(id)?.terms ?? []))]));
}
