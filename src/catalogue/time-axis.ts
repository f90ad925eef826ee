import { type CalendarDay, dayFromNumber, dayNumber, firstDay, lastDay, type PartialDate, yearOf } from './date.ts';
import type { Project } from './project.ts';
import { endOf, type Status, statusOn, type Timetable } from './timetable.ts';

/** The years of a chart, from 1 January of the first to 31 December of the last. */
export type TimeAxis = { readonly first: number; readonly last: number };

/**
 * The first and last year that projects with a period touch, options included; this year where there are none. A permanent activity has no part in it: one that began
 * long ago would fill every picture with empty years.
 */
export function axisOf(projects: readonly Project[], today: CalendarDay): TimeAxis {
  const years = [...new Set(projects.flatMap(({ timetable }) => datesOf(timetable).map(yearOf)))];
  return years.length === 0 ? { first: yearOf(today), last: yearOf(today) } : { first: Math.min(...years), last: Math.max(...years) };
}

function datesOf(timetable: Timetable): readonly PartialDate[] {
  const dates = timetable.kind === 'period' ? [timetable.start, timetable.end, timetable.optionUntil] : [];
  return dates.filter((date) => date !== undefined);
}

/** A bar on the axis: where it begins and how long it is, as shares of the axis from 0 to 1. */
export type Bar = { readonly from: number; readonly length: number; readonly status: Status };

/** Where a day stands on the axis, from 0 to 1; days outside are moved to the nearest end. */
export function positionOf(axis: TimeAxis, day: CalendarDay): number {
  const begin = dayNumber(firstDay(String(axis.first) as PartialDate));
  const end = dayNumber(lastDay(String(axis.last) as PartialDate)) + 1;
  return Math.min(1, Math.max(0, (dayNumber(day) - begin) / (end - begin)));
}

/** The bar of a timetable; open ends reach the end of the axis. Undefined where neither end is known and there may be one. */
export function barOf(axis: TimeAxis, timetable: Timetable, today: CalendarDay): Bar | undefined {
  const from = timetable.start === undefined ? 0 : positionOf(axis, firstDay(timetable.start));
  const end = endOf(timetable);
  if (timetable.kind === 'period' && timetable.start === undefined && end === undefined) return undefined;
  const to = end === undefined ? 1 : positionOf(axis, dayFromNumber(dayNumber(lastDay(end)) + 1));
  return { from, length: Math.max(0.004, to - from), status: statusOn(timetable, today) };
}
