import type { FundedProject } from './catalogue.ts';
import type { CalendarDay } from './date.ts';
import { defaultLocale, type Locale, locales } from './locale.ts';
import { areResultsExpected, hasResults, isReviewDue, isRunning } from './review.ts';

/** What may be missing of a project, in the groups and the order in which it is told. The words are those of addresses. */
export const gapGroups = {
  timetable: ['startUnknown', 'endUnknown'],
  funding: ['noAmount', 'noTotalCost', 'noShare'],
  content: ['noObjective', 'noResults', 'noPartners', 'noWebsite'],
  certainty: ['titleDescriptive', 'fundUnconfirmed', 'checkDue'],
} as const;

export type GapGroup = keyof typeof gapGroups;
export type FactGap = (typeof gapGroups)[GapGroup][number];

/** What may be missing of a project in one language: its text, the latest changes of the original, a person's look at a machine translation. */
export const languageGapKinds = ['noText', 'staleText', 'machineText'] as const;
export type LanguageGapKind = (typeof languageGapKinds)[number];
export type LanguageGap = `${LanguageGapKind}-${Locale}`;

/** Something that is missing of a project. */
export type Gap = FactGap | LanguageGap;

/** Names what is missing in a language: `noText-en`. */
export function languageGap(kind: LanguageGapKind, locale: Locale): LanguageGap {
  return `${kind}-${locale}`;
}

export const factGaps: readonly FactGap[] = Object.values(gapGroups).flat();

const languageGaps = locales.flatMap((locale) => languageGapKinds.map((kind) => ({ gap: languageGap(kind, locale), kind, locale })));

/** Every gap in its order: those of facts, then those of each language. */
export const gaps: readonly Gap[] = [...factGaps, ...languageGaps.map(({ gap }) => gap)];

/** The kind and the language of a gap that belongs to a language. */
export function languageOfGap(gap: Gap): { readonly kind: LanguageGapKind; readonly locale: Locale } | undefined {
  return languageGaps.find((other) => other.gap === gap);
}

/** `concerns`: the information makes sense for the project on that day. `has`: it is there. */
type Rule = {
  readonly concerns: (entry: FundedProject, today: CalendarDay) => boolean;
  readonly has: (entry: FundedProject, today: CalendarDay) => boolean;
};

const always = () => true;

/** The only definition of what is missing; the page, the command and the list all ask it. */
const factRules: Readonly<Record<FactGap, Rule>> = {
  startUnknown: { concerns: always, has: ({ project }) => project.timetable.start !== undefined },
  endUnknown: {
    concerns: ({ project }) => project.timetable.kind === 'period',
    has: ({ project: { timetable } }) => timetable.kind === 'period' && timetable.end !== undefined,
  },
  noAmount: { concerns: always, has: ({ project }) => project.euFunding !== undefined },
  noTotalCost: { concerns: always, has: ({ project }) => project.totalCost !== undefined },
  noShare: { concerns: always, has: ({ project }) => project.euShare !== undefined },
  noObjective: { concerns: ({ fund }) => fund.objectiveIds.length > 0, has: ({ project }) => project.objective !== undefined },
  noResults: { concerns: ({ project }, today) => areResultsExpected(project.timetable, today), has: ({ project }) => hasResults(project) },
  noPartners: { concerns: always, has: ({ project }) => project.partners.length > 0 },
  noWebsite: { concerns: always, has: ({ project }) => Object.values(project.texts).some((text) => text.website !== undefined) },
  titleDescriptive: { concerns: always, has: ({ project }) => project.officialTitle },
  fundUnconfirmed: { concerns: always, has: ({ project }) => project.fundConfirmed },
  checkDue: {
    concerns: ({ project }, today) => isRunning(project.timetable, today),
    has: ({ project }, today) => !isReviewDue(project, today),
  },
};

const languageRules: Readonly<Record<LanguageGapKind, (locale: Locale) => Rule>> = {
  noText: (locale) => ({ concerns: always, has: ({ project }) => project.texts[locale] !== undefined }),
  staleText: (locale) => ({
    concerns: ({ project: { texts } }) => locale !== defaultLocale && texts[defaultLocale] !== undefined && texts[locale] !== undefined,
    has: ({ project }) => project.texts[locale]?.originalChanged === undefined,
  }),
  machineText: (locale) => ({
    concerns: ({ project }) => (project.texts[locale]?.translation ?? 'human') !== 'human',
    has: ({ project }) => project.texts[locale]?.translation === 'machine-reviewed',
  }),
};

const rules = new Map<Gap, Rule>([
  ...factGaps.map((gap) => [gap, factRules[gap]] as const),
  ...languageGaps.map(({ gap, kind, locale }) => [gap, languageRules[kind](locale)] as const),
]);

/** Whether the information is there, is missing, or makes no sense for a project on a day in Helsinki. */
export function stateOf(gap: Gap, entry: FundedProject, today: CalendarDay): 'known' | 'missing' | 'notConcerned' {
  const rule = rules.get(gap);
  if (rule === undefined || !rule.concerns(entry, today)) return 'notConcerned';
  return rule.has(entry, today) ? 'known' : 'missing';
}
