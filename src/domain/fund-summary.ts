import type { CalendarDay } from './calendar-date';
import { type Catalogue, countStatuses, projectsOf } from './catalogue';
import type { Fund } from './fund';
import { type GrantSum, sharesOf, sumGrants } from './money';
import type { Status } from './timetable';

/** A fund in figures: its projects by status, its published grants, and their share of all published grants (0–1). */
export type FundSummary = {
  readonly fund: Fund;
  readonly grants: GrantSum;
  readonly share: number;
  readonly statuses: Readonly<Record<Status, number>>;
};

/** Every fund in its order; the shares add up to exactly 1 when any grant is known. */
export function summariseFunds(catalogue: Catalogue, today: CalendarDay): readonly FundSummary[] {
  const funded = catalogue.funds.map((fund) => ({ fund, projects: projectsOf(catalogue, fund.id) }));
  const sums = funded.map(({ projects }) => sumGrants(projects));
  const shares = sharesOf(sums.map((sum) => sum.euros));
  return funded.map(({ fund, projects }, index) => ({
    fund,
    grants: sums[index] ?? sumGrants([]),
    share: shares[index] ?? 0,
    statuses: countStatuses(projects, today),
  }));
}
