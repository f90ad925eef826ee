import { type CalendarDay, helsinkiDay, nextHelsinkiMidnight, parsePartialDate } from '#catalogue/date.ts';

/** What a page knows about time: the day in Helsinki, and for how many seconds that day is still true. */
export type Now = { readonly today: CalendarDay; readonly secondsLeft: number };

type Day = { readonly from: number; readonly until: number; readonly today: CalendarDay };

/** The day that was last asked for: nearly every request is of the same. */
let last: Day = { from: 0, until: 0, today: helsinkiDay(0) };

function dayAt(instant: number): Day {
  if (instant < last.from || instant >= last.until) last = { from: instant, until: nextHelsinkiMidnight(instant), today: helsinkiDay(instant) };
  return last;
}

/**
 * The only clock of the site. `CATALOGUE_TODAY=2024-06-01` sets the day, for tests and for looking at another day.
 * @throws RangeError when `CATALOGUE_TODAY` is not a day.
 */
export function readClock(instant: number = Date.now(), fixed: string | undefined = process.env.CATALOGUE_TODAY): Now {
  const { today } = dayAt(instant);
  return { today: fixed === undefined || fixed === '' ? today : fixedDay(fixed), secondsLeft: secondsLeftOfDay(instant) };
}

/** For how many seconds the day in Helsinki is still true. */
export function secondsLeftOfDay(instant: number = Date.now()): number {
  return Math.floor((dayAt(instant).until - instant) / 1000);
}

/** The setting that was last read. */
let read: { readonly text: string; readonly day: CalendarDay } | undefined;

function fixedDay(text: string): CalendarDay {
  if (read?.text === text) return read.day;
  const fault = faultOfToday(text);
  if (fault !== undefined) throw new RangeError(fault);
  read = { text, day: text as CalendarDay };
  return read.day;
}

/** What is wrong with a value of `CATALOGUE_TODAY`, in a sentence; undefined when nothing is. */
export function faultOfToday(given: string | undefined): string | undefined {
  if (given === undefined || given === '' || parsePartialDate(given)?.length === 10) return undefined;
  return `CATALOGUE_TODAY=${given} is not a day. Give one such as CATALOGUE_TODAY=2024-06-01, or leave it out for today`;
}
