import { type CalendarDay, dayFromNumber, dayNumber, firstDay, lastDay, type PartialDate, precisionOf } from './date.ts';

/** When a project runs. A permanent activity has no end; either end of a period, or both, may be unknown. `optionSigned`: the option to extend is in the contract. */
export type Timetable =
  | { readonly kind: 'permanent'; readonly start?: PartialDate }
  | { readonly kind: 'period'; readonly start?: PartialDate; readonly end?: PartialDate; readonly optionUntil?: PartialDate; readonly optionSigned?: true };

/** The end of a project; absent when not known or when there is none. */
export function endOf(timetable: Timetable): PartialDate | undefined {
  return timetable.kind === 'period' ? timetable.end : undefined;
}

/** Whether anything is known of when a project runs. */
export function isTimetableKnown(timetable: Timetable): boolean {
  return timetable.kind === 'permanent' || timetable.start !== undefined || timetable.end !== undefined;
}

/** The order is the order of the list: what runs now first. `option`: past its end, but within a signed option; that it goes on is not confirmed. */
export const statuses = ['ongoing', 'permanent', 'option', 'upcoming', 'ended', 'unknown'] as const;

export type Status = (typeof statuses)[number];

/**
 * The status on a day in Helsinki. The end day belongs to the project, and an end known to the month or the year is the
 * last day of it. Without an end the status is known only before the start. Between its end and that of a signed option a project neither
 * runs nor has ended: its status is `option`.
 */
export function statusOn(timetable: Timetable, today: CalendarDay): Status {
  if (timetable.start !== undefined && today < firstDay(timetable.start)) return 'upcoming';
  if (timetable.kind === 'permanent') return 'permanent';
  if (timetable.end === undefined) return 'unknown';
  if (today > lastDay(timetable.end)) return today > lastDay(signedOption(timetable) ?? timetable.end) ? 'ended' : 'option';
  return timetable.start === undefined ? 'unknown' : 'ongoing';
}

/** The first day after today that brings another status, and which; undefined where no such day is known. */
export function nextStatusAfter(timetable: Timetable, today: CalendarDay): { readonly day: CalendarDay; readonly status: Status } | undefined {
  const ends = [endOf(timetable), signedOption(timetable)].flatMap((end) => (end === undefined ? [] : [dayFromNumber(dayNumber(lastDay(end)) + 1)]));
  const days = [...(timetable.start === undefined ? [] : [firstDay(timetable.start)]), ...ends].filter((day) => day > today).sort();
  const now = statusOn(timetable, today);
  return days.map((day) => ({ day, status: statusOn(timetable, day) })).find(({ status }) => status !== now);
}

/** Until when a project may go on by an option in its contract; undefined when it has none that is signed. */
export function signedOption(timetable: Timetable): PartialDate | undefined {
  return timetable.kind === 'period' && timetable.optionSigned ? timetable.optionUntil : undefined;
}

/**
 * The end at which a project is over: of one with a signed option the end of the option, since whether it ends before that is not
 * known. The end of the project itself is nowhere told as an ending then.
 */
export function finalEndOf(timetable: Timetable): PartialDate | undefined {
  return signedOption(timetable) ?? endOf(timetable);
}

/** Those of projects that run: ongoing projects and permanent activities. */
export const runningStatuses: readonly Status[] = ['ongoing', 'permanent'];

/** True on a day in Helsinki of projects that run. */
export function isRunning(timetable: Timetable, today: CalendarDay): boolean {
  return runningStatuses.includes(statusOn(timetable, today));
}

/** Days from today to the last day of an ongoing project, 0 on that day; undefined for others, and where a signed option may move the end. */
export function daysLeftOn(timetable: Timetable, today: CalendarDay): number | undefined {
  const end = endOf(timetable);
  if (end === undefined || statusOn(timetable, today) !== 'ongoing' || signedOption(timetable)) return undefined;
  return dayNumber(lastDay(end)) - dayNumber(today);
}

/** A time in whole years and months; less than two years is told in months alone, unless it is a year. */
export type Duration = { readonly years: number; readonly months: number };

/** How long a project runs, if that is whole months; undefined where an end is not known or known only to the year. */
export function durationOf(timetable: Timetable): Duration | undefined {
  const { start } = timetable;
  const end = endOf(timetable);
  if (start === undefined || end === undefined || precisionOf(start) === 'year' || precisionOf(end) === 'year') return undefined;
  const months = wholeMonths(firstDay(start), lastDay(end));
  if (months === undefined) return undefined;
  return months < 24 && months % 12 > 0 ? { years: 0, months } : { years: Math.floor(months / 12), months: months % 12 };
}

/** The months from the beginning of `from` to the end of `to`, both days included; undefined where they are not whole. */
function wholeMonths(from: CalendarDay, to: CalendarDay): number | undefined {
  const dayAfter = new Date((dayNumber(to) + 1) * 86_400_000);
  const begin = new Date(`${from}T00:00:00Z`);
  const months = (dayAfter.getUTCFullYear() - begin.getUTCFullYear()) * 12 + dayAfter.getUTCMonth() - begin.getUTCMonth();
  return months > 0 && dayAfter.getUTCDate() === begin.getUTCDate() ? months : undefined;
}
