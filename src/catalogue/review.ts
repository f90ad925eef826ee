import { addMonths, type CalendarDay, lastDay, type PartialDate } from './date.ts';
import type { Localized } from './locale.ts';
import { endOf, statusOn, type Timetable } from './timetable.ts';

/** Months after which a running project is to be compared with its sources again. */
export const monthsBetweenReviews = 12;

/** Months after its end in which a project may still be without results. */
export const monthsForResults = 6;

/** True of what is compared with its sources regularly: ongoing projects and permanent activities. */
export function isRunning(timetable: Timetable, today: CalendarDay): boolean {
  return ['ongoing', 'permanent'].includes(statusOn(timetable, today));
}

/**
 * True from the day on which a running (ongoing or permanent) project has not been compared with its sources for twelve
 * calendar months. A check known to the month or the year counts as made on its last day.
 */
export function isReviewDue({ timetable, checked }: { readonly timetable: Timetable; readonly checked: PartialDate }, today: CalendarDay): boolean {
  return isRunning(timetable, today) && today >= addMonths(lastDay(checked), monthsBetweenReviews);
}

/** True when a project ended over six calendar months ago: its results can be expected to be published. */
export function areResultsExpected(timetable: Timetable, today: CalendarDay): boolean {
  const end = endOf(timetable);
  return end !== undefined && today > addMonths(lastDay(end), monthsForResults);
}

type WithResults = {
  readonly timetable: Timetable;
  readonly texts: Localized<{ readonly sections: { readonly results?: string | undefined } }>;
};

/** True when results can be expected and no language has any. */
export function lacksResults(project: WithResults, today: CalendarDay): boolean {
  return areResultsExpected(project.timetable, today) && !hasResults(project);
}

/** True when some language tells results. */
export function hasResults({ texts }: Pick<WithResults, 'texts'>): boolean {
  return Object.values(texts).some(({ sections }) => (sections.results ?? '') !== '');
}
