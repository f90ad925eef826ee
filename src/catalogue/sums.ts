import { type Catalogue, countStatuses, projectsOf } from './catalogue.ts';
import type { CalendarDay } from './date.ts';
import type { Fund } from './fund.ts';
import { memoize, memoizeByDay } from './memoize.ts';
import type { Project } from './project.ts';
import type { Status } from './timetable.ts';

/** A fund in figures: its projects by status, how many of them are its own by inference only, and its published grants. */
export type FundSummary = {
  readonly fund: Fund;
  readonly grants: GrantSum;
  readonly statuses: Readonly<Record<Status, number>>;
  readonly inferred: number;
};

/** Every fund in its order. */
export const summariseFunds = memoizeByDay('summariseFunds', (catalogue: Catalogue, today: CalendarDay): readonly FundSummary[] =>
  catalogue.funds.map((fund) => {
    const projects = projectsOf(catalogue, fund.id);
    const inferred = projects.filter(({ fundConfirmed }) => !fundConfirmed).length;
    return { fund, grants: sumGrants(projects), statuses: countStatuses(projects, today), inferred };
  }),
);

/** A sum of grants and how much of the whole it speaks for: `known` of `of` projects have a published amount. */
export type GrantSum = { readonly euros: number; readonly known: number; readonly of: number; readonly approximate: boolean };

/** The grants of all projects of a catalogue. */
export const sumAllGrants = memoize('sumAllGrants', ({ projects }: Catalogue): GrantSum => sumGrants(projects));

/** Adds up the EU grants, in whole cents so that no cent is lost. Cost estimates are not grants and stay out. */
export function sumGrants(projects: readonly Project[]): GrantSum {
  const granted = projects.filter((project) => project.euFunding !== undefined);
  const cents = granted.reduce((sum, project) => sum + centsOf(project), 0);
  return {
    euros: cents / 100,
    known: granted.length,
    of: projects.length,
    approximate: granted.some((project) => project.euFundingApproximate),
  };
}

/** The EU grant of a project in whole cents; 0 where it is not known. */
export function centsOf({ euFunding = 0 }: Pick<Project, 'euFunding'>): number {
  return Math.round(euFunding * 100);
}

/** A sum as it is told: in whole euros, and in thousands when a source rounds one of its parts. */
export function roundedTotal({ euros, approximate }: GrantSum): number {
  const unit = approximate ? 1000 : 1;
  return Math.round(euros / unit) * unit;
}
