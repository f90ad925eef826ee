import { type CalendarDay, dayNumber, firstDay, lastDay, type PartialDate, yearOf } from './date.ts';
import type { Project } from './project.ts';
import type { Timetable } from './timetable.ts';

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

/** Where a day stands on the axis, from 0 to 1; days outside are moved to the nearest end. */
export function positionOf(axis: TimeAxis, day: CalendarDay): number {
  const begin = dayNumber(firstDay(String(axis.first) as PartialDate));
  const end = dayNumber(lastDay(String(axis.last) as PartialDate)) + 1;
  return Math.min(1, Math.max(0, (dayNumber(day) - begin) / (end - begin)));
}
