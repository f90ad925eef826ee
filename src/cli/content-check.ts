import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { defaultLocale, type Locale } from '#catalogue/locale.ts';
import { type Published, publishedByCatalogue, publishedByGit } from '#content/changes/published.ts';
import { contentFileName } from '#content/read/content-file.ts';
import { readContent } from '#site/content-source.ts';
import { logError } from '#site/log.ts';
import { readReleasedCatalogue } from '#site/release/load.ts';
import { buildDir, contentDir } from '#site/settings.ts';
import { trySearch } from '#site/state.ts';
import { translatorOf } from '#words/messages.ts';
import type { OptionValues } from './arguments.ts';
import { githubReport, githubSummary } from './check/github.ts';
import { jsonReport } from './check/json.ts';
import { prettyReport } from './check/pretty.ts';
import { countsOf, type Report } from './check/report.ts';
import { sarifReport } from './check/sarif.ts';
import { createSpellers } from './check/spellers.ts';
import { watchContent } from './check/watch.ts';
import { CommandError, createRun, exitCodes, type Help, type Io, showsColours } from './command.ts';
import { generatedForCheck } from './help-files/generated-files.ts';
import { existingContentDir, requestedPaths, selectFaults } from './requested-paths.ts';

/** How a report can be written. */
const formats = ['pretty', 'github', 'json', 'sarif'] as const;

type Format = (typeof formats)[number];

const options = {
  format: { kind: 'choice', choices: formats },
  'max-warnings': { kind: 'count' },
  watch: { kind: 'flag' },
  spelling: { kind: 'flag' },
} as const;

/**
 * `npm run content:check`: checks every content file and says what to type instead.
 * Exit codes: 0 fine or only warnings, 1 faults, 2 the check itself failed.
 */
export const run = createRun({
  name: 'content:check',
  options,
  takesOperands: true,
  help,
  work: ({ values, operands, locale, io }) => {
    const choices = choicesOf(values, operands, locale);
    return values.watch ? watchContent(() => checkContent(choices, io), locale, io) : checkContent(choices, io);
  },
});

function help(locale: Locale): Help<typeof options> {
  const t = translatorOf(locale, 'check');
  return {
    purpose: t('purpose'),
    operands: t('operands'),
    options: { format: t('formatHelp'), 'max-warnings': t('maxWarningsHelp'), watch: t('watchHelp'), spelling: t('spellingHelp') },
    examples: [
      ['', t('allExample')],
      ['content/projects/move.fi.md', t('fileExample')],
      ['--watch', t('watchExample')],
      ['--max-warnings 0', t('strictExample')],
      ['npm run --silent content:check -- --format json > report.json', t('jsonExample')],
    ],
  };
}

type Choices = {
  readonly format: Format;
  readonly maxWarnings: number | undefined;
  readonly spelling: boolean;
  readonly locale: Locale;
  readonly operands: readonly string[];
};

/**
 * The choices that follow from what was typed: on GitHub Actions the format is `github` unless another is asked for.
 * @throws CommandError when a document is to be watched, because it would no longer be one document
 */
function choicesOf(values: OptionValues<typeof options>, operands: readonly string[], locale: Locale): Choices {
  const { format, 'max-warnings': maxWarnings, watch, spelling } = values;
  if (watch && format !== undefined && format !== 'pretty') throw new CommandError(translatorOf(locale, 'check')('watchFormat', { format }));
  const usual = process.env['GITHUB_ACTIONS'] && !watch ? 'github' : 'pretty';
  return { format: format ?? usual, maxWarnings, spelling, locale, operands };
}

/**
 * Checks the content once, writes the report to stdout and gives the exit code. All files are read even when only some are asked
 * for, because facts are compared between files.
 * @throws CommandError when there is no content folder, or no content file at a path asked for; after the report, when content without
 * an error cannot be served
 */
function checkContent({ format, maxWarnings, spelling, locale, operands }: Choices, io: Io): number {
  const t = translatorOf(locale, 'check');
  const paths = requestedPaths(operands, existingContentDir(locale), locale);
  const noSpeller = (program: string, language: Locale) => io.stderr.write(`${t('noSpeller', { program, language })}\n`);
  const published = publishedContent(contentDir());
  const { catalogue, faults, files } = readContent({
    makes: 'searched',
    generated: generatedForCheck(),
    ...(published && { published }),
    ...(spelling && { spellers: createSpellers(noSpeller) }),
  });
  const report: Report = { locale, files, paths, ...selectFaults(faults, paths) };
  io.stdout.write(writers[format](report, io));
  if (format === 'github') appendSummary(report);
  if (catalogue !== undefined) proveSearchable(catalogue, locale);
  const { errors, warnings } = countsOf(report.faults);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) io.stderr.write(`${t('tooManyWarnings', { count: warnings, limit: maxWarnings })}\n`);
  return errors > 0 || tooMany ? exitCodes.faults : exitCodes.fine;
}

/**
 * What readers have: by Git, else as the last build has left it. A build of other content, of which nothing is in this folder, tells nothing.
 */
function publishedContent(dir: string): Published | undefined {
  const known = publishedByGit(dir);
  if (known !== undefined) return known;
  const catalogue = readReleasedCatalogue(buildDir());
  const isOwn = catalogue?.projects.some(({ id }) => existsSync(join(dir, 'projects', contentFileName(id, defaultLocale))));
  return catalogue !== undefined && isOwn ? publishedByCatalogue(catalogue) : undefined;
}

/**
 * Takes all texts apart as the server does when it starts: content that passes the check must not keep the site from starting.
 * @throws CommandError that names the text, for the fault is the program's and no editor can mend it
 */
export function proveSearchable(catalogue: Catalogue, locale: Locale): void {
  try {
    trySearch(catalogue);
  } catch (error) {
    logError('search', error);
    throw new CommandError(translatorOf(locale, 'check')('notSearchable', { reason: error instanceof Error ? error.message : String(error) }));
  }
}

const writers: Readonly<Record<Format, (report: Report, io: Io) => string>> = {
  pretty: (report, { stdout }) => prettyReport(report, showsColours(stdout, process.env)),
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
