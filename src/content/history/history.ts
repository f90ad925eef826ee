import type { ProjectChange } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { tellChanges } from '#catalogue/tell-changes.ts';
import { readCommits } from './content-commits.ts';
import type { HistoryGap } from './git.ts';
import { publishedStates } from './published-states.ts';
import { readBlobs } from './read-blobs.ts';
import { type OldVersion, readOldVersion } from './versions.ts';

export type HistoryOptions = {
  readonly today: CalendarDay;
  /** What each language calls the section of results. */
  readonly resultsHeadings: Readonly<Record<Locale, string>>;
};

/** What has changed, newest first; or why it cannot be told. */
export type History = { readonly changes: readonly ProjectChange[] } | { readonly gap: HistoryGap };

/**
 * Reads what has changed in the published facts of projects from the Git history of a content folder: of the current branch,
 * as it was committed. A history that lacks anything is none.
 */
export function readHistory(dir: string, { today, resultsHeadings }: HistoryOptions): History {
  const commits = readCommits(dir);
  if (typeof commits === 'string') return { gap: commits };
  const headingOf = new Map(commits.flatMap(({ files }) => files.flatMap(({ blob, locale }) => (blob === undefined ? [] : [[blob, resultsHeadings[locale]]]))));
  const versions = new Map<string, OldVersion>();
  for (const [blob, content] of readBlobs(dir, [...headingOf.keys()])) {
    if (content === undefined) return { gap: 'incomplete' };
    const version = readOldVersion(content, headingOf.get(blob) ?? '');
    if (version !== undefined) versions.set(blob, version);
  }
  return { changes: tellChanges(publishedStates(commits, today, ({ blob = '' }) => versions.get(blob))) };
}
