import type { CalendarDay } from './date.ts';
import type { Locale, Localized } from './locale.ts';

/** The facts of a project whose changes are told, in the order in which they are told. Prose is not among them. */
export const changedFacts = [
  'title',
  'officialTitle',
  'acronym',
  'fund',
  'fundConfirmed',
  'support',
  'objective',
  'start',
  'end',
  'permanent',
  'optionUntil',
  'euFunding',
  'euFundingApproximate',
  'totalCost',
  'costEstimate',
  'euShare',
  'partners',
] as const;
export type ChangedFact = (typeof changedFacts)[number];

/** A fact as a value: a date (ISO), euros or percent, a code, yes or no, names. */
export type FactValue = string | number | boolean | readonly string[];

/** The end of a permanent activity: it has none, which is not the same as one that is not known. */
export const noEnd = 'none';

/** A fact with its old and its new value; an absent one is not known. `locale` for facts that each language has of its own. */
export type FactChange = { readonly fact: ChangedFact; readonly locale?: Locale; readonly from?: FactValue; readonly to?: FactValue };

/** What happened to a project as a whole; `renamed` is a new id for a project that had another. */
export const changeKinds = ['published', 'removed', 'renamed', 'changed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Everything that happened to one published project on one day in Helsinki. */
export type ProjectChange = {
  readonly day: CalendarDay;
  /** The id the project had on that day. */
  readonly id: string;
  /** Its titles at the end of the day; of a removed project, the last ones. */
  readonly titles: Localized<string>;
  readonly kind: ChangeKind;
  readonly formerId?: string;
  /** Results were published for the first time. */
  readonly results?: true;
  readonly facts: readonly FactChange[];
};

/** A change with the id under which the project has a page now; absent when it has none. */
export type LinkedChange = ProjectChange & { readonly idNow?: string };

/** What happened to a project under all its ids, in the order given. */
export function changesOf(
  changes: readonly ProjectChange[],
  { id, aliases }: { readonly id: string; readonly aliases: readonly string[] },
): readonly ProjectChange[] {
  return changes.filter((change) => change.id === id || aliases.includes(change.id));
}

/** Whether all that happened to a project is that it was published. */
export function wasOnlyAdded({ kind, facts, results }: ProjectChange): boolean {
  return kind === 'published' && facts.length === 0 && results !== true;
}
