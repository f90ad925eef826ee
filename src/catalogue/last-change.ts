import type { Catalogue } from './catalogue.ts';
import { type CalendarDay, compareText, dayFromNumber, dayNumber, firstDay, lastDay, type PartialDate } from './date.ts';
import type { Fund } from './fund.ts';
import { type Locale, locales, pickLocale } from './locale.ts';
import { memoize, memoizeByDay } from './memoize.ts';
import type { Project } from './project.ts';
import { endOf, signedOption, type Timetable } from './timetable.ts';

/** The day of something's latest change. */
export type Changed = { readonly project: (project: Project) => CalendarDay; readonly fund: (fund: Fund) => CalendarDay };

/**
 * When what a page in a language shows was last changed, seen from a day: its text, the check of its facts, and its status,
 * which changes by itself on the first day and on the day after the last, that of a signed option too.
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
  const ends = [endOf(timetable), signedOption(timetable)].filter((end) => end !== undefined);
  const days = [...(start ? [firstDay(start)] : []), ...ends.map((end) => dayFromNumber(dayNumber(lastDay(end)) + 1))];
  return days.filter((day) => day <= today);
}

/** The latest of dates, each counted from its last day. @throws RangeError when there is none */
export function latestOf(days: readonly PartialDate[]): CalendarDay {
  if (days.length === 0) throw new RangeError('No day to compare');
  return days.map(lastDay).reduce((latest, day) => (day > latest ? day : latest));
}

/**
 * The latest day, seen from a day, on which any published text was changed in any language, any facts were compared with
 * their sources, or any project's status changed by itself: what the site map says of the page of all projects.
 */
export const lastChange = memoizeByDay(
  'lastChange',
  ({ projects, funds }: Pick<Catalogue, 'projects' | 'funds'>, today: CalendarDay): CalendarDay | undefined => {
    const days = locales.flatMap((locale) => {
      const changed = changesSeen(today, locale);
      return [...projects.map(changed.project), ...funds.map(changed.fund)];
    });
    return days.length === 0 ? undefined : latestOf(days);
  },
);

/** From when to when, as precisely as it is known; without an end while something goes on. */
export type CoveredTime = { readonly start?: PartialDate | undefined; readonly end?: PartialDate | undefined };

/** The time that the projects cover together, its ends as precise as they are known: without an end when one of them has none. */
export const coveredTime = memoize('coveredTime', ({ projects }: Pick<Catalogue, 'projects'>): CoveredTime => {
  const start = firstOf(
    projects.flatMap(({ timetable }) => timetable.start ?? []),
    (a, b) => compareText(firstDay(a), firstDay(b)),
  );
  const end = firstOf(
    projects.flatMap(({ timetable }) => endOf(timetable) ?? []),
    (a, b) => compareText(lastDay(b), lastDay(a)),
  );
  const isOpen = projects.some(({ timetable }) => timetable.kind === 'permanent');
  return { ...(start && { start }), ...(end && !isOpen && { end }) };
});

/** Of dates that begin or end alike, the most precise one. */
function firstOf(dates: readonly PartialDate[], order: (a: PartialDate, b: PartialDate) => number): PartialDate | undefined {
  return dates.toSorted((a, b) => order(a, b) || b.length - a.length)[0];
}
