import type { FundedProject } from '#catalogue/catalogue.ts';
import { type CalendarDay, firstDay, lastDay } from '#catalogue/date.ts';
import { endOf, type Status, statusOn } from '#catalogue/timetable.ts';

/** A project as lists need it: with its fund, its status today, and the days it certainly touches. */
export type ListedProject = FundedProject & {
  readonly status: Status;
  /** Absent when not known. */
  readonly start?: CalendarDay;
  /** Absent when not known or when there is none. */
  readonly end?: CalendarDay;
};

/** Brings a project to a day. */
export function listProject(entry: FundedProject, today: CalendarDay): ListedProject {
  const { timetable } = entry.project;
  const { start } = timetable;
  const end = endOf(timetable);
  return { ...entry, status: statusOn(timetable, today), ...(start && { start: firstDay(start) }), ...(end && { end: lastDay(end) }) };
}
