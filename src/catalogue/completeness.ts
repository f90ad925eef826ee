import { type Catalogue, type FundedProject, withFunds } from './catalogue.ts';
import { addMonths, type CalendarDay, lastDay, type PartialDate } from './date.ts';
import { type FactGapOf, type Facts, type GapGroup, gapGroupNames, inOrder, type PlacedFact, placedFacts } from './fact-kinds.ts';
import { projectFacts, sectionFacts, type timetableFacts } from './facts.ts';
import type { Fund } from './fund.ts';
import { defaultLocale, type Locale, locales } from './locale.ts';
import { memoizeByDay } from './memoize.ts';
import { ownProjectFacts, type Project } from './project.ts';
import { finalEndOf, isRunning, type Timetable } from './timetable.ts';

/** Of how many projects something is known, of those for which it makes sense. The rest is missing. */
export type Completeness = { readonly gap: Gap; readonly known: number; readonly of: number };

/** A field in the whole catalogue and in each fund, in the order of the funds. */
export type FieldQuality = Completeness & { readonly gap: FactGap; readonly funds: readonly Completeness[] };

/** The state of one language. A kind that is added to `languageGapKinds` comes here by itself. */
export type LanguageQuality = { readonly locale: Locale; readonly states: Readonly<Record<LanguageGapKind, Completeness>> };

/** The state of the data on a day: the same figures for the page and the command. */
export type DataQuality = {
  readonly today: CalendarDay;
  readonly projects: number;
  readonly funds: readonly Fund[];
  readonly fields: readonly FieldQuality[];
  readonly languages: readonly LanguageQuality[];
};

/** Counts what is known and what is missing of every project on a day in Helsinki. */
export const assessQuality = memoizeByDay('assessQuality', (catalogue: Catalogue, today: CalendarDay): DataQuality => {
  const entries = withFunds(catalogue, catalogue.projects);
  const byFund = catalogue.funds.map((fund) => entries.filter((entry) => entry.fund.id === fund.id));
  return {
    today,
    projects: entries.length,
    funds: catalogue.funds,
    fields: factGaps.map((gap) => ({ ...measure(gap, entries, today), gap, funds: byFund.map((ofFund) => measure(gap, ofFund, today)) })),
    languages: locales.map((locale) => ({
      locale,
      states: Object.fromEntries(languageGapKinds.map((kind) => [kind, measure(languageGap(kind, locale), entries, today)])) as LanguageQuality['states'],
    })),
  };
});

/** How many projects lack what is measured. */
export function missingOf({ known, of }: Completeness): number {
  return of - known;
}

/**
 * The known share from 0 to 1, made to be shown as whole percent: 0 % only when nothing is known and 100 % only when
 * nothing is missing. Undefined when it makes sense for no project.
 */
export function shareOf({ known, of }: Pick<Completeness, 'known' | 'of'>): number | undefined {
  if (of === 0) return undefined;
  return known === 0 || known === of ? known / of : Math.min(0.99, Math.max(0.01, known / of));
}

/** The projects that lack something, in the order of the catalogue. */
export function projectsLacking(catalogue: Catalogue, gap: Gap, today: CalendarDay): readonly FundedProject[] {
  return withFunds(catalogue, catalogue.projects).filter((entry) => stateOf(gap, entry, today) === 'missing');
}

function measure(gap: Gap, entries: readonly FundedProject[], today: CalendarDay): Completeness {
  const states = entries.map((entry) => stateOf(gap, entry, today));
  const known = states.filter((state) => state === 'known').length;
  return { gap, known, of: known + states.filter((state) => state === 'missing').length };
}

type GapIn<F extends Facts> = { [K in keyof F]: F[K] extends { readonly gap: { readonly name: infer Name extends string } } ? Name : never }[keyof F];

/** What may be missing of a project. The words are those of addresses. */
export type FactGap = GapIn<typeof projectFacts> | GapIn<typeof timetableFacts> | GapIn<typeof sectionFacts>;

/** A fact that may be missing. */
type MissableFact = PlacedFact & { readonly gap: FactGapOf & { readonly name: FactGap } };

const missableFacts = [...placedFacts(projectFacts), ...placedFacts(sectionFacts)].filter((fact): fact is MissableFact => fact.gap !== undefined);

/** The fact that a gap is about, by its name outside its file. */
export const factOfGap: ReadonlyMap<Gap, string> = new Map(missableFacts.map(({ gap, name }) => [gap.name, name]));

/** The gaps of a group, in the order in which they are told. */
export function gapsOfGroup(group: GapGroup): readonly FactGap[] {
  return inOrder(missableFacts.map(({ gap }) => gap).filter((gap) => gap.group === group)).map(({ name }) => name);
}

/** What may be missing of a project in one language: its text, the latest changes of the original, a person's look at a machine translation. */
export const languageGapKinds = ['noText', 'staleText', 'machineText'] as const;
type LanguageGapKind = (typeof languageGapKinds)[number];
type LanguageGap = `${LanguageGapKind}-${Locale}`;

/** Something that is missing of a project. */
export type Gap = FactGap | LanguageGap;

/** Names what is missing in a language: `noText-en`. */
function languageGap(kind: LanguageGapKind, locale: Locale): LanguageGap {
  return `${kind}-${locale}`;
}

const factGaps: readonly FactGap[] = gapGroupNames.flatMap(gapsOfGroup);

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

type Concern = NonNullable<FactGapOf['concerns']>;

/** For which projects a fact makes sense, where that is not all. */
const concerns: Readonly<Record<Concern, Rule['concerns']>> = {
  periods: ({ project }) => project.timetable.kind === 'period',
  fundsWithObjectives: ({ fund }) => fund.objectiveIds.length > 0,
  ended: ({ project }, today) => areResultsExpected(project.timetable, today),
  running: ({ project }, today) => isRunning(project.timetable, today),
};

/** What it takes for a fact to be there, where that is more than a value. */
const special: Readonly<Partial<Record<FactGap, Rule['has']>>> = {
  noResults: ({ project }) => hasResults(project),
  checkDue: ({ project }, today) => !isReviewDue(project, today),
};

/** The only definition of what is missing; the page, the command and the list all ask it. */
function factRule({ gap, path }: MissableFact): Rule {
  const [key] = path;
  const isOwn = ownProjectFacts.some((own) => own === key);
  const has: Rule['has'] = isOwn
    ? ({ project }) => Object.values(project.texts).some((text) => isThere(valueAt(text, [key])))
    : ({ project }) => isThere(valueAt(project, path));
  return { concerns: gap.concerns === undefined ? always : concerns[gap.concerns], has: special[gap.name] ?? has };
}

function valueAt(from: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], from);
}

/** A value is there unless it says that something is not so, or is a list of nothing. */
function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

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
  ...missableFacts.map((fact) => [fact.gap.name, factRule(fact)] as const),
  ...languageGaps.map(({ gap, kind, locale }) => [gap, languageRules[kind](locale)] as const),
]);

/** Whether the information is there, is missing, or makes no sense for a project on a day in Helsinki. */
export function stateOf(gap: Gap, entry: FundedProject, today: CalendarDay): 'known' | 'missing' | 'notConcerned' {
  const rule = rules.get(gap);
  if (rule === undefined || !rule.concerns(entry, today)) return 'notConcerned';
  return rule.has(entry, today) ? 'known' : 'missing';
}

/** Months after which a running project is to be compared with its sources again. */
export const monthsBetweenReviews = 12;

/** Months after its end in which a project may still be without results. */
export const monthsForResults = 6;

/**
 * True from the day on which a running (ongoing or permanent) project has not been compared with its sources for twelve
 * calendar months. A check known to the month or the year counts as made on its last day.
 */
export function isReviewDue({ timetable, checked }: { readonly timetable: Timetable; readonly checked: PartialDate }, today: CalendarDay): boolean {
  return isRunning(timetable, today) && today >= addMonths(lastDay(checked), monthsBetweenReviews);
}

/** True when a project has been over for six calendar months: its results can be expected to be told. */
export function areResultsExpected(timetable: Timetable, today: CalendarDay): boolean {
  const end = finalEndOf(timetable);
  return end !== undefined && today > addMonths(lastDay(end), monthsForResults);
}

/** True when some language tells results, in words or in numbers. */
function hasResults({ texts }: Project): boolean {
  return Object.values(texts).some(({ sections, results }) => (sections.results ?? '') !== '' || results.length > 0);
}
