import type { YAMLError } from 'yaml';
import type { Fault } from './fault';
import { faultAt, type SourceFile } from './source-file';

type Spot = { readonly line: number; readonly column: number; readonly length: number };

/**
 * Puts a parser's error into the editor's words. The parser says where it gave up; an unclosed quotation mark or bracket,
 * or a wrong indentation, often lies elsewhere, so the lines are looked at again.
 * @param firstLine the line of the file the YAML begins on
 */
export function yamlFault(source: SourceFile, error: YAMLError, at: Spot, firstLine: number): Fault {
  if (error.code === 'DUPLICATE_KEY') return faultAt(source, at, 'yamlDuplicate', partsOf(source, at.line));
  const tab = lineWhere(source, firstLine, at.line, (line) => /^ *\t/.test(line));
  if (tab !== undefined) return faultAt(source, { line: tab, column: 1 }, 'yamlTab');
  const quote = lineWhere(source, firstLine, at.line, isQuoteOpen);
  if (quote !== undefined) return faultAt(source, wholeValue(source, quote), 'yamlQuote', partsOf(source, quote));
  const bracket = lineWhere(source, firstLine, at.line, (line) => missingBracket(line) !== undefined);
  if (bracket !== undefined) {
    const close = missingBracket(source.lines[bracket - 1] ?? '') ?? '';
    return faultAt(source, wholeValue(source, bracket), 'yamlBracket', { ...partsOf(source, bracket), close });
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const colons = (source.lines[at.line - 1] ?? '').match(/:(?=\s|$)/g)?.length ?? 0;
    if (colons > 1) return faultAt(source, at, 'yamlColon', partsOf(source, at.line));
    return faultAt(source, { line: at.line + 1, column: 1 }, 'yamlIndent');
  }
  return faultAt(source, at, error.code === 'BAD_INDENT' ? 'yamlIndent' : 'yamlOther');
}

function lineWhere(source: SourceFile, from: number, to: number, test: (line: string) => boolean): number | undefined {
  const index = source.lines.findIndex((line, at) => at >= from - 1 && at < to && test(line));
  return index < 0 ? undefined : index + 1;
}

/** The field of a line and its value without quotation marks. */
function partsOf(source: SourceFile, line: number): { readonly key: string; readonly value: string } {
  const text = source.lines[line - 1] ?? '';
  const [, key = '', value = ''] = /^[\s-]*([^:]+?)\s*:\s*(.*)$/.exec(text) ?? [];
  return { key, value: value.replaceAll('"', '').trim() };
}

function wholeValue(source: SourceFile, line: number): Spot {
  const text = source.lines[line - 1] ?? '';
  const column = text.search(/(?<=:\s+)\S/) + 1;
  return { line, column: Math.max(1, column), length: Math.max(1, text.length - column + 1) };
}

/** A value that begins with a quotation mark and does not end with it. */
function isQuoteOpen(line: string): boolean {
  return /:\s+"(?:[^"\\]|\\.)*$/.test(line) || /:\s+'(?:[^']|'')*$/.test(line);
}

/** The bracket that would close a value that begins with one. */
function missingBracket(line: string): string | undefined {
  const value = /:\s+([[{].*)$/.exec(line)?.[1]?.trim() ?? '';
  if (value.startsWith('[') && !value.endsWith(']')) return ']';
  return value.startsWith('{') && !value.endsWith('}') ? '}' : undefined;
}
