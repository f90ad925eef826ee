import { type CalendarDay, dayFromNumber, dayNumber, firstDay, lastDay, type PartialDate } from './date.ts';
import type { Fund } from './fund.ts';
import { type Locale, pickLocale } from './locale.ts';
import type { Project } from './project.ts';
import { endOf, type Timetable } from './timetable.ts';

/** The day of something's latest change. */
export type Changed = { readonly project: (project: Project) => CalendarDay; readonly fund: (fund: Fund) => CalendarDay };

/**
 * When what a page in a language shows was last changed, seen from a day: its text, the check of its facts, and its status,
 * which changes by itself on the first day and on the day after the last.
 */
export function changesSeen(today: CalendarDay, locale: Locale): Changed {
  const updated = (texts: Project['texts'] | Fund['texts']): PartialDate => pickLocale<{ readonly updated: PartialDate }>(texts, locale).value.updated;
  return {
    project: ({ texts, checked, timetable }) => latestOf([updated(texts), checked, ...statusChanges(timetable, today)]),
    fund: ({ texts, checked }) => latestOf([updated(texts), checked]),
  };
}

/** The days, up to a day, on which a project's status changed. */
function statusChanges(timetable: Timetable, today: CalendarDay): readonly CalendarDay[] {
  const { start } = timetable;
  const end = endOf(timetable);
  const days = [...(start ? [firstDay(start)] : []), ...(end ? [dayFromNumber(dayNumber(lastDay(end)) + 1)] : [])];
  return days.filter((day) => day <= today);
}

/** The latest of dates, each counted from its last day. @throws RangeError when there is none */
export function latestOf(days: readonly PartialDate[]): CalendarDay {
  const [latest] = days.map(lastDay).sort().reverse();
  if (latest === undefined) throw new RangeError('No day to compare');
  return latest;
}
