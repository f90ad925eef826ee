import { type Catalogue, findByAlias, findProject } from '#catalogue/catalogue.ts';
import { changesTold, type LinkedChange, type ProjectChange, removalOf } from '#catalogue/changes.ts';
import { codeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
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
