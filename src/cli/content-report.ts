import { assessQuality } from '#catalogue/completeness.ts';
import { readClock } from '#site/clock.ts';
import { readContent } from '#site/content-source.ts';
import { contentDir } from '#site/settings.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError, createRun, exitCodes } from './command.ts';
import { filesToComplete, otherTextsToAdd } from './quality/files-to-complete.ts';
import { printReport, reportFormats } from './quality/report.ts';

/**
 * `npm run content:report [-- --format table|json|markdown]`: the figures of the page about the state of the data, and the
 * files to complete. Exit codes: 0 done, 2 the content has errors or the arguments are wrong.
 */
export const run = createRun({
  name: 'content:report',
  options: { format: { kind: 'choice', choices: reportFormats } },
  takesOperands: false,
  help: (locale) => {
    const t = translatorOf(locale, 'report');
    return {
      purpose: t('purpose'),
      options: { format: t('formatHelp') },
      examples: [
        ['', t('exampleTable')],
        ['--format markdown', t('exampleMarkdown')],
      ],
    };
  },
  work: ({ values, locale, io }) => {
    const { catalogue, faults } = readContent();
    if (catalogue === undefined) {
      const count = faults.filter((fault) => fault.level === 'error').length;
      throw new CommandError(translatorOf(locale, 'report')('contentFaults', { count }));
    }
    const { today } = readClock();
    const report = {
      quality: assessQuality(catalogue, today),
      toMend: filesToComplete(catalogue, today, contentDir()),
      otherTexts: otherTextsToAdd(catalogue, contentDir()),
    };
    io.stdout.write(printReport(report, values.format ?? 'table', locale));
    return exitCodes.fine;
  },
});
