import { type Localized, mapLocales } from '#catalogue/locale.ts';
import { type Project, shortNameOf } from '#catalogue/project.ts';
import { runningStatuses, type Status } from '#catalogue/timetable.ts';
import type { Listing } from '#selection/listing.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectAll } from '#selection/select.ts';
import { changeSelection } from '#selection/selection.ts';
import type { Grants } from '#views/pictures/money-table.tsx';
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
      return {
        name,
        all,
        count: rows.length,
        projects: rows.slice(0, groups[name].shown).map(({ project }) => ({ id: project.id, timetable: project.timetable, titles: shortNamesOf(project) })),
      };
    })
    .filter(({ count }) => count > 0);
}

/** The grants of a selection for a picture. @param shown how many of the largest it has */
export function grantsOf(listing: Listing, selection: Selection, shown: number): Grants {
  const known = changeSelection(selection, { view: 'table' });
  const unknown = changeSelection(known, { gap: ['noAmount'] });
  const { rows, grants } = selectAll(listing, known);
  const sum = grants();
  const largest = rows.slice(0, Math.min(shown, sum.known)).map(({ project }) => {
    const { id, euFunding = 0, euFundingApproximate } = project;
    return { id, euFundingApproximate, euros: euFunding, titles: shortNamesOf(project) };
  });
  return { largest, sum, known, unknown };
}

/** What pictures call a project in each language. */
function shortNamesOf(project: Project): Localized<string> {
  return mapLocales(project.texts, (text) => shortNameOf(project, text));
}
