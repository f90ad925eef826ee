import { type Options, stringify } from 'csv-stringify/sync';
import { parsePartialDate } from '#catalogue/date.ts';
import { type CsvDialect, csvDate } from './csv-dialect.ts';
import { harmlessText } from './harmless-text.ts';
import { type Cell, type CellKind, joinList } from './table-cell.ts';

/** Rows that are written at a time: enough to be quick, little enough to fill no memory. */
const rowsAtATime = 100;

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

/** One row with its line end. */
export function csvRow(columns: readonly Column[], row: readonly Cell[], dialect: CsvDialect): string {
  return stringify([csvCells(columns, row, dialect)], optionsOf(dialect));
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
