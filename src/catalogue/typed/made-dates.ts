import { addMonths, type CalendarDay, daysInMonth, firstDay, lastDay, type PartialDate, parsePartialDate, yearOf } from '../date.ts';
import { isoFrom } from '../lenient-date.ts';
import type { TimeWord } from './time-words.ts';

/** From a date to a date; at least one of them. A single date is both; `isRange` where two were written. */
export type Span = { readonly from?: PartialDate; readonly to?: PartialDate; readonly isRange?: true };

/** Why a text that looks like a date is none; `iso` is what it says, in the form of ISO 8601. */
export type DateFault = { readonly iso: string } & (
  | { readonly fault: 'noSuchDay'; readonly month: PartialDate; readonly days: number }
  | { readonly fault: 'noSuchYear' }
  | { readonly fault: 'noSuchMonth' }
  /** A season without its year: it is no month. */
  | { readonly fault: 'season' }
);

/**
 * What the parts of a date make; `plain` is a date as texts name them: no range, no quarter, nothing that depends on today. One
 * without its year is of this year.
 */
export type Made = { readonly value: Span | DateFault; readonly plain: boolean; readonly isYearless?: true };

/** From one date to another; whoever writes the later one first means the same. */
export function rangeOf(from: PartialDate | undefined, to: PartialDate | undefined): Span {
  const isReversed = from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
  const [first, last] = isReversed ? [to, from] : [from, to];
  return { ...(first && { from: first }), ...(last && { to: last }), isRange: true };
}

/** A year, a month or a day as numbers, or why there is none. */
export function single(year = '', month?: string | number, day?: string): Made {
  const iso = month === undefined ? year : isoFrom(year, month, day);
  const date = parsePartialDate(iso);
  if (date !== undefined) return { value: { from: date, to: date }, plain: true };
  if (parsePartialDate(year) === undefined) return { value: { iso, fault: 'noSuchYear' }, plain: true };
  const whole = month === undefined ? undefined : parsePartialDate(isoFrom(year, month));
  if (whole === undefined) return { value: { iso, fault: 'noSuchMonth' }, plain: true };
  return { value: { iso, fault: 'noSuchDay', month: whole, days: daysInMonth(yearOf(whole), Number(whole.slice(5))) }, plain: true };
}

/** A month or a day of this year. */
export function yearless(today: CalendarDay, month?: string | number, day?: string): Made {
  return { ...single(today.slice(0, 4), month, day), plain: false, isYearless: true };
}

/** A date that depends on today. */
export function only(date: PartialDate): Made {
  return { value: { from: date, to: date }, plain: false };
}

/** A quarter or a half of a year. */
export function partOf(year: string | undefined, digit: string | undefined, word: TimeWord | undefined): Made | undefined {
  const length = word?.kind === 'part' ? word.months : 0;
  return months(`${year}`, Number(digit) * length - length + 1, Number(digit) * length);
}

/** A season of a year; a winter is that of its January. */
export function seasonOf(year: string | undefined, word: TimeWord | undefined): Made | undefined {
  if (word?.kind !== 'season') return undefined;
  const { first, last } = word;
  return first < last ? months(`${year}`, first, last) : months(`${Number(year) - 1}`, first, 12, last);
}

/** A winter of two years: `2024–25`. */
export function winterOf(years = '', word: TimeWord | undefined): Made | undefined {
  const [first, last = ''] = years.split(/\D+/);
  const next = String(Number(first) + 1);
  return word?.kind === 'season' && word.first > word.last && next.endsWith(last) ? seasonOf(next, word) : undefined;
}

/** From a month of a year to another, which is in the next year where it is given for itself. */
function months(year: string, first: number, last: number, inNext?: number): Made | undefined {
  const end = inNext === undefined ? isoFrom(year, last) : isoFrom(String(Number(year) + 1), inNext);
  const [from, to] = [isoFrom(year, first), end].map((month) => parsePartialDate(month));
  return from && to && { value: { from, to }, plain: false };
}

/** The year or the month so many before or after that of today. */
export function shifted(by: number, unit: TimeWord | undefined, today: CalendarDay): Made | undefined {
  if (unit?.kind !== 'unit') return undefined;
  const [length, count] = unit.unit === 'year' ? [4, 12] : [7, 1];
  return only(addMonths(firstDay(today.slice(0, 7) as PartialDate), by * count).slice(0, length) as PartialDate);
}

/** `the last two years`: to today, or from today. */
export function rolling(shift: TimeWord | undefined, count: number, unit: TimeWord | undefined, today: CalendarDay): Made | undefined {
  if (shift?.kind !== 'shift' || unit?.kind !== 'unit' || shift.by === 0) return undefined;
  const other = addMonths(today, shift.by * count * (unit.unit === 'year' ? 12 : 1));
  return { value: shift.by < 0 ? { from: other, to: today } : { from: today, to: other }, plain: false };
}

/** `last quarter`: the quarter or half before that of today. */
export function shiftedPart(shift: TimeWord | undefined, part: TimeWord | undefined, today: CalendarDay): Made | undefined {
  if (shift?.kind !== 'shift' || part?.kind !== 'part') return undefined;
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / part.months) * part.months + 1;
  const date = addMonths(firstDay(isoFrom(today.slice(0, 4), first) as PartialDate), shift.by * part.months);
  return months(date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(5, 7)) + part.months - 1);
}

/** `last summer`: the last that is over; the next that has not begun; otherwise that of this year. */
export function shiftedSeason(shift: TimeWord | undefined, season: TimeWord | undefined, today: CalendarDay): Made | undefined {
  if (shift?.kind !== 'shift') return undefined;
  const year = Number(today.slice(0, 4));
  const near = [year - 1, year, year + 1].flatMap((one) => seasonOf(String(one), season) ?? []);
  const isOver = ({ value }: Made) => 'to' in value && lastDay(value.to ?? today) < today;
  const isAhead = ({ value }: Made) => 'from' in value && firstDay(value.from ?? today) > today;
  if (shift.by < 0) return near.findLast(isOver);
  return shift.by > 0 ? near.find(isAhead) : near[1];
}
