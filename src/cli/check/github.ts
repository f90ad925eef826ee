import { relative, resolve } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import type { Fault, Level } from '#content/check/fault.ts';
import { endColumnOf, visibleText, wordsOf } from '#site/fault-words.ts';
import { translatorOf } from '#words/messages.ts';
import { closingWords, type Report } from './report.ts';

/**
 * Annotations for GitHub Actions (workflow commands), errors first, because GitHub shows ten; then the counts in words.
 * @param workspace the checked-out repository (`GITHUB_WORKSPACE`), from which GitHub counts paths
 */
export function githubReport(report: Report, workspace = process.cwd()): string {
  const lines = errorsFirst(report.faults).map((fault) => annotationOf(fault, report.locale, workspace));
  return `${[...lines, ...closingWords(report).map(visibleText)].join('\n')}\n`;
}

/** Errors before warnings, each by place. */
function errorsFirst(faults: readonly Fault[]): readonly Fault[] {
  const of = (level: Level) => faults.filter((fault) => fault.level === level);
  return [...of('error'), ...of('warning')];
}

/** The path of a file as GitHub counts it; one outside the repository stays as it is. */
function repositoryPath(file: string, workspace: string): string {
  const path = relative(workspace, resolve(file)).split('\\').join('/');
  return path.startsWith('..') ? file : path;
}

function annotationOf(fault: Fault, locale: Locale, workspace: string): string {
  const t = translatorOf(locale, 'check');
  const { problem, fix } = wordsOf(fault, locale);
  const { file, line, column } = fault.place;
  const properties = {
    file: repositoryPath(file, workspace),
    line,
    col: column,
    endColumn: endColumnOf(fault),
    title: t('annotationTitle', { level: t(fault.level), code: fault.code }),
  };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${fault.level} ${said.join(',')}::${escapeData(`${problem}\n${t('fix', { fix })}`)}`;
}

/** The escapes of workflow commands, as GitHub's own toolkit (actions/toolkit, `command.ts`) writes them. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Where the files of a run can be read: `https://github.com/owner/name/blob/<commit>`, and the folder paths count from. */
export type Repository = { readonly blobs: string | undefined; readonly workspace: string };

/** GitHub drops a summary over 1 MiB; ours stays below half of that. */
export const summaryBytes = 500_000;

/** The whole list as Markdown for the job's summary: a table that no content can break out of, cut with a note when it is too long. */
export function githubSummary(report: Report, { blobs, workspace }: Repository): string {
  const { locale, faults } = report;
  const t = translatorOf(locale, 'check');
  const head = [`## ${t('summaryTitle')}`, '', ...closingWords(report).map((words) => `${escapeMarkdown(words)}\n`)];
  if (faults.length === 0) return `${head.join('\n')}\n`;
  const titles = [t('placeColumn'), t('levelColumn'), t('problemColumn'), t('fixColumn')];
  const rows = errorsFirst(faults).map((fault) => rowOf(fault, locale, { blobs, workspace }));
  const kept = fitting(rows, summaryBytes - Buffer.byteLength(head.join('\n')));
  const note = kept.length < rows.length ? ['', t('summaryCut', { shown: kept.length, all: rows.length })] : [];
  return `${[...head, `| ${titles.join(' | ')} |`, '|---|---|---|---|', ...kept, ...note].join('\n')}\n\n`;
}

function rowOf(fault: Fault, locale: Locale, { blobs, workspace }: Repository): string {
  const { problem, fix } = wordsOf(fault, locale);
  const { file, line, column } = fault.place;
  const path = repositoryPath(file, workspace);
  const place = escapeMarkdown(`${path}:${line}:${column}`);
  const address = `${blobs}/${path.split('/').map(encodeURIComponent).join('/')}?plain=1#L${line}`;
  const cells = [
    blobs === undefined ? place : `[${place}](<${address}>)`,
    translatorOf(locale, 'check')(fault.level),
    escapeMarkdown(problem),
    escapeMarkdown(fix),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** As many rows as the bytes allow. */
function fitting(rows: readonly string[], bytes: number): readonly string[] {
  let left = bytes;
  const end = rows.findIndex((row) => {
    left -= Buffer.byteLength(row) + 1;
    return left < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** Text that Markdown shows as it is: every sign that could mean something is written by its number, and so is what would begin a link by itself. */
export function escapeMarkdown(text: string): string {
  return visibleText(text).replace(/[\\`*_{}[\]<>()#!|~&$:@^"']|w(?=ww\.)/gi, (sign) => `&#${sign.charCodeAt(0)};`);
}
