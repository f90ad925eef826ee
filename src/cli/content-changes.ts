import { appendFileSync, writeFileSync } from 'node:fs';
import { translatorOf } from '#words/messages.ts';
import { findChanges } from './changes/find.ts';
import { changesFormats, changesSummary, printChanges } from './changes/print.ts';
import { changesReport } from './changes/report.ts';
import { createRun, exitCodes } from './command.ts';

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
