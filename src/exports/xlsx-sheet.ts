import { type CalendarDay, dayNumber, parsePartialDate, precisionOf } from '../domain/calendar-date';
import { type Cell, joinList } from './table-cell';
import { type CellStyle, styleNumber } from './xlsx-styles';
import { sheetXmlText } from './xlsx-text';
import { sheetNamespace, xmlOf } from './xlsx-xml';

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

/** A value and how it is shown. */
export type StyledCell = { readonly value: Cell; readonly style: CellStyle };

/** Days before this one are a day off in workbooks, which believe that 1900 was a leap year. */
const firstTrueDay = '1900-03-01';

/** The number that a workbook has for 1970-01-01. */
const epoch = 25_569;

/**
 * `xl/worksheets/sheetN.xml`, piece by piece. Rows are written here and not by the library that writes the small parts: it
 * takes longer than everything else together (docs/decisions/0016-tables.md).
 */
export function* sheetXml({ widths, frozen, rows }: Sheet): Generator<string> {
  const pane = { $ySplit: 1, $topLeftCell: 'A2', $activePane: 'bottomLeft', $state: 'frozen' };
  const view = { $workbookViewId: 0, ...(frozen && { pane }) };
  const columns = widths.map((width, at) => ({ $min: at + 1, $max: at + 1, $width: width, $customWidth: 1 }));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${sheetNamespace}">`;
  yield xmlOf({ sheetViews: { sheetView: view }, sheetFormatPr: { $defaultRowHeight: 15 }, cols: { col: columns } });
  yield '<sheetData>';
  const letters = widths.map((_, at) => columnLetters(at));
  let number = 0;
  for (const row of rows) {
    number += 1;
    yield `<row r="${number}">${row.map((cell, at) => cellXml(`${letters[at]}${number}`, cell)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

function cellXml(place: string, { value, style }: StyledCell): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="${styleNumber[style]}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" s="${styleNumber[style]}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = typeof value === 'string' ? value : joinList(value);
  if (style === 'day' && text >= firstTrueDay) return `<c r="${place}" s="${styleNumber.day}"><v>${dayNumber(text as CalendarDay) + epoch}</v></c>`;
  const shown = styleNumber[style === 'day' ? 'text' : style];
  return text === '' ? '' : `<c r="${place}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${sheetXmlText(text)}</t></is></c>`;
}

/** Whether a date is known to the day, so that a sheet may count with it. */
export function isWholeDay(text: string): boolean {
  const date = parsePartialDate(text);
  return date !== undefined && precisionOf(date) === 'day';
}
