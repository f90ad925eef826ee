import { type CalendarDay, dayNumber, type PartialDate, parsePartialDate, precisionOf } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import type { DataMeta } from './meta.ts';
import { type Cell, type CellKind, type ColumnWords, joinList } from './project-table.ts';

/** How a cell of a workbook is shown. */
export type CellStyle = 'general' | 'header' | 'text' | 'link' | 'day' | 'euros' | 'percent' | 'prose';

/** A value and how it is shown. */
export type StyledCell = { readonly value: Cell; readonly style: CellStyle };

/** A sheet of a workbook. */
export type Sheet = {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The first row is a header: it stays in view and on every printed page, and what is below it can be filtered. */
  readonly isTable: boolean;
  readonly rows: Iterable<readonly StyledCell[]>;
};

/** The style of a kind of cell. Text is formatted as text, so that it stays text when somebody edits it. */
const styleOf: Readonly<Record<CellKind, CellStyle>> = {
  text: 'text',
  address: 'link',
  code: 'text',
  label: 'text',
  list: 'text',
  date: 'text',
  day: 'day',
  time: 'text',
  flag: 'general',
  number: 'general',
  decimal: 'general',
  euros: 'euros',
  percent: 'percent',
};

/** Days before this one are a day off in workbooks, which believe that 1900 was a leap year. */
const firstTrueDay = '1900-03-01';

/** The number that a workbook has for 1970-01-01. */
const epoch = 25_569;

/** A cell as a workbook holds it: a list is one text, a day is a number (before March 1900 it is text); undefined is an empty cell. */
export function sheetCell({ value, style }: StyledCell): { readonly value: string | number | boolean; readonly style: CellStyle } | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return { value, style };
  const text = typeof value === 'string' ? value : joinList(value);
  if (text === '') return undefined;
  if (style !== 'day') return { value: sheetText(text), style };
  return text >= firstTrueDay ? { value: dayNumber(text as CalendarDay) + epoch, style } : { value: text, style: 'text' };
}

/** The most characters a cell of a workbook holds. */
const longestCell = 32_767;

/** Code points that XML 1.0 does not know, halves of surrogate pairs, and DEL, which the library that writes workbooks leaves out. */
const notXml = /[^\t\n\r\u0020-\u007E\u0080-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What a workbook would read as the code of a character (ISO/IEC 29500, ST_Xstring). */
const looksLikeCode = /_(?=x[\dA-Fa-f]{4}_)/g;

/**
 * A text as people read it in a cell of a workbook: line ends are line feeds, characters that a workbook cannot carry become U+FFFD,
 * and a text longer than a cell ends in an ellipsis.
 */
export function shownSheetText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(notXml, '\uFFFD');
  if (clean.length <= longestCell) return clean;
  return `${clean.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same text as it is stored: what looks like the code of a character is escaped, so that it is read as it stands. */
function sheetText(text: string): string {
  return shownSheetText(text).replace(looksLikeCode, '_x005F_');
}

type Column = { readonly name: string; readonly kind: CellKind };

/** Widths in characters that show most values whole. */
const widthOf: Readonly<Record<CellKind, number>> = {
  text: 36,
  address: 36,
  code: 14,
  label: 30,
  flag: 10,
  date: 12,
  day: 12,
  time: 28,
  euros: 18,
  percent: 10,
  number: 10,
  decimal: 14,
  list: 30,
};

/** A table as a sheet: the header of names stays in view, and cells have the types of their columns. */
export function tableSheet(name: string, columns: readonly Column[], rows: Iterable<readonly Cell[]>): Sheet {
  return {
    name,
    widths: columns.map((column) => Math.max(widthOf[column.kind], column.name.length + 2)),
    isTable: true,
    rows: styledRows(columns, rows),
  };
}

function* styledRows(columns: readonly Column[], rows: Iterable<readonly Cell[]>): Generator<readonly StyledCell[]> {
  yield columns.map((column) => ({ value: column.name, style: 'header' }));
  for (const row of rows) yield columns.map(({ kind }, at) => styled(row[at] ?? null, kind));
}

/** A date that is known to the day is a day; another one is text, and so is every word in a column of dates or numbers. */
function styled(value: Cell, kind: CellKind): StyledCell {
  if (typeof value !== 'string') return { value, style: styleOf[kind] };
  if (kind === 'address') return { value, style: 'link' };
  const isDay = (kind === 'date' || kind === 'day') && isWholeDay(value);
  return { value, style: isDay ? 'day' : 'text' };
}

function isWholeDay(text: string): boolean {
  const date = parsePartialDate(text);
  return date !== undefined && precisionOf(date) === 'day';
}

type Row = readonly StyledCell[];

/** What is told of a table on the sheet beside it. */
export type AboutTable = {
  readonly meta: DataMeta;
  /** What was selected, in words. */
  readonly selection: string;
  /** What must be known before the table is used. */
  readonly note?: string;
  readonly columns: readonly DescribedColumn[];
  /** The other tables of the workbook, by the names of their sheets. */
  readonly others?: readonly { readonly sheet: string; readonly columns: readonly DescribedColumn[] }[];
};

type DescribedColumn = ColumnWords & { readonly name: string };

/** The sheet beside a table: what was selected and when, whose it is and under which licence, and what each column means. */
export function aboutSheet({ meta, selection, note, columns, others = [] }: AboutTable, locale: Locale): Sheet {
  const t = translatorOf(locale, 'tableFile');
  const rows: readonly Row[] = [
    ...(note === undefined ? [] : [[header(t('about.note')), prose(note)]]),
    [header(t('about.query')), prose(selection)],
    [header(t('about.count')), { value: meta.count, style: 'general' }],
    [header(t('about.day')), { value: meta.day, style: 'day' }],
    [header(t('about.source')), link(meta.source)],
    [header(t('about.revision')), prose(meta.revision)],
    [header(t('about.texts')), prose(textsState(meta.textsChecked, locale))],
    [header(t('about.licence')), link(meta.licence)],
    [header(t('about.cells')), prose(t('cells'))],
    [],
    ...describeColumns(columns, locale),
    ...others.flatMap(({ sheet, columns: own }): readonly Row[] => [[], [header(sheet)], ...describeColumns(own, locale)]),
  ];
  return { name: t('sheet.about'), widths: [28, 60, 90], isTable: false, rows };
}

function describeColumns(columns: readonly DescribedColumn[], locale: Locale): readonly Row[] {
  const t = translatorOf(locale, 'tableFile');
  return [
    [header(t('about.column')), header(t('about.label')), header(t('about.description'))],
    ...columns.map(({ name, label, description }): Row => [prose(name), prose(label), prose(description)]),
  ];
}

/** Who answers for the texts. */
function textsState(checked: string | null, locale: Locale): string {
  const t = translatorOf(locale, 'tableFile');
  if (checked === null) return t('about.textsDrafted');
  return t('about.textsChecked', { date: formatsOf(messagesOf(locale).language).date(checked as PartialDate) });
}

function header(value: string): StyledCell {
  return { value, style: 'header' };
}

function link(value: string): StyledCell {
  return { value, style: 'link' };
}

function prose(value: string): StyledCell {
  return { value, style: 'prose' };
}
