import type { Locale } from '#catalogue/locale.ts';
import { fold } from '../tokens.ts';

/** An amount that stands in a text: `1 444 708`, `212,429`, `1,4 miljoonaa`, `EUR 15.845 million`; and where (UTF-16 units, end excluded). */
export type FoundAmount = { readonly start: number; readonly end: number; readonly value: number };

/** Words and letters behind a number that multiply it, folded, by language. */
const multipliers: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = {
  fi: { miljoona: 1e6, miljoonaa: 1e6, miljoonan: 1e6, milj: 1e6, me: 1e6, tuhat: 1e3, tuhatta: 1e3 },
  en: { million: 1e6, millions: 1e6, mn: 1e6, m: 1e6, thousand: 1e3, k: 1e3 },
};

/** Digits in groups of three, or together; then decimals, and perhaps a word. Points and commas group and divide alike, in any language. */
const pattern = /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:[\u00A0\u202F\u2009 .,'’]\d{3})+|\d+)(?:[.,](\d{1,2}))?(?![\p{N}/])(?:[\u00A0\u202F ]?(\p{L}{1,9}))?/gu;

/** Without groups and without a word, so many digits are an amount and not a year or a number of a law. */
const fewestDigits = 5;

/** The amounts of a text in order. @param locale of the words that multiply */
export function findAmounts(text: string, locale: Locale): readonly FoundAmount[] {
  const own = new Map(Object.entries(multipliers[locale] ?? {}));
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, digits = '', decimals, word] = match;
    const times = word === undefined ? undefined : own.get(fold(word));
    const isGrouped = /\D/.test(digits);
    if (times === undefined && !isGrouped && digits.length < fewestDigits) return [];
    const end = match.index + (times === undefined && word !== undefined ? whole.length - word.length : whole.length);
    return [{ start: match.index, end, value: times === undefined ? plainValue(digits, decimals) : dividedValue(digits, decimals) * times }];
  });
}

function plainValue(digits: string, decimals: string | undefined): number {
  return Number(`${digits.replace(/\D/g, '')}.${decimals ?? 0}`);
}

/** In front of a word that multiplies, one point or comma divides: 15,845 million. */
function dividedValue(digits: string, decimals: string | undefined): number {
  const isDivided = decimals === undefined && /^\d+[.,]\d{3}$/.test(digits);
  return isDivided ? Number(digits.replace(',', '.')) : plainValue(digits, decimals);
}

/** The index term under which an amount is looked for; no word of a text looks like it. @param value in euros */
export function amountTerm(value: number): string {
  return `€${Math.round(value)}`;
}

/** So much of an amount may be rounded away. */
const mostRounded = 0.05;

/** The terms of an amount: to the euro, without its cents, and rounded as people round it. @param value in euros */
export function termsOfAmount(value: number): readonly string[] {
  const units = [1e3, 1e4, 1e5, 1e6, 1e7];
  const rounded = units.flatMap((unit) => [Math.round(value / unit) * unit, Math.floor(value / unit) * unit]);
  const near = rounded.filter((other) => other > 0 && Math.abs(other - value) <= value * mostRounded);
  return [...new Set([value, Math.floor(value), ...near].map(amountTerm))];
}
