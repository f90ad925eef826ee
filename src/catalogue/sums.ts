import { type Catalogue, countStatuses, projectsOf } from './catalogue.ts';
import type { CalendarDay } from './date.ts';
import type { Fund } from './fund.ts';
import { type GrantSum, sumGrants } from './money.ts';
import type { Status } from './timetable.ts';

/** A fund in figures: its projects by status, and its published grants. */
export type FundSummary = { readonly fund: Fund; readonly grants: GrantSum; readonly statuses: Readonly<Record<Status, number>> };

/** Every fund in its order. */
export function summariseFunds(catalogue: Catalogue, today: CalendarDay): readonly FundSummary[] {
  return catalogue.funds.map((fund) => {
    const projects = projectsOf(catalogue, fund.id);
    return { fund, grants: sumGrants(projects), statuses: countStatuses(projects, today) };
  });
}
