import { type Catalogue, findByAlias, findProject } from '#catalogue/catalogue.ts';
import type { LinkedChange, ProjectChange } from '#catalogue/changes.ts';
import { fundNames } from '#catalogue/fund.ts';
import type { ChangesProps } from '#views/changes/changes-view.tsx';
import { theChanges } from './changes-part.ts';
import type { PageAnswer, PageRequest } from './page.ts';

/** How many changes a page tells. */
export const changesOnPage = 40;

/** Answers the address of the changes: one page of them, or the first page in place of one that does not exist. */
export function answerChanges({ catalogue, query }: PageRequest): PageAnswer<ChangesProps> {
  const { changes } = theChanges();
  const count = changes?.length ?? 0;
  const pages = Math.max(1, Math.ceil(count / changesOnPage));
  const asked = query.page === undefined ? '1' : String(query.page);
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  const route = { name: 'changes' } as const;
  if (page < 1 || page > pages || asked !== String(page)) return { seeOther: route, query: '' };
  const ofPage = changes?.slice((page - 1) * changesOnPage, page * changesOnPage);
  return {
    route,
    query: page > 1 ? `?page=${page}` : '',
    props: { ...(ofPage && { changes: linkChanges(catalogue, ofPage) }), count, page, pages, funds: fundNames(catalogue.funds) },
  };
}

/** Finds the page that each changed project has now, if it has one. */
export function linkChanges(catalogue: Catalogue, changes: readonly ProjectChange[]): readonly LinkedChange[] {
  return changes.map((change) => {
    const project = findProject(catalogue, change.id) ?? findByAlias(catalogue, change.id);
    return project === undefined ? change : { ...change, idNow: project.id };
  });
}
