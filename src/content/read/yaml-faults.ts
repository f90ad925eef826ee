import type { YAMLError } from 'yaml';
import type { Fault, Spot } from '../check/fault.ts';
import { fieldNames, listFields } from '../schema/shape.ts';
import { faultAt, type SourceFile } from './source.ts';
import { dashlessFault, dashlessFaults, quoted, readYamlLine, structureFault, typedLine, type YamlLine } from './yaml-structure.ts';

/** An error of the parser and where it gave up. */
export type PlacedError = { readonly error: YAMLError; readonly at: Spot };

type Find = (source: SourceFile, line: number) => Fault | undefined;

/**
 * Puts a parser's errors into the editor's words. After its first error a parser may only be confused, so of the later ones nothing is
 * told but fields written twice; every other line is looked at by itself, for mistakes that are certain.
 * @param firstLine the line of the file the YAML begins on @param count how many lines it has
 */
export function yamlFaults(source: SourceFile, errors: readonly PlacedError[], firstLine: number, count: number): readonly Fault[] {
  const lines = fieldLines(source, firstLine, count);
  const [first] = errors;
  const twice = errors.filter(({ error }) => error.code === 'DUPLICATE_KEY');
  const fields = twice.length === 0 ? [] : lines.map((line): FieldLine => ({ line, ...readYamlLine(source.lines[line - 1] ?? '') }));
  const faults = [
    ...(first === undefined || first === twice[0] ? [] : [firstFault(source, first, lines)]),
    ...twice.map(({ at }) => duplicateFault(source, at, fields)),
    ...lines.flatMap((line) => tabFault(source, line) ?? hardSpaceFault(source, line) ?? signFault(source, line) ?? []),
  ];
  const lists = faults.filter(({ code }) => code === 'yamlDash').flatMap((fault) => listWithoutDashes(source, fault, lines));
  const all = [...lists, ...faults];
  const told = new Set<number>();
  const isFirstOfLine = ({ place: { line } }: Fault) => !told.has(line) && told.add(line).has(line);
  // Where a dash is missing, the fields after it are written twice too.
  const isSameItem = (fault: Fault) =>
    fault.code === 'yamlDuplicateInList' && all.some((other) => other.code === fault.code && other.place.line === fault.place.line - 1);
  return all.filter((fault) => isFirstOfLine(fault) && !isSameItem(fault));
}

/** All lines of the list whose first item lacks the dash that a fault is about. */
function listWithoutDashes(source: SourceFile, fault: Fault, lines: readonly number[]): readonly Fault[] {
  const above = lines.findLast((line) => line < fault.place.line);
  const faults = above === undefined ? [] : dashlessFaults(source, above);
  return faults[0]?.place.line === fault.place.line ? faults : [];
}

/** Lines with a non-breaking space where a plain one belongs: they have other names and values than they seem to. */
export function hardSpaceFaults(source: SourceFile, firstLine: number, count: number): readonly Fault[] {
  return fieldLines(source, firstLine, count).flatMap((line) => hardSpaceFault(source, line) ?? []);
}

/** The numbers of the lines that are not text of a block (`|`, `>`), which may hold anything. */
function fieldLines(source: SourceFile, firstLine: number, count: number): readonly number[] {
  const lines: number[] = [];
  let block = Number.POSITIVE_INFINITY;
  for (let line = firstLine; line < firstLine + count; line += 1) {
    const text = source.lines[line - 1] ?? '';
    const { indent, value } = readYamlLine(text);
    if (text.trim() === '' || indent > block) continue;
    block = /^[|>][-+\d]*$/.test(value) ? indent : Number.POSITIVE_INFINITY;
    lines.push(line);
  }
  return lines;
}

/**
 * The mistake behind the first error. An unclosed quotation mark or bracket, or a wrong indentation, often lies above the place where
 * the parser gave up.
 */
function firstFault(source: SourceFile, { error, at }: PlacedError, lines: readonly number[]): Fault {
  if (error.code === 'BAD_DQ_ESCAPE') return valueFault(source, at.line, readYamlLine(source.lines[at.line - 1] ?? ''), 'yamlBackslash');
  const above = lines.filter((line) => line <= at.line);
  const [top = at.line] = lines;
  const firstOf = (find: Find) => above.map((line) => find(source, line)).find((fault) => fault !== undefined);
  const structure = (line: number) => structureFault(source, line, top);
  return (
    firstOf(tabFault) ??
    firstOf(quoteFault) ??
    firstOf(bracketFault) ??
    hardSpaceFault(source, at.line) ??
    signFault(source, at.line) ??
    (/^ +\S/.test(source.lines[top - 1] ?? '') ? structure(top) : undefined) ??
    structure(at.line) ??
    // A block below a value is reported at the value; the line to mend is the next one.
    (error.code === 'BLOCK_AS_IMPLICIT_KEY' ? structure(at.line + 1) : undefined) ??
    firstOf(signFault) ??
    faultAt(source, at, 'yamlOther')
  );
}

type FieldLine = YamlLine & { readonly line: number };

/** A field written twice; in an item of a list a dash may be missing instead. @param fields the lines of fields, read once for all that are written twice */
function duplicateFault(source: SourceFile, at: Spot, fields: readonly FieldLine[]): Fault {
  const parts = readYamlLine(source.lines[at.line - 1] ?? '');
  const above = fields.filter(({ line }) => line < at.line);
  const outer = above.findLast((line) => line.key !== '' && line.indent < parts.indent);
  const list = outer ?? above.findLast((line) => line.value === '' && listFields.get(line.key)?.includes(parts.key));
  const dashless = list !== undefined && !list.isItem && listFields.has(list.key) ? dashlessFault(source, list.line) : undefined;
  if (dashless !== undefined) return dashless;
  // Beside the dashes of a list, a field of its items is not indented enough; it is no second one.
  if (list !== undefined && !list.isItem && listFields.get(list.key)?.includes(parts.key)) {
    return faultAt(source, { ...at, column: 1, length: parts.indent }, 'yamlIndent', { count: parts.indent, wanted: list.indent + 4 });
  }
  const isSame = above.some((line) => line.key === parts.key && line.indent === parts.indent && line.value === parts.value) && isWhole(source, at.line, parts);
  const values = { key: parts.key, suggestion: `- ${typedLine(parts, parts.value)}`, ...(isSame && { same: parts.value }) };
  return faultAt(source, { ...at, length: parts.key.length }, outer?.isItem ? 'yamlDuplicateInList' : 'yamlDuplicate', values);
}

/** Whether a value stands on its line alone. */
function isWhole(source: SourceFile, line: number, parts: YamlLine): boolean {
  return /^[^\s|>&*"'[{]/.test(parts.value) && lastLineOf(source, line, parts) === line;
}

/** Signs with a meaning of their own at the beginning of a value. */
const reserved = '@`%&!*|>?,]}';

/** A tab as indentation. */
function tabFault(source: SourceFile, line: number): Fault | undefined {
  const tab = /^ *\t/.exec(textOf(source, line))?.[0].length;
  return tab === undefined ? undefined : faultAt(source, { line, column: tab }, 'yamlTab');
}

/** A non-breaking space where only a plain one separates. */
function hardSpaceFault(source: SourceFile, line: number): Fault | undefined {
  const before = /^(?:[ \t]*|\s*(?:- +)*[A-Za-z]\w*:[ \t]*)(?=\u00a0)/.exec(textOf(source, line))?.[0].length;
  return before === undefined ? undefined : faultAt(source, { line, column: before + 1 }, 'yamlHardSpace');
}

/** A quotation mark that begins a value and does not close, or closes before the value ends. */
function quoteFault(source: SourceFile, line: number): Fault | undefined {
  const parts = readYamlLine(textOf(source, line));
  const mark = /^["']/.exec(parts.value)?.[0];
  // A name in quotation marks is no value.
  if (mark === undefined || (parts.key === '' && /^["']\w+["']\s*:/.test(parts.value))) return undefined;
  const whole = wholeValue(source, line, parts);
  const [inside = ''] = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(whole) ?? [];
  if (inside === '') return valueFault(source, line, parts, 'yamlQuote');
  if (/^(?: +#.*)?$/.test(whole.slice(inside.length))) return undefined;
  return valueFault(source, line, parts, 'yamlQuoteInside');
}

/** A bracket that begins a list on one line and does not close. One that closes before the value ends is text. */
function bracketFault(source: SourceFile, line: number): Fault | undefined {
  const parts = readYamlLine(textOf(source, line));
  if (!/^[[{]/.test(parts.value) || isClosed(closing(parts.value))) return undefined;
  const { missing, rest } = closing(wholeValue(source, line, parts));
  if (missing === '') return isClosed({ missing, rest }) ? undefined : valueFault(source, line, parts, 'yamlSign', { sign: parts.value.charAt(0) });
  const last = readYamlLine(textOf(source, lastLineOf(source, line, parts)));
  const wrong = last.value.replace(/[\]}]$/, '');
  return valueFault(source, line, parts, 'yamlBracket', { close: missing, suggestion: typedLine(last, wrong + missing) });
}

/** Whether a list ends where it is closed: what stands on the lines below is then none of it. */
function isClosed({ missing, rest }: ReturnType<typeof closing>): boolean {
  return missing === '' && /^(?: +#.*)?$/.test(rest);
}

/** What is wrong with a line by itself, whatever stands around it: a missing space, a reserved sign, a second colon. */
function signFault(source: SourceFile, line: number): Fault | undefined {
  const text = textOf(source, line);
  const [, before = '', key = '', value = ''] = /^(\s*(?:- +)*)([A-Za-z]\w*):(\S.*)$/.exec(text) ?? [];
  if (fieldNames.has(key)) return faultAt(source, { line, column: before.length + 1, length: key.length + 1 }, 'yamlNoSpace', { key, value: value.trim() });
  const parts = readYamlLine(text);
  if (/^- /.test(parts.value)) return valueFault(source, line, parts, 'yamlListBeside', { key: parts.key, value: parts.value });
  // A dash that stands for a value would begin a list.
  if (parts.value === '-' && parts.key !== '') return valueFault(source, line, parts, 'yamlSign', { sign: '-' });
  const isBlock = /^[|>][-+\d]* *(?:#.*)?$/.test(parts.value);
  const sign = reserved.includes(parts.value.charAt(0)) && !isBlock ? parts.value.charAt(0) : '';
  if (sign !== '' && (parts.key !== '' || parts.isItem)) return valueFault(source, line, parts, 'yamlSign', { sign });
  const isPlain = parts.key !== '' && !/^["'[{#]/.test(parts.value);
  return isPlain && /:(?:\s|$)/.test(parts.value.replace(/\s#.*$/, '')) ? valueFault(source, line, parts, 'yamlColon') : undefined;
}

/** A fault of the whole value of a line, with the line as it should be typed: the value in quotation marks. */
export function valueFault(source: SourceFile, line: number, parts: YamlLine, code: Fault['code'], values: Fault['values'] = {}): Fault {
  const at = { line, column: parts.valueColumn, length: parts.value.length };
  return faultAt(source, at, code, { suggestion: typedLine(parts, quoted(parts.value)), ...values });
}

function textOf(source: SourceFile, line: number): string {
  return source.lines[line - 1] ?? '';
}

/** The brackets that would close a value, and what follows when it is closed. */
function closing(value: string): { readonly missing: string; readonly rest: string } {
  const open: string[] = [];
  const outsideQuotes = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (text) => '_'.repeat(text.length));
  for (let index = 0; index < value.length; index += 1) {
    const sign = outsideQuotes.charAt(index);
    if (sign === '[') open.push(']');
    if (sign === '{') open.push('}');
    if (sign === open.at(-1)) open.pop();
    if (open.length === 0) return { missing: '', rest: value.slice(index + 1) };
  }
  return { missing: open.reverse().join(''), rest: '' };
}

/** A value with the lines that continue it: those indented more than its name, and closing brackets. */
function wholeValue(source: SourceFile, line: number, parts: YamlLine): string {
  const end = lastLineOf(source, line, parts);
  return [parts.value, ...source.lines.slice(line, end).map((text) => text.trim())].join(' ');
}

function lastLineOf(source: SourceFile, line: number, { keyColumn }: YamlLine): number {
  const goesOn = (text: string) => /^\s*[\]}]/.test(text) || (/\S/.test(text) && readYamlLine(text).indent >= keyColumn);
  let last = line;
  while (goesOn(textOf(source, last + 1))) last += 1;
  return last;
}
