import { type FactGap, type Gap, languageOfGap } from '#catalogue/gap.ts';
import { monthsBetweenReviews, monthsForResults } from '#catalogue/review.ts';
import type { Messages } from './messages.ts';

/** The last part of a message's key, for the words of a gap. */
export type GapKey = keyof Messages['quality']['name'];

/** Which message names a gap, and the values it may take: the language, and the months of the rules. */
export function gapMessage(gap: Gap, languageName: (code: string) => string): { readonly key: GapKey; readonly values: Record<string, string | number> } {
  const inLanguage = languageOfGap(gap);
  if (inLanguage !== undefined) return { key: inLanguage.kind, values: { language: languageName(inLanguage.locale) } };
  const months: Readonly<Partial<Record<Gap, { readonly months: number }>>> = monthsOfRules;
  return { key: gap as FactGap, values: months[gap] ?? {} };
}

/** The months that rules about gaps speak of. */
export const monthsOfRules = {
  noResults: { months: monthsForResults },
  checkDue: { months: monthsBetweenReviews },
} as const;
