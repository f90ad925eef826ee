import type { Catalogue } from '#catalogue/catalogue.ts';
import { type CalendarDay, type PartialDate, yearOf } from '#catalogue/date.ts';
import { defaultLocale, type Locale, pickLocale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import type { Project } from '#catalogue/project.ts';
import { summariseFunds } from '#catalogue/sums.ts';
import { runningStatuses } from '#catalogue/timetable.ts';
import type { Listing } from '#selection/listing.ts';
import { selectAll } from '#selection/select.ts';
import { everything } from '#selection/selection.ts';
import type { HomeProps } from '#views/home/home-view.tsx';
import type { FoundResult } from '#views/home/results.tsx';
import type { YearCount } from '#views/home/year-columns.tsx';
import { chartGroups, grantsOf } from './pictured.ts';
import { listingOf } from './state.ts';
import { countTopics } from './topics.ts';

/** How much of each thing the home page shows; the rest is a link away. */
const shown = { running: 6, grants: 10, estimates: 1, years: 10, results: 3 } as const;

/** How many projects of each state its chart draws: all of today's. */
const drawn = { running: 12, option: 4, upcoming: 6, ended: 20, unknown: 4 } as const;

/** What the home page tells on a day, worked out when it is first asked for. */
export function homeOf(catalogue: Catalogue, today: CalendarDay, locale: Locale): HomeProps {
  return cached(`home ${locale}`, [catalogue, today], () => {
    const listing = listingOf(catalogue, today, locale);
    const { rows } = listing;
    const running = selectAll(listing, { ...everything, status: runningStatuses }).rows;
    const grants = grantsOf(listing, everything, shown.grants);
    const withResults = rows.map(({ project }) => project).filter((project) => resultsOf(project).length > 0);
    return {
      count: rows.length,
      topics: countTopics(catalogue, listing),
      groups: chartGroups(listing, everything, drawn),
      running: running.slice(0, shown.running),
      runningCount: running.length,
      grants,
      estimated: selectAll(listing, grants.known)
        .rows.slice(grants.sum.known, grants.sum.known + shown.estimates)
        .filter(({ project }) => project.costEstimate !== undefined),
      years: yearsOf(listing, today).slice(-shown.years),
      timeless: rows.filter(({ start, end }) => start === undefined && end === undefined).length,
      results: withResults
        .map(largestResult)
        .sort((one, other) => other.value - one.value)
        .slice(0, shown.results),
      resultCount: withResults.length,
      endedCount: listing.counts.status.find(({ value }) => value === 'ended')?.count ?? 0,
      funds: summariseFunds(catalogue, today).filter(({ grants }) => grants.of > 0),
      axis: listing.axis,
      today,
    };
  });
}

/** How many projects the list has for each year of the axis up to this one: what a year leads to agrees with its number. */
function yearsOf(listing: Listing, today: CalendarDay): readonly YearCount[] {
  const { first, last } = listing.axis;
  const years = Array.from({ length: Math.max(0, Math.min(last, yearOf(today)) - first + 1) }, (_, index) => first + index);
  return years.map((year) => {
    const date = String(year) as PartialDate;
    return { year, count: selectAll(listing, { ...everything, from: date, to: date }).rows.length };
  });
}

/** The results of a project are the same in every language but for their words. */
function resultsOf({ texts }: Project) {
  return pickLocale(texts, defaultLocale).value.results;
}

/** The largest number that tells what a project has led to. */
function largestResult(project: Project): FoundResult & { readonly value: number } {
  const values = resultsOf(project).map(({ value }) => value);
  const value = Math.max(...values);
  return { project, place: values.indexOf(value), value };
}
