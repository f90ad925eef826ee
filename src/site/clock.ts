import { type CalendarDay, helsinkiDay, nextHelsinkiMidnight, parsePartialDate } from '#catalogue/date.ts';

/** What a page knows about time: the day in Helsinki, and for how many seconds that day is still true. */
export type Now = { readonly today: CalendarDay; readonly secondsLeft: number };

/**
 * The only clock of the site. `CATALOGUE_TODAY=2024-06-01` sets the day, for tests and for looking at another day.
 * @throws RangeError when `CATALOGUE_TODAY` is not a day.
 */
export function readClock(instant: number = Date.now(), fixed: string | undefined = process.env.CATALOGUE_TODAY): Now {
  const secondsLeft = Math.max(0, Math.floor((nextHelsinkiMidnight(instant) - instant) / 1000));
  if (fixed === undefined || fixed === '') return { today: helsinkiDay(instant), secondsLeft };
  const day = parsePartialDate(fixed);
  if (day === undefined || day.length !== 10) throw new RangeError(`CATALOGUE_TODAY=${fixed} is not a day of the form 2024-06-01`);
  return { today: day as string as CalendarDay, secondsLeft };
}
