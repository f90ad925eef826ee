import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { readContentChanges } from '#content/changes/changes.ts';
import { readCodeNames } from '#content/changes/code-names.ts';
import { findRevision, publishedRevision, type Revision } from '#content/changes/revision.ts';
import { readClock } from '#site/clock.ts';
import { readContent } from '#site/content-source.ts';
import { translatorOf } from '#words/messages.ts';
import { changesFormats, changesSummary, printChanges } from './changes/print.ts';
import { changesReport, type Found } from './changes/report.ts';
import { CommandError, createRun, exitCodes } from './command.ts';
import { existingContentDir } from './requested-paths.ts';

/**
 * `npm run content:changes -- --base <revision>`: tells in plain words what the content, as it is, does to readers who have that of a revision.
 * It only tells: exit codes 0 told, whatever it is, 2 it could not be told.
 */
export const run = createRun({
  name: 'content:changes',
  options: { base: { kind: 'text' }, format: { kind: 'choice', choices: changesFormats }, output: { kind: 'text' } },
  takesOperands: false,
  help: (locale) => {
    const t = translatorOf(locale, 'contentChanges');
    return {
      purpose: t('purpose'),
      options: { base: t('baseHelp'), format: t('formatHelp'), output: t('outputHelp') },
      examples: [
        ['--base origin/main', t('exampleMain')],
        ['--base HEAD^1', t('examplePull')],
        ['--base origin/main --format markdown --output changes.md', t('exampleFile')],
      ],
    };
  },
  work: ({ values, locale, io }) => {
    const found = findChanges(values.base, locale);
    const text = printChanges(changesReport(found, locale), values.format ?? 'text');
    if (values.output === undefined) io.stdout.write(text);
    else writeFileSync(values.output, text);
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    if (summary)
      appendFileSync(
        summary,
        changesSummary((other) => changesReport(found, other)),
      );
    return exitCodes.fine;
  },
});

/** What makes the pages besides the content, from where the process was started. */
const software = ['src', 'messages', 'next.config.ts', 'package-lock.json'];

/** Everything that differs from a revision. @throws CommandError when that cannot be told */
export function findChanges(base: string | undefined, locale: Locale): Found {
  const dir = existingContentDir(locale);
  const revision = requestedRevision(dir, base, locale);
  const here = process.cwd();
  const changes = readContentChanges({ dir, publicDir: join(here, 'public'), software: { dir: here, paths: software } }, revision);
  if (typeof changes === 'string') throw new CommandError(translatorOf(locale, 'contentChanges')(changes, { revision: revision.name }));
  return { changes, faults: readContent().faults, names: readCodeNames(dir), today: readClock().today };
}

/** The revision to compare with: the one that was typed, or what is published. @throws CommandError when there is none */
function requestedRevision(dir: string, base: string | undefined, locale: Locale): Revision {
  const t = translatorOf(locale, 'contentChanges');
  if (base !== undefined) {
    const revision = findRevision(dir, base);
    if (typeof revision === 'string') throw new CommandError(t(revision, { revision: base }));
    return revision;
  }
  const published = publishedRevision(dir);
  if (published !== undefined) return published;
  const head = findRevision(dir, 'HEAD');
  throw new CommandError(head === 'noGit' || head === 'noRepository' ? t(head) : t('noBase'));
}
