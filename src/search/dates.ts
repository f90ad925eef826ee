import { firstDay, lastDay, type PartialDate, parsePartialDate, precisionOf, yearOf } from '#catalogue/date.ts';
import { isoFrom, readLooseDate } from '#catalogue/lenient-date.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import type { Token } from './tokens.ts';

/** A date that stands in a text: `1.8.2024`, `1/8/2024`, `2024-08-01`, `8/2024`, `elokuu 2024`, `1 August 2024`, `2024`. */
export type FoundDate = {
  readonly date: PartialDate;
  /** The first token of it, and how many there are. */
  readonly at: number;
  readonly length: number;
};

/** The number of a month (1–12) that a word names, in any of its forms. */
export type MonthOf = (token: Token) => number | undefined;

/** The dates of a text in order; what only looks like one (2019/817) is none. */
export function findDates(tokens: readonly Token[], monthOf: MonthOf): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const date = dateAt(tokens, at, monthOf);
    if (date === undefined) continue;
    found.push(date);
    at += date.length - 1;
  }
  return found;
}

function dateAt(tokens: readonly Token[], at: number, monthOf: MonthOf): FoundDate | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined) return undefined;
  const whole = readLooseDate(first.folded);
  if (whole !== undefined) return { date: whole, at, length: 1 };
  const month = monthOf(first);
  if (month !== undefined && second !== undefined) return named(undefined, month, second, at, 2);
  const later = second && monthOf(second);
  if (later === undefined || third === undefined || !/^\d{1,2}$/.test(first.folded)) return undefined;
  return named(first.folded, later, third, at, 3);
}

function named(day: string | undefined, month: number, year: Token, at: number, length: number): FoundDate | undefined {
  if (!/^\d{4}$/.test(year.folded)) return undefined;
  const date = parsePartialDate(isoFrom(year.folded, month, day));
  return date && { date, at, length };
}

/** The terms under which a date is found: itself, its month and its year. */
export function termsOfDate(date: PartialDate): readonly string[] {
  const longer = { year: [4], month: [7, 4], day: [10, 7, 4] }[precisionOf(date)];
  return longer.map((length) => dateTerm(date.slice(0, length)));
}

/** The index term of a date of any precision; no word of a text looks like it. */
export function dateTerm(date: string): string {
  return `@${date}`;
}

/** The terms of a timetable: its days with their months, and every year from its first to its last, an option included. */
export function termsOfTimetable(timetable: Timetable): readonly string[] {
  const { start } = timetable;
  const ends = timetable.kind === 'period' ? [timetable.end, timetable.optionUntil] : [];
  const dates = [start, ...ends].filter((date) => date !== undefined);
  const years = start === undefined || dates.length < 2 ? [] : yearsBetween(start, dates.at(-1) ?? start);
  return [...new Set([...dates.flatMap(termsOfDate), ...years])];
}

function yearsBetween(start: PartialDate, end: PartialDate): readonly string[] {
  const [first, last] = [yearOf(firstDay(start)), yearOf(lastDay(end))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => dateTerm(String(first + index)));
}
