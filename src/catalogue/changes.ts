import { type CalendarDay, compareText } from './date.ts';
import { type Facts, type Marked, type NameOf, type PlacedFact, placedFacts } from './fact-kinds.ts';
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

/** A fact as a value: a date (ISO), euros or percent, a code, yes or no, names. */
export type FactValue = string | number | boolean | readonly string[];

/** The end of a permanent activity: it has none, which is not the same as one that is not known. */
export const noEnd = 'none';

/** A fact with its old and its new value; an absent one is not known. `locale` for facts that each language has of its own. */
export type FactChange = { readonly fact: ChangedFact; readonly locale?: Locale; readonly from?: FactValue; readonly to?: FactValue };

/** What happened to a project as a whole; `renamed` is a new id for a project that had another. */
const changeKinds = ['published', 'removed', 'renamed', 'changed'] as const;
type ChangeKind = (typeof changeKinds)[number];

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

/** The projects that were touched on a day, as they were at its end; those that were not published then have no state. */
export type TouchedProjects = { readonly day: CalendarDay; readonly states: ReadonlyMap<string, ProjectState | undefined> };

type ToldChange = Omit<ProjectChange, 'day' | 'id'>;

/** What is known of the projects up to a day, and what has been told. */
type Chronicle = {
  readonly published: Map<string, ProjectState>;
  readonly removed: Map<string, { readonly state: ProjectState; readonly change: ProjectChange }>;
  readonly told: Set<ProjectChange>;
};

/**
 * Tells what changed, newest first, from days in their order. What came and went within a day is not told. A project that
 * gives the id of a removed one among its former ids is that project: the removal is then no removal but a renaming.
 */
export function tellChanges(days: Iterable<TouchedProjects>): readonly ProjectChange[] {
  const chronicle: Chronicle = { published: new Map(), removed: new Map(), told: new Set() };
  for (const { day, states } of days) {
    // A new id may come on the day the old one goes, so the removals come first.
    for (const [id, after] of states) if (after === undefined) remove(chronicle, day, id);
    for (const [id, after] of states) if (after !== undefined) publish(chronicle, day, id, after);
  }
  return [...chronicle.told].sort((a, b) => (a.day === b.day ? compareText(a.id, b.id) : compareText(b.day, a.day)));
}

function remove({ published, removed, told }: Chronicle, day: CalendarDay, id: string): void {
  const state = published.get(id);
  if (state === undefined) return;
  const change: ProjectChange = { day, id, titles: state.titles, kind: 'removed', facts: [] };
  published.delete(id);
  removed.set(id, { state, change });
  told.add(change);
}

function publish({ published, removed, told }: Chronicle, day: CalendarDay, id: string, after: ProjectState): void {
  const formerId = after.aliases.find((alias) => removed.has(alias));
  const former = formerId === undefined ? undefined : removed.get(formerId);
  const change = tellOne(published.get(id), after, formerId, former?.state);
  if (change !== undefined) told.add({ day, id, ...change });
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
