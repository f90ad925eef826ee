import type { YAMLError } from 'yaml';
import type { Fault } from '../check/fault.ts';
import { listFields } from '../schema/field-names.ts';
import { faultAt, type SourceFile } from './source.ts';
import { readYamlLine, typedLine } from './yaml-line.ts';
import { dashlessFault, structureFault } from './yaml-structure.ts';
import { bracketFault, hardSpaceFault, quoteFault, signFault, tabFault, valueFault } from './yaml-value-fault.ts';

type Spot = { readonly line: number; readonly column: number; readonly length: number };

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
  const faults = [
    ...(first === undefined ? [] : [firstFault(source, first, lines)]),
    ...twice.map(({ at }) => duplicateFault(source, at, lines)),
    ...lines.flatMap((line) => tabFault(source, line) ?? hardSpaceFault(source, line) ?? signFault(source, line) ?? []),
  ];
  const isFirstOfLine = (fault: Fault, index: number) => faults.findIndex((other) => other.place.line === fault.place.line) === index;
  // Where a dash is missing, the fields after it are written twice too.
  const isSameItem = (fault: Fault) =>
    fault.code === 'yamlDuplicateInList' && faults.some((other) => other.code === fault.code && other.place.line === fault.place.line - 1);
  return faults.filter((fault, index) => isFirstOfLine(fault, index) && !isSameItem(fault));
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
  if (error.code === 'DUPLICATE_KEY') return duplicateFault(source, at, lines);
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

/** A field written twice; in an item of a list a dash may be missing instead. */
function duplicateFault(source: SourceFile, at: Spot, lines: readonly number[]): Fault {
  const parts = readYamlLine(source.lines[at.line - 1] ?? '');
  const above = lines.filter((line) => line < at.line).map((line) => ({ line, ...readYamlLine(source.lines[line - 1] ?? '') }));
  const outer = above.findLast((line) => line.key !== '' && line.indent < parts.indent);
  const list = outer ?? above.findLast((line) => line.value === '' && listFields.get(line.key)?.includes(parts.key));
  const dashless = list !== undefined && !list.isItem && listFields.has(list.key) ? dashlessFault(source, list.line) : undefined;
  if (dashless !== undefined) return dashless;
  const values = { key: parts.key, suggestion: `- ${typedLine(parts, parts.value)}` };
  return faultAt(source, { ...at, length: parts.key.length }, outer?.isItem ? 'yamlDuplicateInList' : 'yamlDuplicate', values);
}
