import type { ProjectChange } from './changes.ts';
import type { CalendarDay } from './date.ts';
import { compareStates, type ProjectState } from './project-state.ts';

/** The projects that were touched on a day, as they were at its end; those that were not published then have no state. */
export type TouchedProjects = { readonly day: CalendarDay; readonly states: ReadonlyMap<string, ProjectState | undefined> };

type Told = Omit<ProjectChange, 'day' | 'id'>;

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
  return [...chronicle.told].sort((a, b) => (a.day === b.day ? compare(a.id, b.id) : compare(b.day, a.day)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
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
function tellOne(own: ProjectState | undefined, after: ProjectState, formerId: string | undefined, former: ProjectState | undefined): Told | undefined {
  const before = own ?? former;
  const { titles } = after;
  if (before === undefined) return { titles, kind: 'published', facts: [] };
  const facts = compareStates(before, after);
  const results = after.hasResults && !before.hasResults;
  if (formerId === undefined && facts.length === 0 && !results) return undefined;
  const kind = formerId === undefined ? 'changed' : 'renamed';
  return { titles, kind, ...(formerId !== undefined && { formerId }), ...(results && { results }), facts };
}
