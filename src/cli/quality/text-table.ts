import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';

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
export function markdownRows(rows: Rows): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')));
  return markdownTable(escaped, { align: alignOf(rows), stringLength: stringWidth });
}

function alignOf([headings = []]: Rows): string[] {
  return headings.map((_, index) => (index === 0 ? 'l' : 'r'));
}

function toLists(rows: Rows): string[][] {
  return rows.map((row) => [...row]);
}
