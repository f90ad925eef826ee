import { join } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { readContentChanges } from '#content/changes/changes.ts';
import { readCodeNames } from '#content/changes/code-names.ts';
import { publishedByGit } from '#content/changes/published.ts';
import { findRevision, type NoRevisionReason, publishedRevision, type Revision } from '#content/changes/revision.ts';
import { readClock } from '#site/clock.ts';
import { readContent } from '#site/content-source.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError } from '../command.ts';
import { existingContentDir } from '../requested-paths.ts';
import type { Found } from './report.ts';

/** What makes the pages besides the content, from where the process was started. */
const software = ['src', 'messages', 'next.config.ts', 'package-lock.json'];

/** Everything that differs from a revision, or from what is published where none was typed. @throws CommandError when that cannot be told */
export function findChanges(base: string | undefined, locale: Locale): Found {
  const dir = existingContentDir(locale);
  const revision = requestedRevision(dir, base, locale);
  const here = process.cwd();
  const changes = readContentChanges({ dir, publicDir: join(here, 'public'), software: { dir: here, paths: software } }, revision);
  if (typeof changes === 'string') throw notComparable(changes, revision.name, locale);
  const isPublished = revision.commit === publishedRevision(dir)?.commit;
  const published = isPublished ? changes.published : publishedByGit(dir);
  return {
    changes,
    faults: readContent({ makes: 'none', hints: false, ...(published && { published }) }).faults,
    names: readCodeNames(dir),
    today: readClock().today,
  };
}

/** Why there is nothing to compare with, in words; the revision that is named as an example is another than the one that was typed. */
export function notComparable(reason: NoRevisionReason, revision: string, locale: Locale): CommandError {
  const example = revision === 'HEAD^1' ? 'HEAD' : 'HEAD^1';
  return new CommandError(translatorOf(locale, 'contentChanges')(reason, { revision, example }));
}

/** The revision to compare with: the one that was typed, or what is published. @throws CommandError when there is none */
function requestedRevision(dir: string, base: string | undefined, locale: Locale): Revision {
  const published = base === undefined ? publishedRevision(dir) : undefined;
  if (published !== undefined) return published;
  const name = base ?? 'HEAD^1';
  const revision = findRevision(dir, name);
  if (typeof revision !== 'string') return revision;
  // Of a first commit that nothing differs from nobody knows what was published before.
  if (base === undefined && revision === 'unknownRevision') throw new CommandError(translatorOf(locale, 'contentChanges')('noBase'));
  throw notComparable(revision, name, locale);
}
