import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { fileLabel } from '#content/check/collection.ts';
import { fixContent } from '#content/edit/fix.ts';
import { readContent } from '#site/content-source.ts';
import { translatorOf } from '#words/messages.ts';
import { createRun, exitCodes } from './command.ts';
import { existingContentDir, requestedPaths } from './requested-paths.ts';

/**
 * `npm run content:fix`: mends what can be mended with certainty and shows what it changed.
 * Exit codes: 0 done, 1 something is to be changed (`--dry-run`), 2 it could not be done.
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
    const { changes, left } = fixContent({ dir, load: (copy) => readContent({ dir: copy }), isChosen });
    const isDry = values['dry-run'];
    if (!isDry) for (const { path, after } of changes) writeFileSync(join(dir, path), after);
    const diffs = changes.map(({ path, before, after }) => showChange(label(path), before, after));
    const notes = left.map((path) => t('left', { path: label(path) }));
    const count = changes.length;
    const changed = count === 0 && left.length > 0 ? [] : [isDry ? t('wouldFix', { count }) : t('fixed', { count })];
    const remains = left.length === 0 ? [] : [t('leftCount', { count: left.length })];
    io.stdout.write([...diffs, ...notes, ...changed, ...remains].map((part) => `${part.trimEnd()}\n`).join('\n'));
    return isDry && count > 0 ? exitCodes.faults : exitCodes.fine;
  },
});

/** A change as people and `patch` read it: a unified diff with two lines around each change. @param file the file as the editor knows it */
function showChange(file: string, before: string, after: string): string {
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 2, headerOptions: FILE_HEADERS_ONLY });
}
