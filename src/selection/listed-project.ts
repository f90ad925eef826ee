import type { FundedProject } from '#catalogue/catalogue.ts';
import { type CalendarDay, firstDay, lastDay } from '#catalogue/date.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { endOf, type Status, statusOn } from '#catalogue/timetable.ts';
import type { Sort } from './selection.ts';

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

/** Orders a list by a column, or leaves it; what is missing comes last in both directions. */
export function putInOrder(listed: readonly ListedProject[], sort: Sort, locale: Locale): readonly ListedProject[] {
  const [column, direction] = sort.split('-');
  const sign = direction === 'desc' ? -1 : 1;
  if (column === 'title') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const titled = listed.map((entry) => ({ entry, title: pickLocale(entry.project.texts, locale).value.title }));
    return titled.sort((a, b) => sign * compare(a.title, b.title)).map(({ entry }) => entry);
  }
  const keys = {
    start: (entry: ListedProject) => entry.start,
    end: (entry: ListedProject) => entry.end,
    amount: (entry: ListedProject) => entry.project.euFunding,
  };
  const key = keys[column as keyof typeof keys];
  return key === undefined ? listed : [...listed].sort((a, b) => compareKnown(key(a), key(b), sign));
}

function compareKnown(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -sign : sign;
}
