import type { CalendarDay } from '../../domain/calendar-date';
import type { Locale } from '../../domain/locale';
import type { ProjectChange } from '../../domain/project-change';
import { tellChanges } from '../../domain/tell-changes';
import { readCommits } from './content-commits';
import type { HistoryGap } from './git';
import { type OldVersion, readOldVersion } from './old-version';
import { publishedStates } from './published-states';
import { readBlobs } from './read-blobs';

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
