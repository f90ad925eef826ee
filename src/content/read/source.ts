import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Fault, FaultValues, Level, Place } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { findNoText, isText, withoutNoText } from './characters.ts';

/** A file's text, read once: UTF-8, NFC, LF line ends, no byte order mark. */
export type SourceFile = { readonly path: string; readonly file: string; readonly text: string; readonly lines: readonly string[] };

/**
 * A file that can be read on, or why it cannot: one fault of the file as a whole, or one for each character in it that is no text. A file with
 * some such characters is read on as if they were not there.
 */
export type ReadResult = { readonly source: SourceFile; readonly faults: readonly Fault[] } | { readonly faults: readonly Fault[]; readonly source?: never };

/** Characters that are no text and are told of in one file; one with more is not read on, for it is no text. */
const mostTold = 100;

/** Texts that stand in for files, by absolute path: what an editor has typed and not saved yet. */
export type Buffers = ReadonlyMap<string, string>;

/** Reads a content file at a path, known to the editor as `file`; whatever is wrong with it as a file is a fault, never an exception for bad content. */
export function readSource(path: string, file: string, buffers: Buffers = new Map()): ReadResult {
  const refuse = (code: FaultCode, values: FaultValues = {}, place: Place = { file, line: 1, column: 1, length: 1 }): ReadResult => ({
    faults: [{ code, level: 'error', place, values }],
  });
  const read = textOf(path, file, buffers.get(path));
  if (typeof read !== 'string') return refuse(read.code, read.values);
  const text = read.replace(/\r\n?/g, '\n').normalize('NFC');
  const whole = sourceOf(path, file, text);
  const faults = isText(text) ? [] : noTextFaults(whole);
  if (faults.length === mostTold) return { faults };
  const source = faults.length === 0 ? whole : sourceOf(path, file, withoutNoText(text));
  const { lines } = source;
  const beyond = beyondLimits(lines, file.endsWith('.md'));
  return beyond ? refuse(beyond.code, beyond.values, { file, line: beyond.line, column: 1, length: 1 }) : { source, faults };
}

function sourceOf(path: string, file: string, text: string): SourceFile {
  return { path, file, text, lines: text.split('\n') };
}

/** Every place of a file that holds a character that is no text. */
function noTextFaults(source: SourceFile): readonly Fault[] {
  return source.lines
    .flatMap((line, index) => findNoText(line).map(({ index: column, length, name }) => ({ line: index + 1, column: column + 1, length, name })))
    .slice(0, mostTold)
    .map(({ name, ...place }) => faultAt(source, place, 'hiddenCharacter', { value: name }));
}

type Refusal = { readonly code: FaultCode; readonly values?: FaultValues };

/** The text of a file, or of what stands in for it; or why it cannot be had. */
function textOf(path: string, file: string, buffer: string | undefined): string | Refusal {
  const limit = file.endsWith('.md') ? limits.markdownBytes : limits.fileBytes;
  const refuseSize = (size: number): Refusal | undefined =>
    size > limit ? { code: 'tooLarge', values: { size: Math.ceil(size / 1024), limit: limit / 1024 } } : undefined;
  if (buffer !== undefined) return refuseSize(Buffer.byteLength(buffer)) ?? buffer.replace(/^\uFEFF/, '');
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) return { code: 'symbolicLink' };
  if (stat?.isFile() === false) return { code: 'notAFile', values: { value: basename(path) } };
  const tooLarge = stat && refuseSize(stat.size);
  if (tooLarge !== undefined) return tooLarge;
  const bytes = stat && readBytes(path);
  return bytes === undefined ? { code: 'fileMissing', values: { value: basename(path) } } : (decodeText(bytes) ?? { code: 'notUtf8' });
}

/** The bytes of a file; undefined when it has been removed since its folder was read. */
function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const markKeeping = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, without a byte order mark unless that is kept; undefined when they are not UTF-8. */
export function decodeText(bytes: Uint8Array, { keepsMark = false } = {}): string | undefined {
  try {
    return (keepsMark ? markKeeping : decoder).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A fault at a line and column of a source, with the line to show. */
export function faultAt(
  source: SourceFile,
  at: { readonly line: number; readonly column: number; readonly length?: number },
  code: FaultCode,
  values: FaultValues = {},
  level: Level = 'error',
): Fault {
  const excerpt = source.lines[at.line - 1];
  const place = { file: source.file, line: at.line, column: at.column, length: Math.max(1, at.length ?? 1) };
  return { code, level, place: excerpt === undefined ? place : { ...place, excerpt }, values };
}

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
function beyondLimits(lines: readonly string[], isMarkdown: boolean): Beyond | undefined {
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
