import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, findByAlias, findProject } from '#catalogue/catalogue.ts';
import type { LinkedChange, ProjectChange } from '#catalogue/changes.ts';
import { fundNames } from '#catalogue/fund.ts';
import { cutPage, readWholeNumber } from '#selection/paging.ts';
import { givenFor } from '#selection/parse.ts';
import type { ChangesProps } from '#views/changes/changes-view.tsx';
import { cached } from './cache.ts';
import { logError } from './log.ts';
import type { PageAnswer, PageRequest } from './page.ts';
import { buildDir } from './settings.ts';

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
    props: { ...(changes && { changes: linkChanges(catalogue, rows) }), count, page, pages, funds: fundNames(catalogue.funds) },
  };
}

/** Finds the page that each changed project has now, if it has one. */
export function linkChanges(catalogue: Catalogue, changes: readonly ProjectChange[]): readonly LinkedChange[] {
  return changes.map((change) => {
    const project = findProject(catalogue, change.id) ?? findByAlias(catalogue, change.id);
    return project === undefined ? change : { ...change, idNow: project.id };
  });
}

/** What has changed, newest first, and a name for this state of it; no changes means that the history is not known. */
export type Changes = { readonly changes?: readonly ProjectChange[]; readonly state: string };

/** Where the build leaves the history of changes. */
export function changesFile(): string {
  return join(buildDir(), 'changes.json');
}

/**
 * The history that the build left, read once for the process. A build without a history has none; neither has one whose file cannot be
 * read or is something else, which the log tells.
 */
export function getChanges(): Changes {
  return cached('changes', [changesFile()], () => readChanges(changesFile()));
}

function readChanges(file: string): Changes {
  try {
    const text = readFileSync(file, 'utf8');
    const { changes, gap } = JSON.parse(text) as { readonly changes?: readonly ProjectChange[]; readonly gap?: string };
    if (!Array.isArray(changes) && typeof gap !== 'string') throw new TypeError(`${file} holds neither changes nor why there are none`);
    const state = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return Array.isArray(changes) ? { changes, state } : { state };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') logError('history', error);
    return { state: 'none' };
  }
}
