import type { Root, Table, TableRow } from 'mdast';
import type { Fault } from '../check/fault.ts';
import { faultAtNode } from '../check/markdown-faults.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { textOf, visitNodes } from '../read/markdown.ts';
import { faultAt } from '../read/source.ts';
import type { ProseLine } from './prose-lines.ts';

/** Tables of which the page would not show everything, or whose columns a screen reader could not name. */
export function tableFaults(file: MarkdownFile, root: Root): readonly Fault[] {
  const faults: Fault[] = [];
  visitNodes(root, (node) => {
    if (node.type === 'table') faults.push(...faultsOf(file, node));
  });
  return faults;
}

function faultsOf(file: MarkdownFile, { children: [head, ...rows] }: Table): readonly Fault[] {
  if (head === undefined) return [];
  const limit = head.children.length;
  const unnamed = head.children.filter((cell) => textOf(cell).trim() === '');
  return [
    ...unnamed.slice(0, 1).map(() => faultAtNode(file, head, 'tableHeadEmpty')),
    ...rows.flatMap((row): readonly Fault[] => {
      const count = row.children.length;
      if (count > limit) return [faultAtNode(file, row, 'tableRowLong', { count, limit })];
      if (!sourceOf(file, row).includes('|')) return [faultAtNode(file, row, 'tableRowText', { value: sourceOf(file, row).trim() })];
      return count < limit ? [{ ...faultAtNode(file, row, 'tableRowShort', { count, limit }), level: 'warning' }] : [];
    }),
  ];
}

function sourceOf({ source, bodyLine }: MarkdownFile, { position }: TableRow): string {
  return source.lines[(position?.start.line ?? 1) + bodyLine - 2] ?? '';
}

const cells = (text: string) =>
  text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;

/** Lines of a paragraph that look like a table and are none, because the line below the headings is not there or does not fit. */
export function brokenTables(file: MarkdownFile, lines: readonly ProseLine[]): readonly Fault[] {
  const isRow = ({ text, block }: ProseLine) => block.type === 'paragraph' && (/^\s*\|.*\|\s*$/.test(text) || (text.match(/\|/g)?.length ?? 0) >= 2);
  return lines
    .filter((line, index) => isRow(line) && !(lines[index - 1]?.block === line.block && isRow(lines[index - 1] as ProseLine)))
    .map((line) => {
      const suggestion = `|${'---|'.repeat(Math.max(1, cells(line.text)))}`;
      return faultAt(file.source, { line: line.line, column: line.column, length: line.text.length }, 'tableBroken', { value: line.text.trim(), suggestion });
    });
}
