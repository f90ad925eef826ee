import type { Project } from './project.ts';

/** A sum of grants and how much of the whole it speaks for: `known` of `of` projects have a published amount. */
export type GrantSum = { readonly euros: number; readonly known: number; readonly of: number; readonly approximate: boolean };

/** Adds up the EU grants, in whole cents so that no cent is lost. Cost estimates are not grants and stay out. */
export function sumGrants(projects: readonly Project[]): GrantSum {
  const granted = projects.filter((project) => project.euFunding !== undefined);
  const cents = granted.reduce((sum, project) => sum + Math.round((project.euFunding ?? 0) * 100), 0);
  return {
    euros: cents / 100,
    known: granted.length,
    of: projects.length,
    approximate: granted.some((project) => project.euFundingApproximate),
  };
}
