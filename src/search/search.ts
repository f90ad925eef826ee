import { groupBy } from '#catalogue/group-by.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { Way } from '#catalogue/search-report.ts';
import { parseDocumentId } from './documents.ts';
import { stopWords } from './language/small-words.ts';
import { type FoundWord, findWord, type Searchable } from './match-strategies.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import { hasDocument } from './postings/matches.ts';
import { bestFirst, holdsOf, joinRankings, keepRanked, lift, type Ranking, rank, someRanked } from './postings/ranking.ts';
import { type QueryWord, readQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { fold } from './tokens.ts';

/** A document that answers a query; what it holds is asked of the result (`missingWords`, `foundTerms`). */
export type Hit = { readonly id: string };

export type SearchResult = {
  /** Best first. All of them are put in order when they are asked for. */
  readonly hits: readonly Hit[];
  /** The same by their numbers, put in order only as far as `bestFirst` is followed. */
  readonly ranking: Ranking;
  readonly numbering: Numbering;
  /** No project holds all words, and the hits are the projects that hold most of them. */
  readonly nearest: boolean;
  /** What became of each word of the query. */
  readonly words: readonly FoundWord[];
  /** Those of the words that must be held: the others only rank. */
  readonly required: readonly FoundWord[];
  /** The language the service is not in that the query seems to be in: one of its words is known only from that language's list. */
  readonly foreign?: string;
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
 * @param onlyRanks whether a word, as it was written, excludes nothing
 */
export function search(
  text: string,
  [own, ...others]: readonly [Searchable, ...Searchable[]],
  exact = false,
  known: Map<string, FoundWord> = new Map(),
  onlyRanks: (written: string) => boolean = () => false,
): SearchResult {
  const asked = readQuery(text, own.index.analysis);
  const indexes = others.map(({ index }) => index);
  const numbering = numberingOf(own.index, indexes);
  const findAnew = (word: QueryWord): FoundWord => {
    const found = findWord(word, own, others, exact);
    const from = indexes.find(({ analysis }) => analysis.locale === found.locale);
    return from === undefined ? found : { ...found, matches: numbering.bring(found.matches, from) };
  };
  const find = (word: QueryWord) => {
    const key = `${exact} ${word.kind} ${word.written}`;
    const found = known.get(key) ?? findAnew(word);
    known.set(key, found);
    return found;
  };
  const all = asked.slice(0, mostWords).map(find);
  const foreign = all.find((word) => word.foreign !== undefined)?.foreign;
  const words = withoutForeignStopWords(all, [...indexes.map(({ analysis }) => analysis.locale), ...(foreign === undefined ? [] : [foreign])]);
  const isAsking = words.map(({ written }) => onlyRanks(written) || own.index.analysis.isMoneyWord(fold(written)));
  const required = words.filter((_, index) => !isAsking[index] || isAsking.every(Boolean));
  const { ranking: answers, nearest } = rankAnswers(words, required, numbering, exact);
  const ranking = liftClose(answers, words, own.index);
  let hits: readonly Hit[] | undefined;
  return {
    get hits() {
      hits ??= Array.from(bestFirst(ranking), (number) => ({ id: numbering.ids[number] ?? '' }));
      return hits;
    },
    ranking,
    numbering,
    nearest,
    words,
    required,
    ...(foreign !== undefined && { foreign }),
    leftOut: asked.slice(mostWords).map((word) => word.written),
  };
}

/** A question in another language brings that language's small words along; they tell nothing, unless nothing else is left. */
function withoutForeignStopWords(words: readonly FoundWord[], languages: readonly string[]): readonly FoundWord[] {
  const isForeign = ({ written, way }: FoundWord) => way !== 'itself' && languages.some((language) => stopWords[language]?.has(fold(written)));
  const telling = words.filter((word) => !isForeign(word));
  return telling.length === 0 ? words : telling;
}

/** So many of the best are looked at for how close to each other the words stand in them. */
const mostLookedAt = 100;

/** How much more a document counts in which all words stand side by side, and one that has all of them in its title; as shares of its score. */
const closenessWeights = { sideBySide: 0.3, inTitle: 0.3 } as const;

/** Lifts what has several words of a query side by side or in its title. Only the reader's language is looked at. */
function liftClose(ranking: Ranking, words: readonly FoundWord[], { analysis, ids, closeness }: SearchIndex): Ranking {
  const own = words.filter(({ locale }) => locale === analysis.locale);
  if (own.length < 2) return ranking;
  const closenessOf = closeness(own.map(({ matches }) => matches.terms));
  return lift(ranking, mostLookedAt, (document) => {
    if (document >= ids.length) return 0;
    const { sideBySide, inTitle } = closenessOf(document);
    return (closenessWeights.sideBySide * sideBySide) / (own.length - 1) + (closenessWeights.inTitle * inTitle) / own.length;
  });
}

/** What holds all the required words but one at most, failing that the nearest. */
function rankAnswers(
  words: readonly FoundWord[],
  required: readonly FoundWord[],
  { ids, isProject }: Numbering,
  exact: boolean,
): Pick<SearchResult, 'ranking' | 'nearest'> {
  const mayMiss = required.length >= wordsForOneMissing && !exact ? 1 : 0;
  const answers = rank(words, required, required.length - mayMiss, ids.length);
  if (exact || required.length === 0) return { ranking: answers, nearest: false };
  if (someRanked(answers, (number) => isProject[number] === 1)) {
    return { ranking: answers, nearest: !someRanked(answers, (number, tier) => isProject[number] === 1 && holdsOf(tier) >= required.length) };
  }
  const nearer = keepRanked(rank(words, mostCertain(required), 1, ids.length), (number) => isProject[number] === 1);
  const most = nearer.tiers.reduce((so, tier) => Math.max(so, holdsOf(tier)), 0);
  const nearest = keepRanked(nearer, (_, tier) => holdsOf(tier) === most);
  return { ranking: joinRankings(answers, nearest), nearest: nearest.documents.length > 0 };
}

/**
 * The words that bring in what is nearest. One that was only guessed brings nothing in beside one that stands in the texts: a guess beside a
 * missing word would be chance. Where all were mistyped, they are what there is.
 */
function mostCertain(required: readonly FoundWord[]): readonly FoundWord[] {
  const found = (ways: ReadonlySet<Way>) => required.filter(({ way }) => way !== undefined && ways.has(way));
  const sure = found(sureWays);
  return sure.length > 0 ? sure : found(likelyWays);
}

/** The ways in which a word itself is found, and not one that resembles it. */
const sureWays: ReadonlySet<Way> = new Set(['itself', 'otherLanguage']);

/** The ways in which what was mistyped is most likely what was meant. */
const likelyWays: ReadonlySet<Way> = new Set(['oneError']);

/** The words of a query that a document does not hold, as they were written. */
export function missingWords({ words, numbering }: SearchResult, { id }: Hit): readonly string[] {
  const number = numbering.numberOf(id);
  return words.filter(({ matches }) => number === undefined || !hasDocument(matches, number)).map((word) => word.written);
}

/** Whether a document lacks a word that must be held: of three or more it may lack one. */
export function isPartial({ required, numbering }: SearchResult, { id }: Hit): boolean {
  const number = numbering.numberOf(id);
  return required.some(({ matches }) => number === undefined || !hasDocument(matches, number));
}

/** The index terms that a document may have been found by, in each language. */
export function foundTerms({ words, numbering }: SearchResult, { id }: Hit): ReadonlyMap<Locale, ReadonlySet<string>> {
  const number = numbering.numberOf(id);
  const held = words.filter(({ matches }) => number !== undefined && hasDocument(matches, number));
  return new Map([...groupBy(held, (word) => word.locale)].map(([locale, some]) => [locale, new Set(some.flatMap(({ matches }) => matches.terms))]));
}

/** The ids of the documents that hold a word of the query. */
export function holdersOf({ matches }: FoundWord, { numbering }: SearchResult): readonly string[] {
  return Array.from(matches.documents, (number) => numbering.ids[number] ?? '');
}

/** The ids of the funds that answer a query, best first. */
export function foundFunds({ ranking, numbering: { ids, isProject } }: SearchResult): readonly string[] {
  const funds = keepRanked(ranking, (number) => isProject[number] === 0);
  return Array.from(bestFirst(funds), (number) => parseDocumentId(ids[number] ?? '').id);
}
