import type { Catalogue } from '#catalogue/catalogue.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { monthInAnyLanguage } from '#catalogue/typed/lenient-period.ts';
import type { TimeWord } from '#catalogue/typed/time-words.ts';
import { type Analysis, createAnalysis } from '#search/analysis.ts';
import { createForeignWords } from '#search/language/foreign-words.ts';
import { fold, type Token, tokenize } from '#search/tokens.ts';
import { choicesIn, facets, isReadFromWords, type Parameter, parameterNames, parameters, type Selection } from '#selection/parameters.ts';
import type { Side, ValueReading } from '#selection/typed-values.ts';
import { amountWords, amountWordsOf, listed } from '#words/amount-words.ts';
import { filterNames } from '#words/codes.ts';
import { messagesOf } from '#words/messages.ts';
import { numberIn, timesIn } from '#words/time-words.ts';
import { wordingIn } from '#words/wording.ts';

/** What words of a query may mean for the list. */
export type Meaning =
  /** A value of a filter, or an order. */
  | { readonly kind: 'value'; readonly change: Partial<Selection> }
  /** What happens at the time beside it: starts, ends. */
  | { readonly kind: 'turn'; readonly parameter: string }
  /** Runs at the time beside it. */
  | { readonly kind: 'running' }
  /** The amount beside it is an end of a range. */
  | { readonly kind: 'side'; readonly side: Side }
  /** Tells nothing in a list of projects: `projects`, `all`. */
  | { readonly kind: 'filler' }
  /** Tells nothing beside an amount: `funding`. */
  | { readonly kind: 'money' };

/** Words with a meaning: how many tokens they are, and their language where it is none of the site's. */
type MeantWords = { readonly meanings: readonly Meaning[]; readonly length: number; readonly language?: string };

/** The words for filters that there are in a catalogue, the reader's language first. */
export type Lexicon = {
  /** The longest words with a meaning that begin with a token, and how many tokens they are. */
  readonly meaningsAt: (tokens: readonly Token[], at: number) => MeantWords | undefined;
  /** The word is too small to tell anything, in any of the languages. */
  readonly isSmall: (token: Token) => boolean;
  readonly reading: Omit<ValueReading, 'today'>;
  /** Of the reader's language. */
  readonly analysis: Analysis;
};

/** The words for filters of a catalogue for readers of a language. */
export function lexiconOf(catalogue: Catalogue, locale: Locale): Lexicon {
  return cached(`filter words ${locale}`, [catalogue, messagesOf(locale)], () => createLexicon(catalogue, locale));
}

/** The words of one language: as they are written, and by their keys, so that their other forms are met too. */
type Book<T> = { readonly written: ReadonlyMap<string, T>; readonly keyed: ReadonlyMap<string, T>; readonly longest: number };

function createLexicon(catalogue: Catalogue, locale: Locale): Lexicon {
  const languages = [locale, ...locales.filter((other) => other !== locale)].map((name) => {
    const analysis = createAnalysis(name, amountWordsOf(name));
    const { queryWords } = messagesOf(name);
    const meanings = bookOf(meaningsIn(catalogue, name), analysis);
    return { name, analysis, meanings, times: bookOf(timesIn(queryWords), analysis), amounts: bookOf(amountWords(name), analysis) };
  });
  const longest = Math.max(...languages.map(({ meanings }) => meanings.longest));
  const find = (folded: readonly string[]) => {
    const found = languages.flatMap(({ meanings, analysis }, index) => {
      const written = meanings.written.get(folded.join(' '));
      // The endings of another language would be cut off wrongly.
      return written ?? (index === 0 ? meanings.keyed.get(keysOf(folded, analysis)) : undefined) ?? [];
    });
    return found.length === 0 ? undefined : found;
  };
  const times = languages.map((language) => ({ book: language.times, analysis: language.analysis }));
  const amounts = languages.map((language) => ({ book: language.amounts, analysis: language.analysis }));
  const home = languages.find(({ name }) => name === locales[0]);
  const foreign = createForeignWords(new Map(Object.entries(catalogue.languages).map(([language, { words }]) => [language, words])));
  /** Words of other languages mean what the first language of the site calls them. */
  const abroad = (folded: string): MeantWords | undefined => {
    const word = foreign(folded);
    const meanings = word?.meant.flatMap(({ tokens }) => home?.meanings.written.get(tokens.map(({ folded: own }) => own).join(' ')) ?? []) ?? [];
    return word === undefined || meanings.length === 0 ? undefined : { meanings, length: 1, language: word.language };
  };
  const amountWordOf = (word: string) => lookUp(word, amounts);
  return {
    meaningsAt: (tokens, at) => {
      for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
        const meanings = find(tokens.slice(at, at + length).map(({ folded }) => folded));
        if (meanings !== undefined) return { meanings, length };
      }
      return abroad(tokens[at]?.folded ?? '');
    },
    analysis: createAnalysis(locale, amountWordsOf(locale)),
    isSmall: ({ folded }) => languages.some(({ analysis }) => analysis.isStopWord(folded)),
    reading: {
      wordOf: (word) => lookUp(word, times) ?? monthInAnyLanguage(word) ?? inflectedMonth(word, languages) ?? numberIn(amountWordOf(word)),
      amountWordOf,
    },
  };
}

/** Shorter words are too like each other to be told by their keys. */
const shortestKeyed = 4;

function lookUp<T>(word: string, books: readonly { readonly book: Book<T>; readonly analysis: Analysis }[]): T | undefined {
  const folded = fold(word);
  for (const { book } of books) {
    const meant = book.written.get(folded);
    if (meant !== undefined) return meant;
  }
  const [own] = books;
  return own === undefined || folded.length < shortestKeyed ? undefined : own.book.keyed.get(own.analysis.keyOf(folded));
}

function inflectedMonth(word: string, languages: readonly { readonly analysis: Analysis }[]): TimeWord | undefined {
  const [token] = word.length < shortestKeyed ? [] : tokenize(word);
  if (token === undefined) return undefined;
  for (const { analysis } of languages) {
    const month = analysis.monthOf(token);
    if (month !== undefined) return { kind: 'month', month };
  }
  return undefined;
}

function bookOf<T>(entries: Iterable<readonly [phrase: string, meant: T]>, analysis: Analysis): Book<T> {
  const all = [...entries].map(([phrase, meant]) => ({ folded: foldedWords(phrase), meant }));
  return {
    written: new Map(all.map(({ folded, meant }) => [folded.join(' '), meant])),
    keyed: new Map(all.map(({ folded, meant }) => [keysOf(folded, analysis), meant])),
    longest: Math.max(...all.map(({ folded }) => folded.length)),
  };
}

/** The words of a phrase as a query has them; a sign that is no word, `€`, stays as it is. */
function foldedWords(phrase: string): readonly string[] {
  const words = tokenize(phrase).map(({ folded }) => folded);
  return words.length === 0 || /\p{Sc}/u.test(phrase) ? [fold(phrase)] : words;
}

function keysOf(folded: readonly string[], analysis: Analysis): string {
  return folded.map(analysis.keyOf).join(' ');
}

/** A phrase may mean several things: `päättynyt` is a status, or a turn beside a time. */
function meaningsIn(catalogue: Catalogue, locale: Locale): Iterable<readonly [string, readonly Meaning[]]> {
  const { queryWords: words } = messagesOf(locale);
  const all: (readonly [string, Meaning])[] = [
    ...valuesIn(catalogue, locale).map(([phrase, change]) => [phrase, { kind: 'value', change }] as const),
    ...Object.entries(words.turn).flatMap(([parameter, list]) => listed(list).map((phrase) => [phrase, { kind: 'turn', parameter }] as const)),
    ...listed(words.running).map((phrase) => [phrase, { kind: 'running' }] as const),
    ...(['from', 'to'] as const).flatMap((side) => listed(words.side[side]).map((phrase) => [phrase, { kind: 'side', side }] as const)),
    ...listed(words.filler).map((phrase) => [phrase, { kind: 'filler' }] as const),
    ...listed(words.money).map((phrase) => [phrase, { kind: 'money' }] as const),
  ];
  const byPhrase = new Map<string, Meaning[]>();
  for (const [phrase, meaning] of all) {
    const folded = foldedWords(phrase).join(' ');
    byPhrase.set(folded, [...(byPhrase.get(folded) ?? []), meaning]);
  }
  return byPhrase;
}

/** The words for the values of every filter with codes: those that messages list, and what facets call their values on the page, unless texts use those words. */
function valuesIn(catalogue: Catalogue, locale: Locale): readonly (readonly [string, Partial<Selection>])[] {
  const { nameOf, fullNameOf } = filterNames(wordingIn(locale, catalogue));
  const choices = choicesIn(catalogue);
  const named = facets
    .filter(isReadFromWords)
    .flatMap((facet) =>
      choices[facet].flatMap((value) =>
        [nameOf(facet, value), fullNameOf(facet, value)].flatMap((name) => (name === undefined ? [] : [[name, { [facet]: [value] }] as const])),
      ),
    );
  const lists = new Map<string, Readonly<Record<string, string>>>(Object.entries(messagesOf(locale).queryWords.value));
  const told = parameterNames.flatMap((name) =>
    Object.entries(lists.get(name) ?? {}).flatMap(([value, list]) => {
      const parameter: Parameter = parameters[name];
      return listed(list).map((phrase) => [phrase, { [name]: parameter.kind === 'choices' ? [value] : value }] as const);
    }),
  );
  return [...told, ...named];
}
