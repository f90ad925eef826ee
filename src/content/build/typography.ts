import { bindYears } from '#catalogue/date.ts';
import { applyReplacements } from '../prose/prose-text.ts';
import { findRanges } from '../prose/range-dash.ts';
import type { Writing } from '../prose/writing.ts';

const space = '\u00a0';

/** Between the digits of one number: groups of three after one to three digits. */
const groups = /(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g;

/** Between the parts of a telephone number: 029 534 5000, +358 29 534 5000. */
const telephone = /(?<![\d+])(?:0\d{1,2}|\+\d{1,3})(?: \d{2,4})+(?!\d)/g;

/** Between a number and its sign, and a section sign and its number. */
const signs = /(?<=\d) (?=[€%§])|(?<=[€§]) (?=\d)/g;

/** Between a number that counts (grouped, with decimals, or of at most three digits: not a year) and what it counts. */
const counted = /(?<=(?<![\p{L}\p{N}./,:–-])(?:\d{1,3}(?:\u00a0\d{3})+|\d{1,3})(?:[.,]\d+)?) (?=\p{Ll})/gu;

/** Between initials, and between an initial and a name: J. K. Paasikivi. */
const initials = /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu;

const currency = /\bEUR (?=\d)/g;

/**
 * Puts in the non-breaking spaces that editors never type (Finnish standard SFS 4175: a number stays with its unit), so that
 * a line cannot break inside an amount, a date, a pair of initials or between `s.` and its number. Months and the words that
 * go before a number are the language's.
 */
export function bindSpaces(text: string, { months, beforeNumber }: Writing): string {
  const named = text.replace(initials, space);
  if (!/\d/.test(named)) return named;
  const whole = (number: string) => number.replaceAll(' ', space);
  const bound = named.replace(telephone, whole).replace(groups, whole).replace(signs, space).replace(counted, space);
  const dated = bound.replace(boundPattern(String.raw`(?<=(?<!\d)\d{1,2}\.?) (?=(?:${months})(?!\p{L}))`), space);
  return dated.replace(boundPattern(String.raw`(?<=(?<![\p{L}\p{N}])(?:${beforeNumber})) (?=\d)`), space).replace(currency, `EUR${space}`);
}

/** A text as it is shown: the language's dash in ranges, and no break in ranges of years or at spaces that bind. Doing it twice changes nothing. */
export function setType(text: string, writing: Writing): string {
  return bindYears(bindSpaces(setDashes(text, writing), writing));
}

/** A text with the language's dash in ranges, for what is shown and exported without further care. */
export function setDashes(text: string, writing: Writing): string {
  return applyReplacements(text, findRanges(text, writing));
}

const compiled = new Map<string, RegExp>();

function boundPattern(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'gu');
  compiled.set(source, known);
  return known;
}
