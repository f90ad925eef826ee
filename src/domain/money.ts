import type { Project } from './project';

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

/** Shares of a whole in tenths of a percent that add up to exactly 100.0 (largest remainder). All zero for a zero whole. */
export function sharesOf(amounts: readonly number[]): readonly number[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  if (whole === 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / whole) * 1000);
  const tenths = exact.map(Math.floor);
  const missing = 1000 - tenths.reduce((sum, tenth) => sum + tenth, 0);
  const byRemainder = exact.map((share, index) => ({ index, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, missing)) tenths[index] = (tenths[index] ?? 0) + 1;
  return tenths.map((tenth) => tenth / 1000);
}
