import { type Options, stringify } from 'csv-stringify/sync';
import { type PartialDate, parsePartialDate, precisionOf } from '#catalogue/date.ts';
import { type Cell, type CellKind, joinList } from './project-table.ts';

/** Rows that are written at a time: enough to be quick, little enough to hold nobody up. */
const rowsAtATime = 20;

/** What must be known of a column to write its cells. */
type Column = { readonly name: string; readonly kind: CellKind };

/**
 * A table as CSV, piece by piece: RFC 4180 with a byte order mark, CRLF and a header of names; what is `null` is empty.
 * @param rows a cell for each column
 */
export function* writeCsv(columns: readonly Column[], rows: Iterable<readonly Cell[]>, dialect: CsvDialect): Generator<string> {
  yield csvHeader(columns, dialect);
  let pending: string[][] = [];
  for (const row of rows) {
    pending.push(csvCells(columns, row, dialect));
    if (pending.length < rowsAtATime) continue;
    yield stringify(pending, optionsOf(dialect));
    pending = [];
  }
  if (pending.length > 0) yield stringify(pending, optionsOf(dialect));
}

/** The beginning of a file: byte order mark and header. */
export function csvHeader(columns: readonly Column[], dialect: CsvDialect): string {
  return stringify([columns.map(({ name }) => name)], { ...optionsOf(dialect), bom: true });
}

function optionsOf({ delimiter }: CsvDialect): Options {
  return { delimiter, record_delimiter: 'windows', quote_record_delimiter: true };
}

function csvCells(columns: readonly Column[], row: readonly Cell[], dialect: CsvDialect): string[] {
  return columns.map(({ kind }, at) => csvText(kind, row[at] ?? null, dialect));
}

function csvText(kind: CellKind, cell: Cell, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', dialect.decimalSign);
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell !== 'string') return harmlessText(joinList(cell));
  // A column of dates may also say in words that a date is not known.
  const date = kind === 'date' || kind === 'day' ? parsePartialDate(cell) : undefined;
  return date === undefined ? harmlessText(cell) : csvDate(date, dialect);
}

/** How a CSV file is written for those who will open it. */
export type CsvDialect = {
  readonly delimiter: string;
  readonly decimalSign: string;
  /** What a date looks like at each precision, in the letters of CSVW: `yyyy`, `MM`, `M`, `dd`, `d`. */
  readonly dates: Readonly<Record<'year' | 'month' | 'day', string>>;
};

/**
 * `standard` is for programs: RFC 4180 with ISO dates. `fi` is for spreadsheets that are set to Finnish: they expect a
 * semicolon, a decimal comma and 31.5.2023; a month is 5/2023, as Finnish writes it.
 */
export const csvDialects = {
  standard: { delimiter: ',', decimalSign: '.', dates: { year: 'yyyy', month: 'yyyy-MM', day: 'yyyy-MM-dd' } },
  fi: { delimiter: ';', decimalSign: ',', dates: { year: 'yyyy', month: 'M/yyyy', day: 'd.M.yyyy' } },
} as const satisfies Readonly<Record<string, CsvDialect>>;

export type CsvDialectName = keyof typeof csvDialects;

/** The values of the parameter `dialect`; the first is the default. */
export const csvDialectNames = Object.keys(csvDialects) as readonly CsvDialectName[];

/** A date as the dialect writes it, no more precise than it is known. */
export function csvDate(date: PartialDate, { dates }: CsvDialect): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return dates[precisionOf(date)]
    .replace('yyyy', year)
    .replace(/MM?/, (letters) => (letters === 'M' ? String(Number(month)) : month))
    .replace(/dd?/, (letters) => (letters === 'd' ? String(Number(day)) : day));
}

/**
 * What spreadsheets may run as a formula when they open a text file: a cell that begins with one of = + - @ or their
 * full-width forms, also after signs that are not seen, or with a tab or a line break (OWASP, CSV Injection). An apostrophe
 * before such a beginning is a sign of this rule itself, so that it can be taken away again.
 */
const risky = /^['\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r\n]/u;

/** A text that no spreadsheet runs: an apostrophe is put before a risky one. Taking one apostrophe away gives the text back. */
export function harmlessText(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}
