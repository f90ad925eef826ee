import { relative, resolve } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import type { Fault, Level } from '#content/check/fault.ts';
import { wordsOf } from '#site/fault-words.ts';
import { visibleText } from '#site/visible-text.ts';
import { translatorOf } from '#words/messages.ts';
import { closingWords, endColumnOf, type Report } from './report.ts';

/**
 * Annotations for GitHub Actions (workflow commands), errors first, because GitHub shows ten; then the counts in words.
 * @param workspace the checked-out repository (`GITHUB_WORKSPACE`), from which GitHub counts paths
 */
export function githubReport(report: Report, workspace = process.cwd()): string {
  const lines = errorsFirst(report.faults).map((fault) => annotationOf(fault, report.locale, workspace));
  return `${[...lines, ...closingWords(report).map(visibleText)].join('\n')}\n`;
}

/** Errors before warnings, each by place. */
export function errorsFirst(faults: readonly Fault[]): readonly Fault[] {
  const of = (level: Level) => faults.filter((fault) => fault.level === level);
  return [...of('error'), ...of('warning')];
}

/** The path of a file as GitHub counts it; one outside the repository stays as it is. */
export function repositoryPath(file: string, workspace: string): string {
  const path = relative(workspace, resolve(file)).split('\\').join('/');
  return path.startsWith('..') ? file : path;
}

function annotationOf(fault: Fault, locale: Locale, workspace: string): string {
  const t = translatorOf(locale, 'gate');
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
