import { type CalendarDay, dayNumber } from '#catalogue/date.ts';
import { sheetText } from './sheet-text.ts';
import { type Cell, type CellKind, joinList } from './table-cell.ts';

/** How a cell of a workbook is shown. */
export type CellStyle = 'general' | 'header' | 'text' | 'day' | 'euros' | 'percent' | 'prose';

/** A value and how it is shown. */
export type StyledCell = { readonly value: Cell; readonly style: CellStyle };

/** A sheet of a workbook. */
export type Sheet = {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The first row stays in view. */
  readonly frozen: boolean;
  readonly rows: Iterable<readonly StyledCell[]>;
};

/** The style of a kind of cell. Text is formatted as text, so that it stays text when somebody edits it. */
export const styleOf: Readonly<Record<CellKind, CellStyle>> = {
  text: 'text',
  code: 'text',
  label: 'text',
  list: 'text',
  date: 'text',
  day: 'day',
  flag: 'general',
  number: 'general',
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
