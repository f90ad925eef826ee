import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { Path } from '../check/fault.ts';
import { type Field, fieldAt, fieldsOf, lineStart, nextLine, rangesOf, readMatter } from './matter.ts';

/** A value as it is typed: on the field's own line, or as whole lines below it. */
export type Typed = { readonly inline: string } | { readonly lines: string };

/** The value of a field as it is typed; undefined when there is none. */
export function typedAt(matter: string, path: Path): Typed | undefined {
  const root = readMatter(matter);
  const field = root && fieldAt(root, path);
  if (field === undefined) return undefined;
  const { colonEnd, from, to } = rangesOf(matter, field);
  if (from === to) return undefined;
  return matter.slice(colonEnd, from).includes('\n')
    ? { lines: `${matter.slice(lineStart(matter, from), lineEnd(matter, to))}\n` }
    : { inline: matter.slice(from, to) };
}

/** The names of the fields of a group, in the order they are to stand in; the front matter itself is the empty path. */
type OrderOf = (group: Path) => readonly string[];

/** Where a value belongs, and how the file ends its lines. */
export type Target = { readonly path: Path; readonly orderOf: OrderOf; readonly newline: string };

/**
 * Gives a field a value. The field's own comment and spacing stay; a field that is not there gets its line where the order
 * wants it or in place of its example in a comment, a group of fields that is not there is begun. What cannot be done by lines is left as it is.
 */
export function setValue(matter: string, target: Target, typed: Typed): string {
  const { path, newline } = target;
  const root = readMatter(matter);
  if (root === undefined) return matter;
  const field = fieldAt(root, path);
  const ownLineEnds = (text: string) => text.replace(/\r?\n/g, newline);
  const value = 'inline' in typed ? { inline: ownLineEnds(typed.inline) } : { lines: ownLineEnds(typed.lines) };
  if (field !== undefined) return replaceValue(matter, rangesOf(matter, field), value, newline);
  const map = path.length === 1 ? root : fieldAt(root, path.slice(0, -1))?.value;
  const name = String(path.at(-1));
  if (isMap(map)) return map.flow === true ? addInBrackets(matter, map, name, value) : addLine(matter, map, target, value);
  return isEmpty(map) ? beginGroup(matter, target, value) : matter;
}

function replaceValue(matter: string, { colonEnd, from, to }: ReturnType<typeof rangesOf>, value: Typed, newline: string): string {
  const below = matter.slice(colonEnd, from).includes('\n');
  const without = below ? matter.slice(0, lineEnd(matter, colonEnd)) + matter.slice(lineEnd(matter, to)) : matter.slice(0, from) + matter.slice(to);
  if ('inline' in value) {
    const at = below || from === to ? colonEnd : from;
    return `${without.slice(0, at)}${at === colonEnd ? ' ' : ''}${value.inline}${without.slice(at)}`;
  }
  const at = lineEnd(without, colonEnd);
  return without.slice(0, at) + newline + value.lines.trimEnd() + without.slice(at);
}

/** Where the words and comments of an offset's line end. */
function lineEnd(text: string, offset: number): number {
  return offset + text.slice(offset, nextLine(text, offset)).trimEnd().length;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (isScalar(value) && value.value === null);
}

function lineOf(name: string, value: Typed, indent: string, newline: string): string {
  return 'inline' in value ? `${indent}${name}: ${value.inline}${newline}` : `${indent}${name}:${newline}${value.lines}`;
}

function addLine(matter: string, map: YAMLMap, { path, orderOf, newline }: Target, value: Typed): string {
  const order = orderOf(path.slice(0, -1));
  const segments = segmentsOf(matter, map);
  const first = fieldsOf(map)[0];
  if (segments === undefined || first === undefined) return matter;
  const start = rangesOf(matter, first).key;
  const name = String(path.at(-1));
  const example = path.length === 1 ? exampleOf(matter, name) : undefined;
  if (example !== undefined) return matter.slice(0, example.start) + lineOf(name, value, '', newline) + matter.slice(example.end);
  const rank = order.indexOf(name);
  const before = segments.filter(({ key }) => order.indexOf(key) < rank).sort((a, b) => order.indexOf(b.key) - order.indexOf(a.key))[0];
  const at = before?.end ?? segments[0]?.start ?? start;
  return matter.slice(0, at) + lineOf(name, value, ' '.repeat(start - lineStart(matter, start)), newline) + matter.slice(at);
}

/** The lines of a field that stands in the file as an example in a comment, below the words that explain it. */
function exampleOf(matter: string, name: string): { readonly start: number; readonly end: number } | undefined {
  const match = new RegExp(`^#${name}:(?: .*)?\\r?\\n(?:# {2,}.*\\r?\\n)*`, 'm').exec(matter);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function addInBrackets(matter: string, map: YAMLMap, name: string, value: Typed): string {
  const last = fieldsOf(map).at(-1);
  if (last === undefined || !('inline' in value)) return matter;
  const { to } = rangesOf(matter, last);
  return `${matter.slice(0, to)}, ${name}: ${value.inline}${matter.slice(to)}`;
}

function beginGroup(matter: string, { path, orderOf, newline }: Target, value: Typed): string {
  const [group, name] = path;
  if (path.length !== 2) return matter;
  return setValue(matter, { path: [String(group)], orderOf, newline }, { lines: lineOf(String(name), value, '  ', newline) });
}

/** The whole lines of one field: the comments right above it, its value, and comments that are indented below it. */
export type Segment = { readonly key: string; readonly start: number; readonly end: number };

/** The lines of each field; undefined when a field does not begin on a line of its own. */
export function segmentsOf(matter: string, map: YAMLMap): readonly Segment[] | undefined {
  if (map.flow === true) return undefined;
  const segments: Segment[] = [];
  for (const field of fieldsOf(map)) {
    const segment = segmentOf(matter, field, segments.at(-1)?.end ?? 0);
    if (segment === undefined) return undefined;
    segments.push(segment);
  }
  return segments;
}

function segmentOf(matter: string, field: Field, previousEnd: number): Segment | undefined {
  const { key, colonEnd, to } = rangesOf(matter, field);
  const own = lineStart(matter, key);
  const indent = key - own;
  if (matter.slice(own, key).trim() !== '') return undefined;
  return {
    key: String(field.key.value),
    start: commentsAbove(matter, own, indent, previousEnd),
    end: commentsBelow(matter, nextLine(matter, Math.max(colonEnd, to)), indent),
  };
}

function commentsAbove(matter: string, own: number, indent: number, limit: number): number {
  if (own <= limit) return own;
  const above = lineStart(matter, own - 1);
  return above >= limit && commentIndent(matter.slice(above, own)) === indent ? commentsAbove(matter, above, indent, limit) : own;
}

function commentsBelow(matter: string, end: number, indent: number): number {
  let found = end;
  for (let at = end; at < matter.length; at = nextLine(matter, at)) {
    const line = matter.slice(at, nextLine(matter, at));
    if (line.trim() === '') continue;
    if ((commentIndent(line) ?? 0) <= indent) break;
    found = nextLine(matter, at);
  }
  return found;
}

/** How far a comment's line is indented; undefined when it is no comment. */
function commentIndent(line: string): number | undefined {
  const indent = line.search(/\S/);
  return line[indent] === '#' ? indent : undefined;
}
