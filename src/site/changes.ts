import { type Catalogue, findByAlias, findProject } from '#catalogue/catalogue.ts';
import type { LinkedChange, ProjectChange } from '#catalogue/changes.ts';
import { codeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { memoize, memoizeByDay } from '#catalogue/memoize.ts';
import { cutPage, readWholeNumber } from '#selection/paging.ts';
import { givenFor } from '#selection/parse.ts';
import type { ChangesProps } from '#views/changes/changes-view.tsx';
import type { PageAnswer, PageRequest } from './page.ts';
import { type Changes, currentSource } from './source.ts';

/** How many changes a page tells. */
export const changesOnPage = 40;

/** Answers the address of the changes: one page of them, or the first page in place of one that does not exist. */
export function answerChanges({ catalogue, query, today }: PageRequest): PageAnswer<ChangesProps> {
  const { changes } = getChanges(today);
  const asked = givenFor(query, 'page');
  const page = asked.length > 1 ? undefined : readWholeNumber(asked[0] ?? '1');
  const { rows, count, pages } = cutPage(changes ?? [], page ?? 1, changesOnPage);
  const route = { name: 'changes' } as const;
  if (page === undefined || page > pages) return { seeOther: route, query: '' };
  return {
    route,
    query: page > 1 ? `?page=${page}` : '',
    props: {
      ...(changes && { changes: rows.map((change) => linkChange(catalogue, change)) }),
      count,
      page,
      pages,
      first: (page - 1) * changesOnPage + 1,
      names: codeNames(catalogue),
    },
  };
}

/** Finds the page that a changed project has now, if it has one. */
export function linkChange(catalogue: Catalogue, change: ProjectChange): LinkedChange {
  const project = findProject(catalogue, change.id) ?? findByAlias(catalogue, change.id);
  return project === undefined ? change : { ...change, idNow: project.id };
}

/** How the project that had an id was removed; undefined while one has it, or the history knows of none. */
export function findRemoval({ catalogue, today }: Pick<PageRequest, 'catalogue' | 'today'>, id: string): ProjectChange | undefined {
  if (findProject(catalogue, id) !== undefined || findByAlias(catalogue, id) !== undefined) return undefined;
  const { changes } = getChanges(today);
  return changes && removalOf(changes, id);
}

/** The history of changes that the process shows on a day. */
export function getChanges(today: CalendarDay): Changes {
  const { changes, state } = currentSource().changes();
  return changes === undefined ? { state } : { changes: changesTold(changes, today), state };
}

/** The removal of a project that had an id and is in the catalogue no more; undefined while the history knows of none. */
export function removalOf(changes: readonly ProjectChange[], id: string): ProjectChange | undefined {
  return removalsById(changes).get(id);
}

/** Removals that nothing has followed, by every id the project had, from the oldest on: what has an id later takes it over. */
const removalsById = memoize('removalsById', (changes: readonly ProjectChange[]): ReadonlyMap<string, ProjectChange> => {
  const removals = new Map<string, ProjectChange>();
  for (const change of changes.toReversed()) {
    if (change.kind === 'removed') for (const id of [change.id, ...(change.last?.formerIds ?? [])]) removals.set(id, change);
    else removals.delete(change.id);
  }
  return removals;
});

/** The changes of a day and all later ones; changes are newest first. */
export function changesSince(changes: readonly ProjectChange[], day: CalendarDay): readonly ProjectChange[] {
  return changes.slice(
    0,
    countWhile(changes, (change) => change.day >= day),
  );
}

/**
 * The changes that are told on a day: those that are dated later are not told yet. Nothing can tell by the history alone that a clock went ahead until somebody
 * commits with a right one.
 */
export const changesTold = memoizeByDay('changesTold', (changes: readonly ProjectChange[], today: CalendarDay): readonly ProjectChange[] => {
  const later = countWhile(changes, ({ day }) => day > today);
  return later === 0 ? changes : changes.slice(later);
});

/** How many of a list, from its beginning, something holds for, where it holds for none after one for which it does not. */
function countWhile<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(all[middle] as T)) from = middle + 1;
    else to = middle;
  }
  return from;
}
