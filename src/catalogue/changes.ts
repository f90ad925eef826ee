import { type CalendarDay, compareText } from './date.ts';
import { type Facts, type Kind, type Marked, type NameOf, type PlacedFact, placedFacts } from './fact-kinds.ts';
import { projectFacts, type timetableFacts } from './facts.ts';
import { groupBy } from './group-by.ts';
import { type Locale, type Localized, locales } from './locale.ts';
import { memoize } from './memoize.ts';

type Told = { readonly told: true };

/** A fact of a project whose change is told. Prose is not among them. */
export type ChangedFact = ToldName<typeof projectFacts> | ToldName<typeof timetableFacts>;

type ToldName<F extends Facts> = { [K in Marked<F, Told>]: NameOf<F, K> & string }[Marked<F, Told>];

/** The facts whose changes are told, in the order in which they are told. */
export const toldFacts = placedFacts(projectFacts).filter((fact): fact is PlacedFact & { readonly name: ChangedFact } => fact.told === true);

const kindsOfFacts: ReadonlyMap<string, Kind> = new Map(toldFacts.map(({ name, is }) => [name, is]));

/** What the values of a told fact are. @throws RangeError when its changes are not told, which the types make impossible */
export function kindOfFact(fact: ChangedFact): Kind {
  const kind = kindsOfFacts.get(fact);
  if (kind === undefined) throw new RangeError(`Changes of ${fact} are not told`);
  return kind;
}

/** An item of a list: what it is called or, where more of it is told than that, its fields. */
export type ItemValue = string | Readonly<Record<string, string | number | boolean>>;

/** A fact as a value: a date (ISO), euros or percent, a code, yes or no, a list. */
export type FactValue = string | number | boolean | readonly ItemValue[];

/** The end of a permanent activity: it has none, which is not the same as one that is not known. */
export const noEnd = 'none';

/** A fact with its old and its new value; an absent one is not known. `locale` for facts that each language has of its own. */
export type FactChange = { readonly fact: ChangedFact; readonly locale?: Locale; readonly from?: FactValue; readonly to?: FactValue };

/** What happened to a project as a whole; `renamed` is a new id for a project that had another. */
export const changeKinds = ['published', 'removed', 'renamed', 'changed'] as const;
type ChangeKind = (typeof changeKinds)[number];

/** Everything that one commit did to one published project. */
export type ProjectChange = {
  /** In Helsinki. */
  readonly day: CalendarDay;
  /** When it was committed: `2026-11-28T02:30:00+02:00`. */
  readonly time: string;
  /** Eight hex digits that tell it from the project's other changes of the day: the same for the same facts, whatever else happens. */
  readonly mark: string;
  /** The id the project had then. */
  readonly id: string;
  /** Its titles after the change; of a removed project, the last ones. */
  readonly titles: Localized<string>;
  readonly kind: ChangeKind;
  readonly formerId?: string;
  /** Results were published for the first time. */
  readonly results?: true;
  readonly facts: readonly FactChange[];
  /** What was last published of a project that was removed. */
  readonly last?: LastState;
};

/** The last facts of a removed project, and the ids under which it was found before. */
type LastState = { readonly facts: SharedFacts; readonly formerIds: readonly string[] };

/** What names a change for good. */
export function nameOfChange({ id, day, mark }: Pick<ProjectChange, 'id' | 'day' | 'mark'>): string {
  return `${id}/${day}/${mark}`;
}

/** The day on which the first project was published; undefined where the history has none. @param changes newest first */
export function firstPublication(changes: readonly ProjectChange[]): CalendarDay | undefined {
  return changes.findLast(({ kind }) => kind === 'published')?.day;
}

/** A change with the id under which the project has a page now; absent when it has none. */
export type LinkedChange = ProjectChange & { readonly idNow?: string };

/** What happened to a project under all its ids, in the order given. */
export function changesOf(
  changes: readonly ProjectChange[],
  { id, aliases }: { readonly id: string; readonly aliases: readonly string[] },
): readonly ProjectChange[] {
  const own = new Set([id, ...aliases].flatMap((one) => placesById(changes).get(one) ?? []));
  return [...own].sort((a, b) => a - b).flatMap((place) => changes[place] ?? []);
}

/** Where in a list of changes those of each id are. */
const placesById = memoize('changesById', (changes: readonly ProjectChange[]) => groupBy([...changes.keys()], (place) => changes[place]?.id));

/** Whether all that happened to a project is that it was published. */
export function wasOnlyAdded({ kind, facts, results }: ProjectChange): boolean {
  return kind === 'published' && facts.length === 0 && results !== true;
}

/** The told facts that are the same in every language; an absent one is not known. */
export type SharedFacts = Readonly<Partial<Record<ChangedFact, FactValue>>>;

/** A published project as it was at some time. */
export type ProjectState = {
  readonly titles: Localized<string>;
  readonly facts: SharedFacts;
  /** Facts of which it cannot be told what was written. */
  readonly unread: readonly ChangedFact[];
  readonly hasResults: boolean;
  readonly aliases: readonly string[];
};

/** The facts that differ between two states, in the order in which they are told; nothing is said of what could not be read. */
export function compareStates(before: ProjectState, after: ProjectState): readonly FactChange[] {
  const unread = new Set([...before.unread, ...after.unread]);
  const readable = toldFacts.filter(({ name }) => !unread.has(name));
  return readable.flatMap(({ name: fact, differs }): readonly FactChange[] => {
    if (!differs) return differing({ fact }, before.facts[fact], after.facts[fact]);
    return locales.flatMap((locale) => differing({ fact, locale }, before.titles[locale], after.titles[locale]));
  });
}

function differing(what: Pick<FactChange, 'fact' | 'locale'>, from: FactValue | undefined, to: FactValue | undefined): readonly FactChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  return [{ ...what, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

/** The projects that a commit touched, as it left them; those that were not published then have no state. */
export type TouchedProjects = { readonly day: CalendarDay; readonly time: string; readonly states: ReadonlyMap<string, ProjectState | undefined> };

/** A change before it has its mark. */
export type UnmarkedChange = Omit<ProjectChange, 'mark'>;

type ToldChange = Omit<UnmarkedChange, 'day' | 'time' | 'id'>;

/** What is known of the projects up to a commit, and what has been told, commit by commit. */
type Chronicle = {
  readonly published: Map<string, ProjectState>;
  readonly removed: Map<string, { readonly state: ProjectState; readonly change: UnmarkedChange }>;
  /** Each change with the number of its commit. */
  readonly told: Map<UnmarkedChange, number>;
};

/**
 * Tells what changed, newest first, from commits in their order. A project that gives the id of a removed one among its former ids is
 * that project: the removal is then no removal but a renaming.
 */
export function tellChanges(commits: Iterable<TouchedProjects>): readonly UnmarkedChange[] {
  const chronicle: Chronicle = { published: new Map(), removed: new Map(), told: new Map() };
  let number = 0;
  for (const commit of commits) {
    number += 1;
    // A new id may come with the commit in which the old one goes, so the removals come first.
    for (const [id, after] of commit.states) if (after === undefined) remove(chronicle, commit, id, number);
    for (const [id, after] of commit.states) if (after !== undefined) publish(chronicle, commit, id, after, number);
  }
  return [...chronicle.told].sort(([a, first], [b, second]) => second - first || compareText(a.id, b.id)).map(([change]) => change);
}

type When = Pick<TouchedProjects, 'day' | 'time'>;

function remove({ published, removed, told }: Chronicle, { day, time }: When, id: string, number: number): void {
  const state = published.get(id);
  if (state === undefined) return;
  const last = { facts: state.facts, formerIds: state.aliases };
  const change: UnmarkedChange = { day, time, id, titles: state.titles, kind: 'removed', facts: [], last };
  published.delete(id);
  removed.set(id, { state, change });
  told.set(change, number);
}

function publish({ published, removed, told }: Chronicle, { day, time }: When, id: string, after: ProjectState, number: number): void {
  const formerId = after.aliases.find((alias) => removed.has(alias));
  const former = formerId === undefined ? undefined : removed.get(formerId);
  const change = tellOne(published.get(id), after, formerId, former?.state);
  if (change !== undefined) told.set({ day, time, id, ...change }, number);
  if (former !== undefined) told.delete(former.change);
  if (formerId !== undefined) removed.delete(formerId);
  removed.delete(id);
  published.set(id, after);
}

/** What happened to a project that is published; undefined when nothing that is told did. */
function tellOne(own: ProjectState | undefined, after: ProjectState, formerId: string | undefined, former: ProjectState | undefined): ToldChange | undefined {
  const before = own ?? former;
  const { titles } = after;
  if (before === undefined) return { titles, kind: 'published', facts: [] };
  const facts = compareStates(before, after);
  const results = after.hasResults && !before.hasResults;
  if (formerId === undefined && facts.length === 0 && !results) return undefined;
  const kind = formerId === undefined ? 'changed' : 'renamed';
  return { titles, kind, ...(formerId !== undefined && { formerId }), ...(results && { results }), facts };
}
