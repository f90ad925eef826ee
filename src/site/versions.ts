import { cutPage, readWholeNumber } from '#selection/paging.ts';
import { givenFor } from '#selection/parse.ts';
import type { VersionProps } from '#views/versions/version-view.tsx';
import type { VersionsProps } from '#views/versions/versions-view.tsx';
import type { PageAnswer, PageRequest } from './page.ts';
import { allSnapshots, findSnapshot } from './snapshots/snapshots.ts';
import { revisionOf } from './state.ts';

/** How many kept versions a page tells. */
export const versionsOnPage = 20;

/** Answers the address of the kept versions: one page of them, or the first page in place of one that does not exist. */
export function answerVersions({ query }: PageRequest): PageAnswer<VersionsProps> {
  const asked = givenFor(query, 'page');
  const page = asked.length > 1 ? undefined : readWholeNumber(asked[0] ?? '1');
  const { rows, count, pages } = cutPage(allSnapshots(), page ?? 1, versionsOnPage);
  const route = { name: 'versions' } as const;
  if (page === undefined || page > pages) return { seeOther: route, query: '' };
  return { route, query: page > 1 ? `?page=${page}` : '', props: { snapshots: rows, count, page, pages } };
}

/** Answers the address of one version; nothing where it is not kept. */
export function answerVersion({ catalogue, params }: PageRequest): PageAnswer<VersionProps> {
  const snapshot = findSnapshot(String(params.id));
  return snapshot && { route: { name: 'versions', id: snapshot.revision }, props: { snapshot, isNow: snapshot.revision === revisionOf(catalogue) } };
}
