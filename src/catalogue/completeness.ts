import { type Catalogue, type FundedProject, withFunds } from './catalogue.ts';
import type { CalendarDay } from './date.ts';
import type { Fund } from './fund.ts';
import { type FactGap, factGaps, type Gap, type LanguageGapKind, languageGap, languageGapKinds, stateOf } from './gap.ts';
import { type Locale, locales } from './locale.ts';

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
export function assessQuality(catalogue: Catalogue, today: CalendarDay): DataQuality {
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
}

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
