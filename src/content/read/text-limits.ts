import type { FaultValues } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';

/** The limits keep the Markdown and YAML parsers from overflowing the stack or running for minutes; no text for people comes near them. */
export const limits = {
  fileBytes: 256 * 1024,
  markdownBytes: 64 * 1024,
  lineCharacters: 5000,
  lines: 2000,
  nesting: 12,
  /** Marks of emphasis, links, code and addresses in one paragraph; the parser compares each with each. */
  paragraphMarks: 500,
  /** Marks of lists and quotes in one file. */
  blockMarks: 2500,
  /** Every row of a table gets all its columns on the page, whether it fills them or not. */
  tableColumns: 20,
  tableCells: 4000,
  /** Items and fields that stand in brackets on one line or several. */
  listItems: 5000,
  /** Fields of fields on one line. */
  lineFields: 20,
} as const;

/** Which limit a text is beyond, and the line to say it at. */
export type Beyond = { readonly code: FaultCode; readonly line: number; readonly values: FaultValues };

/** The first limit that a text is beyond, before any parser sees it. */
export function beyondLimits(lines: readonly string[], isMarkdown: boolean): Beyond | undefined {
  if (lines.length > limits.lines) return { code: 'tooManyLines', line: 1, values: { count: lines.length, limit: limits.lines } };
  for (const [index, line] of lines.entries()) {
    const count = line.length;
    if (count > limits.lineCharacters) return { code: 'lineTooLong', line: index + 1, values: { count, limit: limits.lineCharacters } };
    if (nestingOf(line) > limits.nesting) return { code: 'nestedTooDeep', line: index + 1, values: { limit: limits.nesting } };
  }
  return isMarkdown ? tooMuchMarkdown(lines) : undefined;
}

const mark = /\*+|_+|~+|`+|[[\]<&@]|www\.|:\/\//g;

/** Counts marks from one empty line to the next. */
function tooMuchMarkdown(lines: readonly string[]): Beyond | undefined {
  let [marks, cells, blocks, line] = [0, 0, 0, 1];
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') [marks, cells, line] = [0, 0, index + 2];
    const columns = text.match(/\|/g)?.length ?? 0;
    marks += text.match(mark)?.length ?? 0;
    cells += columns;
    blocks += blockMarksOf(text);
    if (marks > limits.paragraphMarks) return { code: 'tooManyMarks', line, values: { limit: limits.paragraphMarks } };
    if (blocks > limits.blockMarks) return { code: 'tooManyMarks', line: index + 1, values: { limit: limits.blockMarks } };
    if (columns > limits.tableColumns + 1 || cells > limits.tableCells) {
      return { code: 'tableTooLarge', line: index + 1, values: { columns: limits.tableColumns, cells: limits.tableCells } };
    }
  }
  return undefined;
}

/** Levels a line can open: quote and list marks and indentation at its start, or the deepest run of open brackets and emphasis marks. */
function nestingOf(line: string): number {
  const indent = Math.floor((/^ */.exec(line)?.[0].length ?? 0) / 2);
  const runs = line.match(/[[({]{5,}|(?:[[({] ?){5,}|[*_~]{13,}/g) ?? [];
  return Math.max(blockMarksOf(line), indent, ...runs.map((run) => run.replaceAll(' ', '').length));
}

function blockMarksOf(line: string): number {
  return /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d+[.)](?=[ \t])))*/.exec(line)?.[0].match(/[>\-+*.)]/g)?.length ?? 0;
}
