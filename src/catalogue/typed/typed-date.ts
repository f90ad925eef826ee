import { type CalendarDay, type PartialDate, parsePartialDate } from '../date.ts';
import { isoFrom } from '../lenient-date.ts';
import { plainText, readSpan } from './lenient-period.ts';
import { type DateFault, single } from './made-dates.ts';
import type { TimeWord } from './time-words.ts';
import { saysUnknown, type TypedWords } from './typed-words.ts';

/** What a text says that somebody has typed where a date belongs. */
export type TypedDate =
  /** A date; `isGuess` where it is the only one that can have been meant, though nobody writes it so: `2025-31-07`. */
  | { readonly kind: 'date'; readonly date: PartialDate; readonly isGuess?: true }
  | { readonly kind: 'range'; readonly from: PartialDate; readonly to: PartialDate }
  /** `1.8.2024 alkaen`, `31.12.2024 asti`. */
  | { readonly kind: 'since' | 'until'; readonly date: PartialDate }
  /** A season, a quarter or a half of a year, which is neither a month nor the whole year. */
  | { readonly kind: 'season' }
  /** It says that the date is not known. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'noSuchDay'; readonly month: PartialDate; readonly days: number }
  | { readonly kind: 'noSuchYear'; readonly year: string }
  | { readonly kind: 'unread' };

/** Hyphens, dashes and minus signs, as word processors make them of one another. */
const dash = '[-‐‑‒–—−]';
const threeNumbers = new RegExp(`^\\d{1,4}${dash}\\d{1,2}${dash}\\d{1,4}$`);
const yearAndTwoDigits = /^(\d{4})[‐‑‒–—−](\d{2})$/;
const unread = { kind: 'unread' } as const;

/** A date without its year, or one that is counted from today, comes out differently on these days: it is none for whoever writes content. */
const anyDay = '2001-01-01' as CalendarDay;
const otherDay = '2014-09-15' as CalendarDay;

/** Reads what is typed in place of a date of a content file. What depends on the day of reading is not read. */
export function readTypedDate(typed: string, words: TypedWords): TypedDate {
  // An ellipsis stands where something is still to be typed.
  if (typed.includes('…')) return unread;
  const text = plainText(typed).trim();
  if (saysUnknown(text, words)) return { kind: 'unknown' };
  if (/^(?:iv|i{1,3})(?=[\s/.])/.test(text)) return /\d{4}/.test(text) ? { kind: 'season' } : unread;
  const plain = threeNumbers.test(text) ? text.replace(new RegExp(dash, 'g'), '-') : text;
  return turnedAround(plain) ?? dashedMonth(plain) ?? eightDigits(plain) ?? inflectedMonth(plain, words) ?? spanIn(plain, words);
}

/** `elokuussa 2024`, `elokuusta 2024`, `elokuusta 2024 heinäkuuhun 2025`: what the endings of the months say. */
function inflectedMonth(text: string, words: TypedWords): TypedDate | undefined {
  const forms = [...text.matchAll(/\p{L}+/gu)].flatMap(({ index, 0: word }) => {
    const form = words.monthFormOf(word);
    return form === undefined ? [] : [{ index, word, ...form }];
  });
  const [first, second] = forms;
  if (first === undefined || forms.length > 2) return undefined;
  const isRange = first.side === 'since' && second?.side === 'until';
  if (second !== undefined && !isRange) return unread;
  const plain = second === undefined ? text : `${text.slice(0, second.index)}– ${second.name}${text.slice(second.index + second.word.length)}`;
  const read = spanIn(plain.slice(0, first.index) + first.name + plain.slice(first.index + first.word.length), words);
  if (isRange) return read.kind === 'range' ? read : unread;
  return first.side === undefined || read.kind !== 'date' ? read : { kind: first.side, date: read.date };
}

function spanIn(text: string, words: TypedWords): TypedDate {
  // After or before a day is no day.
  const wordOf = (word: string) => (isApart(words.wordOf(word)) ? undefined : words.wordOf(word));
  const [span, later] = [anyDay, otherDay].map((today) => readSpan(text, { wordOf, today }));
  if (span === undefined || JSON.stringify(span) !== JSON.stringify(later)) return unread;
  if ('fault' in span) return faulty(span);
  const { from, to, isRange } = span;
  if (from === undefined || to === undefined) return from === undefined ? sideOf('until', to) : sideOf('since', from);
  if (isRange) return from === to ? unread : { kind: 'range', from, to };
  if (from !== to) return { kind: 'season' };
  return { kind: 'date', date: from, ...(isTwofold(text) && { isGuess: true }) };
}

/** `8/1/2024` is the eighth of January or the first of August; two digits of a year after slashes may be those of a day too. */
function isTwofold(text: string): boolean {
  const [, one = '', other = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text) ?? [];
  return year.length === 2 || (year !== '' && Number(one) <= 12 && Number(other) <= 12 && Number(one) !== Number(other));
}

function isApart(word: TimeWord | undefined): boolean {
  return word?.kind === 'open' && word.apart;
}

function sideOf(kind: 'since' | 'until', date: PartialDate | undefined): TypedDate {
  return date === undefined ? unread : { kind, date };
}

function faulty(fault: DateFault): TypedDate {
  if (fault.fault === 'noSuchDay') return { kind: 'noSuchDay', month: fault.month, days: fault.days };
  return fault.fault === 'noSuchYear' ? { kind: 'noSuchYear', year: fault.iso.slice(0, 4) } : { kind: fault.fault === 'season' ? 'season' : 'unread' };
}

/** `2025-31-07`: the day before the month. */
function turnedAround(text: string): TypedDate | undefined {
  const [, year = '', , day = '', month = ''] = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  const date = Number(day) > 12 ? parsePartialDate(isoFrom(year, month, day)) : undefined;
  return date && { kind: 'date', date, isGuess: true };
}

/** `2024–08` is a month and `2024–25` two years; `2010–12` may be both. */
function dashedMonth(text: string): TypedDate | undefined {
  const [, year = '', digits = ''] = yearAndTwoDigits.exec(text) ?? [];
  const month = parsePartialDate(isoFrom(year, digits));
  if (year === '' || month === undefined) return undefined;
  return Number(digits) > Number(year.slice(2)) ? unread : { kind: 'date', date: month };
}

/** `20240801`, `01082024`: no eight digits can be read in both ways. */
function eightDigits(text: string): TypedDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const cut = (...ends: readonly number[]) => ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  const [year = '', month = '', day] = cut(4, 6, 8);
  const [first, second = '', last = ''] = cut(2, 4, 8);
  const date = [single(year, month, day), single(last, second, first)].flatMap(({ value }) => ('fault' in value ? [] : (value.from ?? [])))[0];
  return date === undefined ? unread : { kind: 'date', date };
}
