import type { Fault } from '../check/fault.ts';
import { fieldNames } from '../schema/field-names.ts';
import { faultAt, type SourceFile } from './source.ts';
import { quoted, readYamlLine, typedLine, type YamlLine } from './yaml-line.ts';

/** Signs with a meaning of their own at the beginning of a value. */
const reserved = '@`%&!*|>?,]}';

/** A tab as indentation. */
export function tabFault(source: SourceFile, line: number): Fault | undefined {
  const tab = /^ *\t/.exec(textOf(source, line))?.[0].length;
  return tab === undefined ? undefined : faultAt(source, { line, column: tab }, 'yamlTab');
}

/** A non-breaking space where only a plain one separates. */
export function hardSpaceFault(source: SourceFile, line: number): Fault | undefined {
  const before = /^(?:[ \t]*|\s*(?:- +)*[A-Za-z]\w*:[ \t]*)(?=\u00a0)/.exec(textOf(source, line))?.[0].length;
  return before === undefined ? undefined : faultAt(source, { line, column: before + 1 }, 'yamlHardSpace');
}

/** A quotation mark that begins a value and does not close, or closes before the value ends. */
export function quoteFault(source: SourceFile, line: number): Fault | undefined {
  const parts = readYamlLine(textOf(source, line));
  const mark = /^["']/.exec(parts.value)?.[0];
  if (mark === undefined) return undefined;
  const whole = wholeValue(source, line, parts);
  const [inside = ''] = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(whole) ?? [];
  if (inside === '') return valueFault(source, line, parts, 'yamlQuote');
  if (/^(?: +#.*)?$/.test(whole.slice(inside.length))) return undefined;
  return valueFault(source, line, parts, 'yamlQuoteInside');
}

/** A bracket that begins a list on one line and does not close. One that closes before the value ends is text. */
export function bracketFault(source: SourceFile, line: number): Fault | undefined {
  const parts = readYamlLine(textOf(source, line));
  if (!/^[[{]/.test(parts.value)) return undefined;
  const { missing, rest } = closing(wholeValue(source, line, parts));
  if (missing === '') return /^(?: +#.*)?$/.test(rest) ? undefined : valueFault(source, line, parts, 'yamlSign', { sign: parts.value.charAt(0) });
  const last = readYamlLine(textOf(source, lastLineOf(source, line, parts)));
  const wrong = last.value.replace(/[\]}]$/, '');
  return valueFault(source, line, parts, 'yamlBracket', { close: missing, suggestion: typedLine(last, wrong + missing) });
}

/** What is wrong with a line by itself, whatever stands around it: a missing space, a reserved sign, a second colon. */
export function signFault(source: SourceFile, line: number): Fault | undefined {
  const text = textOf(source, line);
  const [, before = '', key = '', value = ''] = /^(\s*(?:- +)*)([A-Za-z]\w*):(\S.*)$/.exec(text) ?? [];
  if (fieldNames.has(key)) return faultAt(source, { line, column: before.length + 1, length: key.length + 1 }, 'yamlNoSpace', { key, value: value.trim() });
  const parts = readYamlLine(text);
  if (/^- /.test(parts.value)) return valueFault(source, line, parts, 'yamlListBeside', { key: parts.key, value: parts.value });
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
