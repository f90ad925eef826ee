import type { Locale } from '#catalogue/locale.ts';
import type { Fault } from '#content/check/fault.ts';
import { wordsOf } from '#site/fault-words.ts';
import { visibleText } from '#site/visible-text.ts';
import { translatorOf } from '#words/messages.ts';
import { errorsFirst, repositoryPath } from './github.ts';
import { closingWords, type Report } from './report.ts';

/** Where the files of a run can be read: `https://github.com/owner/name/blob/<commit>`, and the folder paths count from. */
export type Repository = { readonly blobs: string | undefined; readonly workspace: string };

/** GitHub drops a summary over 1 MiB; ours stays below half of that. */
export const summaryBytes = 500_000;

/** The whole list as Markdown for the job's summary: a table that no content can break out of, cut with a note when it is too long. */
export function githubSummary(report: Report, { blobs, workspace }: Repository): string {
  const { locale, faults } = report;
  const t = translatorOf(locale, 'gate');
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
    translatorOf(locale, 'gate')(fault.level),
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

/** Text that Markdown shows as it is: every sign that could mean something is written by its number. */
export function escapeMarkdown(text: string): string {
  return visibleText(text).replace(/[\\`*_{}[\]<>()#!|~&$:@^"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
