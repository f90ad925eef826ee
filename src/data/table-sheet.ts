import { parsePartialDate, precisionOf } from '#catalogue/date.ts';
import { type Sheet, type StyledCell, styleOf } from './sheets.ts';
import type { Cell, CellKind } from './table-cell.ts';

type Column = { readonly name: string; readonly kind: CellKind };

/** Widths in characters that show most values whole. */
const widthOf: Readonly<Record<CellKind, number>> = {
  text: 36,
  code: 14,
  label: 30,
  flag: 10,
  date: 12,
  day: 12,
  euros: 18,
  percent: 10,
  number: 10,
  list: 30,
};

/** A table as a sheet: the header of names stays in view, and cells have the types of their columns. */
export function tableSheet(name: string, columns: readonly Column[], rows: Iterable<readonly Cell[]>): Sheet {
  return {
    name,
    widths: columns.map((column) => Math.max(widthOf[column.kind], column.name.length + 2)),
    frozen: true,
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
  const isDay = (kind === 'date' || kind === 'day') && isWholeDay(value);
  return { value, style: isDay ? 'day' : 'text' };
}

function isWholeDay(text: string): boolean {
  const date = parsePartialDate(text);
  return date !== undefined && precisionOf(date) === 'day';
}
