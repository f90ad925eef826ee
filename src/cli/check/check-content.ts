import { appendFileSync } from 'node:fs';
import type { Locale } from '#catalogue/locale.ts';
import { readContent } from '#site/state.ts';
import { translatorOf } from '#words/messages.ts';
import { askedPaths, existingContentDir } from '../asked-paths.ts';
import { exitCodes } from '../command.ts';
import { generatedForGate } from '../help-files/generated-files.ts';
import { githubReport } from '../report/github.ts';
import { githubSummary } from '../report/github-summary.ts';
import { jsonReport } from '../report/json.ts';
import { prettyReport } from '../report/pretty.ts';
import { countsOf, type Report } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { selectFaults } from '../selected-faults.ts';
import { showsColours } from '../shows-colours.ts';
import type { CheckChoices, Format } from './check-options.ts';
import { createSpellers } from './spellers.ts';

/**
 * Checks the content once, writes the report to stdout and gives the exit code. All files are read even when only some are asked
 * for, because facts are compared between files.
 * @throws CommandError when there is no content folder, or no content file at a path asked for
 */
export function checkContent({ format, maxWarnings, spelling, locale, operands }: CheckChoices): number {
  const t = translatorOf(locale, 'gate');
  const paths = askedPaths(operands, existingContentDir(locale), locale);
  const noSpeller = (program: string, language: Locale) => process.stderr.write(`${t('noSpeller', { program, language })}\n`);
  const { faults, files } = readContent({ generated: generatedForGate(), ...(spelling && { spellers: createSpellers(noSpeller) }) });
  const report: Report = { locale, files, paths, ...selectFaults(faults, paths) };
  process.stdout.write(writers[format](report));
  if (format === 'github') appendSummary(report);
  const { errors, warnings } = countsOf(report.faults);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) process.stderr.write(`${t('tooManyWarnings', { count: warnings, limit: maxWarnings })}\n`);
  return errors > 0 || tooMany ? exitCodes.faults : exitCodes.fine;
}

const writers: Readonly<Record<Format, (report: Report) => string>> = {
  pretty: (report) => prettyReport(report, showsColours(process.stdout, process.env)),
  github: (report) => githubReport(report, process.env['GITHUB_WORKSPACE']),
  json: jsonReport,
  sarif: sarifReport,
};

/** The full list into the job's summary, when GitHub gives a file for it. */
function appendSummary(report: Report): void {
  const { GITHUB_STEP_SUMMARY: file, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit, GITHUB_WORKSPACE: workspace } = process.env;
  if (!file) return;
  const blobs = server && name && commit ? `${server}/${name}/blob/${commit}` : undefined;
  appendFileSync(file, githubSummary(report, { blobs, workspace: workspace ?? process.cwd() }));
}
