import { runningStatuses, type Status } from '#catalogue/timetable.ts';
import type { Listing } from '#selection/listing.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectAll } from '#selection/select.ts';
import { type ChartGroup, type ChartGroupName, chartGroupNames } from '#views/pictures/time-chart.tsx';

/** The statuses of each group of a chart, and how many of its projects are drawn: all of today's, and no page grows without end. */
const groups: Readonly<Record<ChartGroupName, { readonly status: readonly Status[]; readonly shown: number }>> = {
  running: { status: runningStatuses, shown: 12 },
  option: { status: ['option'], shown: 4 },
  upcoming: { status: ['upcoming'], shown: 6 },
  ended: { status: ['ended'], shown: 20 },
  unknown: { status: ['unknown'], shown: 4 },
};

/** The projects of a selection by their state, in the order of the list; states that none is in are left out. */
export function chartGroups(listing: Listing, selection: Selection): readonly ChartGroup[] {
  return chartGroupNames
    .map((name) => {
      const all = { ...selection, status: groups[name].status };
      const { rows } = selectAll(listing, all);
      return { name, all, count: rows.length, projects: rows.slice(0, groups[name].shown).map(({ project }) => project) };
    })
    .filter(({ count }) => count > 0);
}
