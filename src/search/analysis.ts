import { monthNames } from '#catalogue/lenient-date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { type AmountWords, findAmounts } from '#catalogue/typed/lenient-amount.ts';
import { termsOfAmount } from './amounts.ts';
import { findDates, type MonthOf, termsOfDate } from './dates.ts';
import { countryNames } from './language/country-names.ts';
import { moneyWords, ownNames, stopWords } from './language/small-words.ts';
import { otherReadings, stemEnglish, stemFinnish, stemSwedish } from './language/stemming.ts';
import { suspendedCompounds } from './syllables.ts';
import { areJoined, fold, type Token } from './tokens.ts';

/** How the words of one language are brought together and taken apart. */
export type Analysis = {
  readonly locale: Locale;
  /** The key that the forms of a word share. @param word folded */
  readonly keyOf: (word: string) => string;
  /** Keys of other words that the same form may belong to. @param word folded */
  readonly otherKeysOf: (word: string) => readonly string[];
  /** The language writes compounds as one word. */
  readonly compounds: boolean;
  readonly isStopWord: (word: string) => boolean;
  /** The word is of the agency's own name, which a misspelt word never means. @param key as `keyOf` gives it */
  readonly isOwnName: (key: string) => boolean;
  /** The word asks for money: it ranks, and excludes nothing beside other words. @param word folded */
  readonly isMoneyWord: (word: string) => boolean;
  readonly monthOf: MonthOf;
  readonly amountWordOf: AmountWords;
};

type Rules = Pick<Analysis, 'keyOf' | 'otherKeysOf' | 'compounds'>;

const plain: Rules = { keyOf: (word) => word, otherKeysOf: () => [], compounds: false };

/** Languages without rules are searched by their words as they are. */
const rules: Readonly<Partial<Record<string, Rules>>> = {
  fi: { keyOf: stemFinnish, otherKeysOf: otherReadings, compounds: true },
  en: { ...plain, keyOf: stemEnglish },
  sv: { ...plain, keyOf: stemSwedish },
};

/** The key that the forms of a word share in any language; the word itself in one without rules. */
export function keyOfLanguage(language: string): (folded: string) => string {
  return (rules[language] ?? plain).keyOf;
}

/** The rules of a language with its names of countries, whose forms a stemmer tears (Irak : Irakin) and which their peoples are called after. */
const rulesOf = memoizeByLocale((locale): Rules & { readonly ownName: ReadonlySet<string> } => {
  const own = rules[locale] ?? plain;
  const { nameOf, countriesOf } = countryNames(locale);
  const keyOf = memoize((word) => nameOf(word) ?? own.keyOf(word));
  const ownName = new Set((ownNames[locale] ?? []).map(keyOf));
  return { ...own, keyOf, ownName, otherKeysOf: (word) => [...new Set([...own.otherKeysOf(word), ...countriesOf(word).map(keyOf)])] };
});

/** The analysis of a language. @param amountWordOf its words of amounts */
export function createAnalysis(locale: Locale, amountWordOf: AmountWords): Analysis {
  const own = rulesOf(locale);
  const months = new Map(monthNames(locale).map((name, index) => [own.keyOf(fold(name)), index + 1]));
  return {
    locale,
    ...own,
    isStopWord: (word) => stopWords[locale]?.has(word) ?? false,
    isOwnName: (key) => own.ownName.has(key),
    isMoneyWord: (word) => moneyWords[locale]?.has(word) ?? false,
    amountWordOf,
    monthOf: (token) => months.get(own.keyOf(token.folded)),
  };
}

/** The index term of an acronym: it is found only when it is typed exactly. */
export function acronymTerm(folded: string): string {
  return `=${folded}`;
}

/** The terms of one word of a text: its key and the keys of its other readings, or the acronym. */
export function termsOfToken(token: Token, analysis: Analysis): readonly string[] {
  if (token.acronym) return [acronymTerm(token.folded)];
  return [analysis.keyOf(token.folded), ...analysis.otherKeysOf(token.folded)];
}

/** Words that a hyphen joins, written together: self-service → selfservice. */
function joinedWords(text: string, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return next !== undefined && areJoined(token, next, text) ? [token.word + next.word] : [];
  });
}

/** The index terms of a text besides those of its words: dates, amounts, and what hyphens join or leave out. @param tokens of the text */
export function otherTermsOfText(text: string, tokens: readonly Token[], analysis: Analysis): readonly string[] {
  const dates = findDates(tokens, analysis.monthOf).flatMap(({ date }) => termsOfDate(date));
  const suspended = analysis.compounds ? suspendedCompounds(text, tokens).map((word) => analysis.keyOf(fold(word))) : [];
  const amounts = findAmounts(text, analysis.amountWordOf).flatMap(({ euros }) => termsOfAmount(euros));
  return [...dates, ...amounts, ...suspended, ...joinedWords(text, tokens).map((word) => analysis.keyOf(fold(word)))];
}

function memoizeByLocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

/** So many results are remembered before those that were not asked for again meanwhile are forgotten. */
const most = 20_000;

/**
 * Remembers the results of a pure function of a text that were asked for lately, so that words from visitors cannot fill the memory: texts or lists
 * of them, so that no failed promise can be kept.
 */
export function memoize<T extends string | readonly string[]>(compute: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) [before, known] = [known, new Map()];
    const result = before.get(text) ?? compute(text);
    known.set(text, result);
    return result;
  };
}
