import { type Catalogue, findByAlias, findProject } from '#catalogue/catalogue.ts';
import type { LinkedChange, ProjectChange } from '#catalogue/changes.ts';
import { codeNames } from '#catalogue/code-names.ts';
import { cutPage, readWholeNumber } from '#selection/paging.ts';
import { givenFor } from '#selection/parse.ts';
import type { ChangesProps } from '#views/changes/changes-view.tsx';
import type { PageAnswer, PageRequest } from './page.ts';
import { type Changes, currentSource } from './source.ts';

/** How many changes a page tells. */
export const changesOnPage = 40;

/** Answers the address of the changes: one page of them, or the first page in place of one that does not exist. */
export function answerChanges({ catalogue, query }: PageRequest): PageAnswer<ChangesProps> {
  const { changes } = getChanges();
  const asked = givenFor(query, 'page');
  const page = asked.length > 1 ? undefined : readWholeNumber(asked[0] ?? '1');
  const { rows, count, pages } = cutPage(changes ?? [], page ?? 1, changesOnPage);
  const route = { name: 'changes' } as const;
  if (page === undefined || page > pages) return { seeOther: route, query: '' };
  return {
    route,
    query: page > 1 ? `?page=${page}` : '',
    props: { ...(changes && { changes: linkChanges(catalogue, rows) }), count, page, pages, names: codeNames(catalogue) },
  };
}

/** Finds the page that each changed project has now, if it has one. */
export function linkChanges(catalogue: Catalogue, changes: readonly ProjectChange[]): readonly LinkedChange[] {
  return changes.map((change) => {
    const project = findProject(catalogue, change.id) ?? findByAlias(catalogue, change.id);
    return project === undefined ? change : { ...change, idNow: project.id };
  });
}

/** The history of changes that the process shows. */
export function getChanges(): Changes {
  return currentSource().changes();
}
