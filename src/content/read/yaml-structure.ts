import type { Fault } from '../check/fault.ts';
import { fieldNames, listFields, topFields } from '../schema/shape.ts';
import { faultAt, type SourceFile } from './source.ts';

/**
 * What is wrong with a line among its neighbours: a list under a value, a list without dashes, an indentation that fits nothing, a
 * field without a colon. @param firstLine the line of the file the YAML begins on
 */
export function structureFault(source: SourceFile, line: number, firstLine: number): Fault | undefined {
  const text = source.lines[line - 1] ?? '';
  const parts = readYamlLine(text);
  const before = neighbour(source, line, firstLine);
  const dashed = dashedField(source, line, before) ?? (before && dashedField(source, before.line, neighbour(source, before.line, firstLine)));
  if (dashed !== undefined) return dashed;
  const dash = dashFault(source, line) ?? (before && dashFault(source, before.line));
  if (dash !== undefined) return dash;
  const dashless = listAround(source, line, firstLine, parts.indent);
  if (dashless !== undefined) return dashless;
  if (parts.isItem && before && before.parts.key !== '' && before.parts.value !== '' && !before.parts.isItem && parts.indent >= before.parts.indent) {
    return listUnderFault(source, line, before.parts);
  }
  return indentFault(source, line, parts, before?.parts) ?? nameFault(source, line, parts);
}

/** Lines of a list below a field that has a value already. */
export function listUnderFault(source: SourceFile, line: number, { key, value }: YamlLine): Fault {
  const { indent } = readYamlLine(source.lines[line - 1] ?? '');
  return faultAt(source, { line, column: indent + 1 }, 'yamlListUnder', { key, value });
}

type Neighbour = { readonly line: number; readonly parts: YamlLine };

/** The nearest line above that is neither empty nor a comment. */
function neighbour(source: SourceFile, line: number, firstLine: number): Neighbour | undefined {
  for (let at = line - 1; at >= firstLine; at -= 1) {
    const text = source.lines[at - 1] ?? '';
    if (text.trim() !== '' && !text.trimStart().startsWith('#')) return { line: at, parts: readYamlLine(text) };
  }
  return undefined;
}

/** A field of the file, not of an item, behind a dash or another sign of lists. */
function dashedField(source: SourceFile, line: number, above: Neighbour | undefined): Fault | undefined {
  const [, sign = '', rest = '', name = ''] = /^([-–—*•] +)((\w+):(?:\s.*|$))/.exec(source.lines[line - 1] ?? '') ?? [];
  if (!topFields.has(name) || (above?.parts.value === '' && listFields.get(above.parts.key)?.includes(name) === true)) return undefined;
  return faultAt(source, { line, column: 1, length: sign.length }, 'yamlDashField', { suggestion: rest.trim() });
}

/** Lines below a field of fields that stand behind dashes, as if they were items of a list. @param names the fields they may be */
export function dashedFields(source: SourceFile, fieldLine: number, names: readonly string[]): readonly Fault[] {
  const { indent } = readYamlLine(source.lines[fieldLine - 1] ?? '');
  const below = source.lines.slice(fieldLine);
  const end = below.findIndex((text) => text.trim() !== '' && !/^\s*-\s/.test(text) && readYamlLine(text).indent <= indent);
  return below.slice(0, end < 0 ? below.length : end).flatMap((text, index) => {
    const parts = readYamlLine(text);
    if (!parts.isItem || !names.includes(parts.key)) return [];
    const suggestion = `${' '.repeat(indent + 2)}${parts.key}: ${parts.value}`.trimEnd();
    return [
      faultAt(source, { line: fieldLine + index + 1, column: parts.indent + 1, length: parts.keyColumn - parts.indent - 1 }, 'yamlDashField', { suggestion }),
    ];
  });
}

/** A dash without its space, or another sign or a number in its place. */
function dashFault(source: SourceFile, line: number): Fault | undefined {
  const [, indent = '', rest = ''] = /^( *)(?:-(?=[A-Za-z])|[–—*•] +|\d{1,2}[.)] +(?=[A-Za-z]\w*:))(.*)$/.exec(source.lines[line - 1] ?? '') ?? [];
  return rest === '' ? undefined : faultAt(source, { line, column: indent.length + 1 }, 'yamlDash', { suggestion: `- ${rest.trim()}` });
}

/** The list of fields that a line stands in, when its first item lacks the dash. */
function listAround(source: SourceFile, line: number, firstLine: number, indent: number): Fault | undefined {
  for (let at = neighbour(source, line, firstLine); at !== undefined; at = neighbour(source, at.line, firstLine)) {
    const { key, value, isItem } = at.parts;
    // What has a value has no lines below it: its own line may be one of the list that is not indented yet.
    if (at.parts.indent >= indent || (!isItem && key !== '' && value !== '')) continue;
    return !isItem && value === '' && listFields.has(key) ? dashlessFault(source, at.line) : undefined;
  }
  return undefined;
}

/** True for a line below a list's own name that names a field: deeper than that name, or right below it when items of the list have this field. */
function isItemField(list: YamlLine, { key, indent }: YamlLine): boolean {
  return /^\w+$/.test(key) && (indent > list.indent || (indent === list.indent && listFields.get(list.key)?.includes(key) === true));
}

/** The first line below a field that holds a list of fields, when it lacks its dash. @param fieldLine the line of the list's own name */
export function dashlessFault(source: SourceFile, fieldLine: number): Fault | undefined {
  const field = readYamlLine(source.lines[fieldLine - 1] ?? '');
  const offset = source.lines.slice(fieldLine).findIndex((text) => text.trim() !== '' && !text.trimStart().startsWith('#'));
  const line = fieldLine + offset + 1;
  const first = readYamlLine(source.lines[line - 1] ?? '');
  if (field.value !== '' || offset < 0 || first.isItem || !isItemField(field, first)) return undefined;
  const suggestion = `${' '.repeat(field.indent + 2)}- ${typedLine(first, first.value)}`;
  return faultAt(source, { line, column: first.keyColumn, length: first.key.length }, 'yamlDash', { suggestion });
}

/**
 * What is wrong with the lines of a list whose first item lacks its dash: every item without one, and every field that is not indented
 * as those of an item are. @param fieldLine the line of the list's own name
 */
export function dashlessFaults(source: SourceFile, fieldLine: number): readonly Fault[] {
  const first = dashlessFault(source, fieldLine);
  if (first === undefined) return [];
  const list = readYamlLine(source.lines[fieldLine - 1] ?? '');
  const [dashIndent, indent] = [list.indent + 2, list.indent + 4];
  const faults: Fault[] = [first];
  const seen = new Set([readYamlLine(source.lines[first.place.line - 1] ?? '').key]);
  for (let line = first.place.line + 1; line <= source.lines.length; line += 1) {
    const text = source.lines[line - 1] ?? '';
    const parts = readYamlLine(text);
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    if (parts.isItem || !isItemField(list, parts)) break;
    if (seen.has(parts.key)) {
      const suggestion = `${' '.repeat(dashIndent)}- ${typedLine(parts, parts.value)}`;
      faults.push(faultAt(source, { line, column: parts.keyColumn, length: parts.key.length }, 'yamlDash', { suggestion }));
      seen.clear();
    } else if (parts.indent !== indent) {
      faults.push(faultAt(source, { line, column: 1, length: Math.max(1, parts.indent) }, 'yamlIndent', { count: parts.indent, wanted: indent }));
    }
    seen.add(parts.key);
  }
  return faults;
}

/** An indentation that differs from what the line above asks for. */
function indentFault(source: SourceFile, line: number, parts: YamlLine, before: YamlLine | undefined): Fault | undefined {
  const wanted = before === undefined ? 0 : wantedIndent(before);
  const isBesideDash = before?.isItem === true && parts.indent > 0 && parts.indent === before.indent && !parts.isItem;
  const isOuter = parts.indent < wanted && parts.indent % 2 === 0 && !isBesideDash;
  if (parts.key === '' || parts.indent === wanted || isOuter) return undefined;
  return faultAt(source, { line, column: 1, length: Math.max(1, parts.indent) }, 'yamlIndent', { count: parts.indent, wanted });
}

function wantedIndent({ indent, isItem, value }: YamlLine): number {
  return isItem || value === '' ? indent + 2 : indent;
}

/** A line that begins with the name of a field, but without its colon. */
function nameFault(source: SourceFile, line: number, { key, indent, isItem, keyColumn, value }: YamlLine): Fault | undefined {
  const [, name = '', rest = ''] = /^([A-Za-z]\w*)[\s=;,]+(.*)$/.exec(value) ?? [];
  if (key !== '' || !fieldNames.has(name)) return undefined;
  const column = isItem ? keyColumn : indent + 1;
  return faultAt(source, { line, column, length: name.length }, 'yamlNoColon', { key: name, value: rest });
}

/** A line of front matter taken apart. Columns count from 1. */
export type YamlLine = {
  /** Spaces before everything else. */
  readonly indent: number;
  /** True when it begins an item of a list. */
  readonly isItem: boolean;
  /** Empty when there is no `name: `. */
  readonly key: string;
  readonly keyColumn: number;
  /** As it is typed, without spaces around it. */
  readonly value: string;
  readonly valueColumn: number;
};

/** Takes `  - name: value` apart; what is missing is empty. */
export function readYamlLine(text: string): YamlLine {
  const [, indent = '', dashes = '', named = '', key = ''] = /^( *)((?:- +)*)(([^\s"'[{#:][^:]*?) *:(?:[ \t]+|$))?/.exec(text) ?? [];
  const before = indent.length + dashes.length;
  const valueColumn = before + named.length + 1;
  return { indent: indent.length, isItem: dashes !== '', key, keyColumn: before + 1, value: text.slice(valueColumn - 1).trim(), valueColumn };
}

/** A line as it should be typed from its name on: `- name: value`. */
export function typedLine({ isItem, key }: YamlLine, value: string): string {
  return `${isItem ? '- ' : ''}${key === '' ? '' : `${key}: `}${value}`;
}

/** A value in quotation marks, whatever signs and marks it holds. */
export function quoted(value: string): string {
  const bare = unquoted(value);
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

const anyQuote = '"\'”“„‘’«»';

/** A value without the quotation marks around it, whichever they are and whether or not both are there. */
function unquoted(value: string): string {
  const both = new RegExp(`^[${anyQuote}](.*)[${anyQuote}]$`).exec(value)?.[1];
  if (both !== undefined) return both;
  return value.replace(/^(["'])([^"']*)$/, '$2').replace(/^([^"']*)(["'])$/, '$1');
}
