import type { Scalar } from 'yaml';
import type { Fault } from '../check/fault.ts';
import { textFields } from '../schema/shape.ts';
import { faultAt, type SourceFile } from './source.ts';
import { valueFault } from './yaml-faults.ts';
import { listUnderFault, quoted, readYamlLine, typedLine, type YamlLine } from './yaml-structure.ts';

/** A value of a document: the text as it is typed, and the line it begins on. */
export type Typed = { readonly node: Scalar; readonly text: string; readonly line: number };

/** Values with the text they are made of. */
export function typedValues(values: readonly Scalar[], text: string, lineOf: (offset: number) => number): readonly Typed[] {
  return values.flatMap((node) => {
    if (!node.range) return [];
    if (node.value === null) takeCutValue(node, node.range[0], text);
    return [{ node, text: text.slice(node.range[0], node.range[1]), line: lineOf(node.range[0]) }];
  });
}

/** Values that YAML takes apart, so that what the editor typed is lost: `&` and `!` take the word after them, a list is joined to a value. */
export function lostValueFaults(source: SourceFile, values: readonly Typed[]): readonly Fault[] {
  return values.flatMap((typed) => lostValueFault(source, typed) ?? []);
}

/**
 * Values that YAML reads, but not as the editor meant: curly quotation marks around the whole value, a mark that only closes, a `#` that
 * cuts the text. Each is mended in the document, so that nothing else is said of it.
 */
export function lookalikeFaults(source: SourceFile, values: readonly Typed[]): readonly Fault[] {
  // It takes `1382.000` for 1382, `0123` for 123 and `1.44E+06`, which a spreadsheet has rounded, for 1440000: what was meant is asked for.
  for (const { node, text } of values) if (typeof node.value === 'number' && oddNumber.test(text)) node.value = text;
  return values.flatMap((typed) =>
    typed.node.type === 'PLAIN' ? ((typed.text.startsWith('#') ? cutFault(source, typed) : lookalikeFault(source, typed)) ?? []) : [],
  );
}

const oddNumber = /^(?:\d+(?:\.\d{3})+|0\d+|0[ox][\da-f]+|[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+)$/i;

/** A value that is all behind a `#` without a space, so that YAML sees none: it is taken as it was typed. */
function takeCutValue(node: Scalar, offset: number, text: string): void {
  const line = text.slice(offset, text.indexOf('\n', offset) < 0 ? undefined : text.indexOf('\n', offset));
  const [, before = '', value] = /^(:?[ \t]*)(#\S.*?)\s*$/.exec(line) ?? [];
  if (value === undefined) return;
  const start = offset + before.length;
  node.value = value;
  node.range = [start, start + value.length, start + value.length];
}

/** Words behind a `#` are cut; what else stands there is refused as a value. */
function cutFault(source: SourceFile, { line }: Typed): Fault | undefined {
  const parts = readYamlLine(source.lines[line - 1] ?? '');
  return textFields.has(parts.key) ? valueFault(source, line, parts, 'yamlComment') : undefined;
}

/** A fault of one value among others in brackets. */
function insideFault(source: SourceFile, line: number, value: string, code: Fault['code'], suggestion: string): Fault {
  const column = (source.lines[line - 1] ?? '').indexOf(value) + 1;
  return faultAt(source, { line, column: Math.max(1, column), length: value.length }, code, { value, suggestion });
}

/** A sign `!` that gives a type to a value inside brackets or to a whole list, at or above the line where that begins; YAML would make something else than text of it. */
export function typeFault(source: SourceFile, line: number): Fault {
  const above = source.lines.slice(0, line);
  const index = above.findLastIndex((text) => text.includes('!'));
  const match = /![^,[\]{}]*/.exec(above[index] ?? '');
  const value = match?.[0].trim() ?? '';
  return faultAt(source, { line: index + 1, column: (match?.index ?? 0) + 1, length: value.length }, 'yamlSign', { sign: '!', suggestion: quoted(value) });
}

function lostValueFault(source: SourceFile, { node, text, line }: Typed): Fault | undefined {
  const parts = readYamlLine(source.lines[line - 1] ?? '');
  const sign = /^[&!]/.exec(parts.value)?.[0];
  if (sign !== undefined) return valueFault(source, line, parts, 'yamlSign', { sign });
  const item = node.type === 'PLAIN' ? text.split('\n').findIndex((part, index) => index > 0 && /^\s*- /.test(part)) : -1;
  return item > 0 ? listUnderFault(source, line + item, parts) : undefined;
}

function lookalikeFault(source: SourceFile, typed: Typed): Fault | undefined {
  const parts = readYamlLine(source.lines[typed.line - 1] ?? '');
  return curlyFault(source, typed, parts) ?? unopenedFault(source, typed, parts) ?? commentFault(source, typed, parts);
}

function curlyFault(source: SourceFile, { node, text, line }: Typed, parts: YamlLine): Fault | undefined {
  const inside = /^[”“„«»‘’]([^”“„«»‘’]*)[”“«»‘’]$/.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const number = /^-?\d+(?:\.\d+)?$/.test(inside) ? Number(inside) : undefined;
  node.value = number ?? inside;
  const typed = number === undefined ? `"${inside}"` : inside;
  if (parts.value !== text) return insideFault(source, line, text, 'yamlCurlyQuotes', typed);
  return valueFault(source, line, parts, 'yamlCurlyQuotes', { suggestion: typedLine(parts, typed) });
}

function unopenedFault(source: SourceFile, { node, text, line }: Typed, parts: YamlLine): Fault | undefined {
  if (typeof node.value !== 'string' || !text.endsWith('"') || (text.match(/"/g)?.length ?? 0) % 2 === 0) return undefined;
  node.value = text.slice(0, -1);
  if (parts.value.startsWith('[')) return insideFault(source, line, text, 'yamlQuoteUnopened', `"${text}`);
  return valueFault(source, line, parts, 'yamlQuoteUnopened');
}

function commentFault(source: SourceFile, { node, line }: Typed, parts: YamlLine): Fault | undefined {
  const comment = node.comment ?? '';
  if (typeof node.value !== 'string' || comment === '' || !parts.value.includes('#')) return undefined;
  if (/^\S/.test(comment)) {
    node.value = parts.value;
    return valueFault(source, line, parts, 'yamlComment');
  }
  // A remark behind words may as well be a part of them.
  return textFields.has(parts.key) ? { ...valueFault(source, line, parts, 'yamlCommentText', { cut: `#${comment}` }), level: 'warning' } : undefined;
}
