import type { Catalogue } from './catalogue.ts';
import { type CalendarDay, firstDay, lastDay, type PartialDate } from './date.ts';
import { changesSeen, latestOf } from './last-change.ts';
import { locales } from './locale.ts';
import { endOf } from './timetable.ts';

/**
 * The latest day, seen from a day, on which any published text was changed in any language, any facts were compared with
 * their sources, or any project's status changed by itself: what the site map says of the page of all projects.
 */
export function lastChange({ projects, funds }: Pick<Catalogue, 'projects' | 'funds'>, today: CalendarDay): CalendarDay | undefined {
  const days = locales.flatMap((locale) => {
    const changed = changesSeen(today, locale);
    return [...projects.map(changed.project), ...funds.map(changed.fund)];
  });
  return days.length === 0 ? undefined : latestOf(days);
}

/** The time that the projects cover together, its ends as precise as they are known: without an end when one of them has none. */
export function coveredTime({ projects }: Pick<Catalogue, 'projects'>): { readonly start?: PartialDate; readonly end?: PartialDate } {
  const start = firstOf(
    projects.flatMap(({ timetable }) => timetable.start ?? []),
    (a, b) => compare(firstDay(a), firstDay(b)),
  );
  const end = firstOf(
    projects.flatMap(({ timetable }) => endOf(timetable) ?? []),
    (a, b) => compare(lastDay(b), lastDay(a)),
  );
  const isOpen = projects.some(({ timetable }) => timetable.kind === 'permanent');
  return { ...(start && { start }), ...(end && !isOpen && { end }) };
}

/** Of dates that begin or end alike, the most precise one. */
function firstOf(dates: readonly PartialDate[], order: (a: PartialDate, b: PartialDate) => number): PartialDate | undefined {
  return dates.toSorted((a, b) => order(a, b) || b.length - a.length)[0];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
