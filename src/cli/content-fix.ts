import { accessSync, constants, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Locale } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import type { Fault } from '#content/check/fault.ts';
import { fixContent } from '#content/edit/fix.ts';
import { committedText } from '#content/history/git.ts';
import { readContent } from '#site/content-source.ts';
import { translatorOf } from '#words/messages.ts';
import { prettyWriter } from './check/pretty.ts';
import { countsOf } from './check/report.ts';
import { createRun, exitCodes, type Io, showsColours } from './command.ts';
import { draftComments } from './new-project/draft-text.ts';
import { fundChoices } from './new-project/fund-choices.ts';
import { existingContentDir, requestedPaths, selectFaults } from './requested-paths.ts';

/**
 * `npm run content:fix`: mends what can be mended with certainty, shows what it changed, and ends with what is left.
 * Exit codes: 0 done, 1 there are errors left or something is to be changed (`--dry-run`), 2 it could not be done.
 */
export const run = createRun({
  name: 'content:fix',
  options: { 'dry-run': { kind: 'flag' } },
  takesOperands: true,
  help: (locale) => {
    const t = translatorOf(locale, 'editing');
    return {
      purpose: t('fixPurpose'),
      operands: t('fixOperands'),
      options: { 'dry-run': t('dryRunHelp') },
      examples: [
        ['', t('fixAllExample')],
        ['content/projects/move.en.md', t('fixFileExample')],
        ['--dry-run', t('fixDryExample')],
      ],
    };
  },
  work: ({ values, operands, locale, io }) => {
    const t = translatorOf(locale, 'editing');
    const dir = existingContentDir(locale);
    const label = (path: string) => fileLabel(join(dir, path));
    const requested = requestedPaths(operands, dir, locale);
    const isChosen = (path: string) => requested.length === 0 || requested.some((one) => label(path) === one || label(path).startsWith(`${one}/`));
    const { changes, left, faults } = fixContent({
      dir,
      load: (copy) => readContent({ dir: copy, makes: 'none' }),
      isChosen,
      committed: (path) => committedText(dir, path),
      templateComments: ({ id, locale: language }) => draftComments(id, fundChoices(dir, language), language),
    });
    const isDry = values['dry-run'];
    if (!isDry) {
      // All or none: what cannot be written is told before anything is.
      for (const { path } of changes) accessSync(join(dir, path), constants.W_OK);
      for (const { path, after } of changes) writeFileSync(join(dir, path), after);
    }
    const diffs = changes.map(({ path, before, after }) => showChange(label(path), before, after));
    const notes = left.map((path) => t('left', { path: label(path) }));
    const count = changes.length;
    const changed = count === 0 && left.length > 0 ? [] : [isDry ? t('wouldFix', { count }) : t('fixed', { count })];
    const remaining = reportOfErrors({ locale, faults, requested, io });
    io.stdout.write([...diffs, ...notes, ...changed, ...remaining.parts].map((part) => `${part.trimEnd()}\n`).join('\n'));
    return remaining.errors > 0 || (isDry && count > 0) ? exitCodes.faults : exitCodes.fine;
  },
});

type Remaining = { readonly locale: Locale; readonly faults: readonly Fault[]; readonly requested: readonly string[]; readonly io: Io };

/** The errors that are left in the files asked for, as the check tells them, and how many faults there are. */
function reportOfErrors({ locale, faults, requested, io }: Remaining): { readonly parts: readonly string[]; readonly errors: number } {
  const t = translatorOf(locale, 'editing');
  const own = selectFaults(faults, requested).faults;
  const { errors, warnings } = countsOf(own);
  if (errors === 0) return { parts: warnings === 0 ? [] : [t('fixWarnings', { count: warnings })], errors };
  const shown = own.filter(({ level }) => level === 'error').map(prettyWriter(locale, showsColours(io.stdout, process.env)));
  const undecided = own.filter(({ code }) => code === 'factsDiffer');
  const why = undecided.length === 0 ? [] : [t('notOverwritten', { keys: [...new Set(undecided.map(({ values }) => String(values.key)))].join(', ') })];
  return { parts: [t('leftErrors', { count: errors }), ...shown, ...why], errors };
}

/** A change as people and `patch` read it: a unified diff with two lines around each change. @param file the file as the editor knows it */
function showChange(file: string, before: string, after: string): string {
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 2, headerOptions: FILE_HEADERS_ONLY });
}
