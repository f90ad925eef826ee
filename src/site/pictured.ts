import { type Localized, mapLocales } from '#catalogue/locale.ts';
import { type Project, shortNameOf } from '#catalogue/project.ts';
import { runningStatuses, type Status } from '#catalogue/timetable.ts';
import type { Listing } from '#selection/listing.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectAll } from '#selection/select.ts';
import { changeSelection } from '#selection/selection.ts';
import type { Grants } from '#views/pictures/money-table.tsx';
import { type ChartGroup, type ChartGroupName, chartGroupNames } from '#views/pictures/time-chart.tsx';

const statusesOf: Readonly<Record<ChartGroupName, readonly Status[]>> = {
  running: runningStatuses,
  option: ['option'],
  upcoming: ['upcoming'],
  ended: ['ended'],
  unknown: ['unknown'],
};

/**
 * The projects of a selection by their state, in the order of the list; states that none is in are left out.
 * @param shown how many of each state are drawn: no page grows without end
 */
export function chartGroups(listing: Listing, selection: Selection, shown: Readonly<Record<ChartGroupName, number>>): readonly ChartGroup[] {
  return chartGroupNames
    .map((name) => {
      const all = { ...selection, status: statusesOf[name] };
      const { rows } = selectAll(listing, all);
      return {
        name,
        all,
        count: rows.length,
        projects: rows.slice(0, shown[name]).map(({ project }) => ({ id: project.id, timetable: project.timetable, titles: shortNamesOf(project) })),
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
