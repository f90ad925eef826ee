import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import { type DataQuality, missingOf } from '#catalogue/completeness.ts';
import type { Locale } from '#catalogue/locale.ts';
import { createFormats } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import type { FilesOfGap, MissingTexts } from './files-to-complete.ts';
import { gapWords, qualityTables } from './tables.ts';

/** The figures of a day and the files that would change them. */
export type QualityReport = { readonly quality: DataQuality; readonly toMend: readonly FilesOfGap[]; readonly otherTexts: readonly MissingTexts[] };

export const reportFormats = ['table', 'json', 'markdown'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The report as text that ends with a line break. */
export function printReport(report: QualityReport, format: ReportFormat, locale: Locale): string {
  const printers: Readonly<Record<ReportFormat, (report: QualityReport, locale: Locale) => string>> = { table: asText, json: asJson, markdown: asMarkdown };
  return `${printers[format](report, locale)}\n`;
}

function asText(report: QualityReport, locale: Locale): string {
  const tables = qualityTables(report.quality, locale).map(({ heading, rows }) => `${heading}\n\n${terminalTable(rows)}`);
  const lists = listsOf(report, locale).map(({ heading, notes, lines }) => [heading, ...notes, ...lines.map((files) => `  ${files.join('  ')}`)].join('\n'));
  return [titleOf(report, locale), ...tables, ...filesSection(lists, locale)].join('\n\n');
}

function asMarkdown(report: QualityReport, locale: Locale): string {
  const tables = qualityTables(report.quality, locale).map(({ heading, rows }) => `## ${heading}\n\n${markdownRows(rows)}`);
  const lists = listsOf(report, locale).map(({ heading, notes, lines }) =>
    [`### ${heading}`, ...notes, lines.map((files) => `- ${files.map((file) => `\`${file}\``).join(' ')}`).join('\n')].join('\n\n'),
  );
  return [`# ${titleOf(report, locale)}`, ...tables, ...filesSection(lists, locale, '## ')].join('\n\n');
}

function asJson({ quality: { today, projects, funds, fields, languages }, toMend, otherTexts }: QualityReport, locale: Locale): string {
  const named = {
    today,
    projects,
    fields: fields.map(({ funds: byFund, ...field }) => ({
      ...field,
      name: gapWords(field.gap, locale).name,
      missing: missingOf(field),
      funds: byFund.map(({ known, of }, index) => ({ fund: funds[index]?.id, known, of, missing: of - known })),
    })),
    languages: languages.map(({ locale: of, states }) => ({
      locale: of,
      states: Object.values(states).map((state) => ({ ...state, name: gapWords(state.gap, locale).name, missing: missingOf(state) })),
    })),
    toMend: toMend.map((entry) => ({ ...entry, name: gapWords(entry.gap, locale).name })),
    otherTexts,
  };
  return JSON.stringify(named, undefined, 2);
}

function titleOf({ quality }: QualityReport, locale: Locale): string {
  const date = createFormats(messagesOf(locale).language).date(quality.today);
  return translatorOf(locale, 'report')('title', { date, count: quality.projects });
}

/** The files that belong to one heading, and what is said of them first; a line is one project. */
type FileList = { readonly heading: string; readonly notes: readonly string[]; readonly lines: readonly (readonly string[])[] };

function listsOf({ toMend, otherTexts }: QualityReport, locale: Locale): readonly FileList[] {
  const t = translatorOf(locale, 'report');
  const { languageName } = createFormats(messagesOf(locale).language);
  const ofGaps = toMend.map(({ gap, projects }) => {
    const { name, note } = gapWords(gap, locale);
    return { name, notes: note === undefined ? [] : [note], lines: projects.map(({ files }) => files) };
  });
  const ofTexts = otherTexts.map(({ locale: of, files }) => ({
    name: t('otherTexts', { language: languageName(of) }),
    notes: [],
    lines: files.map((file) => [file]),
  }));
  return [...ofGaps, ...ofTexts].map(({ name, ...list }) => ({ ...list, heading: t('filesOf', { name, count: list.lines.length }) }));
}

function filesSection(lists: readonly string[], locale: Locale, headingMark = ''): readonly string[] {
  const t = translatorOf(locale, 'report');
  return [headingMark + t('files'), ...(lists.length === 0 ? [t('nothing')] : lists)];
}

type Rows = readonly (readonly string[])[];

/** A table for a terminal: columns as wide as what stands in them, names to the left, figures to the right. No line ends in spaces. */
export function terminalTable(rows: Rows): string {
  const [headings = '', rule = '', ...others] = markdownTable(toLists(rows), {
    align: alignOf(rows),
    stringLength: stringWidth,
    delimiterStart: false,
    delimiterEnd: false,
  }).split('\n');
  const drawn = rule.replace(/[ :-]/g, '─').replaceAll('|', '┼');
  return [headings, drawn, ...others].map((line) => line.replaceAll(' | ', ' │ ').trimEnd()).join('\n');
}

/** The same as a Markdown table. */
function markdownRows(rows: Rows): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')));
  return markdownTable(escaped, { align: alignOf(rows), stringLength: stringWidth });
}

function alignOf([headings = []]: Rows): string[] {
  return headings.map((_, index) => (index === 0 ? 'l' : 'r'));
}

function toLists(rows: Rows): string[][] {
  return rows.map((row) => [...row]);
}
