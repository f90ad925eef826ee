import type { Locale } from '#catalogue/locale.ts';
import { findDates, type MonthOf, termsOfDate } from './dates.ts';
import { fold } from './fold.ts';
import { remember } from './remember.ts';
import { stemEnglish } from './stem-en.ts';
import { otherReadings, stemFinnish } from './stemming.ts';
import { moneyWords, stopWords } from './stop-words.ts';
import { suspendedCompounds } from './syllables.ts';
import { type Token, tokenize } from './tokens.ts';

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
  /** The word asks for money: it ranks, and excludes nothing beside other words. @param word folded */
  readonly isMoneyWord: (word: string) => boolean;
  readonly monthOf: MonthOf;
};

type Rules = Pick<Analysis, 'keyOf' | 'otherKeysOf' | 'compounds'>;

const plain: Rules = { keyOf: (word) => word, otherKeysOf: () => [], compounds: false };

/** Languages without rules are searched by their words as they are. */
const rules: Readonly<Partial<Record<string, Rules>>> = {
  fi: { keyOf: remember(stemFinnish), otherKeysOf: otherReadings, compounds: true },
  en: { ...plain, keyOf: remember(stemEnglish) },
};

/** The analysis of a language. */
export function createAnalysis(locale: Locale): Analysis {
  const own = rules[locale] ?? plain;
  const months = new Map(monthNames(locale).map((name, index) => [own.keyOf(fold(name)), index + 1]));
  return {
    locale,
    ...own,
    isStopWord: (word) => stopWords[locale]?.has(word) ?? false,
    isMoneyWord: (word) => moneyWords[locale]?.has(word) ?? false,
    monthOf: (token) => months.get(own.keyOf(token.folded)),
  };
}

function monthNames(locale: Locale): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
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

/** The index terms of a text: words, dates and what suspended compounds stand for. */
export function termsOfText(text: string, analysis: Analysis): readonly string[] {
  const tokens = tokenize(text);
  const dates = findDates(tokens, analysis.monthOf).flatMap(({ date }) => termsOfDate(date));
  const suspended = analysis.compounds ? suspendedCompounds(text, tokens).map((word) => analysis.keyOf(fold(word))) : [];
  return [...tokens.flatMap((token) => termsOfToken(token, analysis)), ...dates, ...suspended];
}
