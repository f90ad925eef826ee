import type { Scalar } from 'yaml';
import type { Fault } from '../check/fault.ts';
import { faultAt, type SourceFile } from './source.ts';
import { valueFault } from './yaml-faults.ts';
import { listUnderFault, quoted, readYamlLine, typedLine } from './yaml-structure.ts';

/** A value of a document: the text as it is typed, and the line it begins on. */
export type Typed = { readonly node: Scalar; readonly text: string; readonly line: number };

/** Values with the text they are made of. */
export function typedValues(values: readonly Scalar[], text: string, lineOf: (offset: number) => number): readonly Typed[] {
  return values.flatMap((node) => (node.range ? [{ node, text: text.slice(node.range[0], node.range[1]), line: lineOf(node.range[0]) }] : []));
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
  return values.flatMap((typed) => (typed.node.type === 'PLAIN' ? (lookalikeFault(source, typed) ?? []) : []));
}

const oddNumber = /^(?:\d+(?:\.\d{3})+|0\d+|0[ox][\da-f]+|[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+)$/i;

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

function lookalikeFault(source: SourceFile, { node, text, line }: Typed): Fault | undefined {
  const parts = readYamlLine(source.lines[line - 1] ?? '');
  const inside = /^[”“„«»‘’]([^”“„«»‘’]*)[”“«»‘’]$/.exec(text)?.[1];
  if (inside !== undefined) {
    const number = /^-?\d+(?:\.\d+)?$/.test(inside) ? Number(inside) : undefined;
    node.value = number ?? inside;
    return valueFault(source, line, parts, 'yamlCurlyQuotes', { suggestion: typedLine(parts, number === undefined ? `"${inside}"` : inside) });
  }
  if (typeof node.value !== 'string') return undefined;
  if (text.endsWith('"') && (text.match(/"/g)?.length ?? 0) % 2 === 1) {
    node.value = text.slice(0, -1);
    return valueFault(source, line, parts, 'yamlQuoteUnopened');
  }
  if (!/^\S/.test(node.comment ?? '') || !parts.value.includes('#')) return undefined;
  node.value = parts.value;
  return valueFault(source, line, parts, 'yamlComment');
}
