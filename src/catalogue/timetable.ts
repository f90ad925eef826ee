import { type CalendarDay, dayNumber, firstDay, lastDay, type PartialDate, precisionOf } from './date.ts';

/** When a project runs. A permanent activity has no end; both ends of a period may be unknown. */
export type Timetable =
  | { readonly kind: 'permanent'; readonly start?: PartialDate }
  | { readonly kind: 'period'; readonly start?: PartialDate; readonly end?: PartialDate; readonly optionUntil?: PartialDate };

/** The end of a project; absent when not known or when there is none. */
export function endOf(timetable: Timetable): PartialDate | undefined {
  return timetable.kind === 'period' ? timetable.end : undefined;
}

/** The order is the order of the list: what runs now first. */
export const statuses = ['ongoing', 'permanent', 'upcoming', 'ended', 'unknown'] as const;

export type Status = (typeof statuses)[number];

/**
 * The status on a day in Helsinki. The end day belongs to the project, and an end known to the month or the year is the
 * last day of it. Without an end the status is known only before the start.
 */
export function statusOn(timetable: Timetable, today: CalendarDay): Status {
  if (timetable.start !== undefined && today < firstDay(timetable.start)) return 'upcoming';
  if (timetable.kind === 'permanent') return 'permanent';
  if (timetable.end === undefined) return 'unknown';
  if (today > lastDay(timetable.end)) return 'ended';
  return timetable.start === undefined ? 'unknown' : 'ongoing';
}

/** Those of projects that run: ongoing projects and permanent activities. */
export const runningStatuses: readonly Status[] = ['ongoing', 'permanent'];

/** True on a day in Helsinki of projects that run. */
export function isRunning(timetable: Timetable, today: CalendarDay): boolean {
  return runningStatuses.includes(statusOn(timetable, today));
}

/** How much of an ongoing project has passed: whole months when both ends are known to the day, and a share of 0–1. */
export type Progress = { readonly share: number; readonly monthsPassed: number; readonly monthsInAll: number };

/** Undefined unless the project is ongoing; today counts as passed. */
export function progressOn(timetable: Timetable, today: CalendarDay): Progress | undefined {
  if (statusOn(timetable, today) !== 'ongoing' || timetable.kind !== 'period') return undefined;
  if (timetable.start === undefined || timetable.end === undefined) return undefined;
  const start = firstDay(timetable.start);
  const end = lastDay(timetable.end);
  const days = dayNumber(end) - dayNumber(start) + 1;
  return {
    share: (dayNumber(today) - dayNumber(start) + 1) / days,
    monthsPassed: wholeMonths(start, today),
    monthsInAll: Math.max(1, wholeMonths(start, end)),
  };
}

/** Whole months from the beginning of `from` to the end of `to`, both days included. */
function wholeMonths(from: CalendarDay, to: CalendarDay): number {
  const dayAfter = new Date((dayNumber(to) + 1) * 86_400_000);
  const begin = new Date(`${from}T00:00:00Z`);
  const months = (dayAfter.getUTCFullYear() - begin.getUTCFullYear()) * 12 + dayAfter.getUTCMonth() - begin.getUTCMonth();
  return dayAfter.getUTCDate() < begin.getUTCDate() ? months - 1 : months;
}

/** How many days an ongoing project has after today; undefined unless it is ongoing and its end is known to the day. */
export function daysLeftOn(timetable: Timetable, today: CalendarDay): number | undefined {
  const end = endOf(timetable);
  if (end === undefined || precisionOf(end) !== 'day' || statusOn(timetable, today) !== 'ongoing') return undefined;
  return dayNumber(lastDay(end)) - dayNumber(today);
}
