import { type ChangedFact, changedFacts, type FactChange, type FactValue } from './changes.ts';
import { type Localized, locales } from './locale.ts';

/** The facts of a project that are the same in every language; an absent one is not known. */
export type ProjectFacts = Readonly<Partial<Record<Exclude<ChangedFact, 'title'>, FactValue>>>;

/** A published project as it was at some time. */
export type ProjectState = {
  readonly titles: Localized<string>;
  readonly facts: ProjectFacts;
  /** Facts of which it cannot be told what was written. */
  readonly unread: readonly ChangedFact[];
  readonly hasResults: boolean;
  readonly aliases: readonly string[];
};

/** The facts that differ between two states, in the order in which they are told; nothing is said of what could not be read. */
export function compareStates(before: ProjectState, after: ProjectState): readonly FactChange[] {
  const unread = new Set([...before.unread, ...after.unread]);
  const readable = changedFacts.filter((fact) => !unread.has(fact));
  return readable.flatMap((fact): readonly FactChange[] => {
    if (fact !== 'title') return differing({ fact }, before.facts[fact], after.facts[fact]);
    return locales.flatMap((locale) => differing({ fact, locale }, before.titles[locale], after.titles[locale]));
  });
}

function differing(what: Pick<FactChange, 'fact' | 'locale'>, from: FactValue | undefined, to: FactValue | undefined): readonly FactChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  return [{ ...what, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}
