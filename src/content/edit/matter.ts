import { readFileSync } from 'node:fs';
import { isCollection, isMap, isNode, isPair, isScalar, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../check/fault.ts';
import { decodeText } from '../read/source.ts';

/** A field of the front matter whose name is a plain word. */
export type Field = Pair<Scalar, Node | null>;

/** The fields of the front matter; undefined when it cannot be parsed or is not made of fields. Ranges count in the text as it is saved. */
export function readMatter(matter: string): YAMLMap | undefined {
  const document = parseDocument(matter, { uniqueKeys: true, version: '1.2', schema: 'core' });
  return document.errors.length === 0 && isMap(document.contents) ? document.contents : undefined;
}

/** The front matter as plain data; empty when it cannot be parsed. */
export function readData(matter: string): unknown {
  const document = parseDocument(matter, { uniqueKeys: true, version: '1.2', schema: 'core' });
  return document.errors.length === 0 ? document.toJS() : {};
}

/** A value of plain data; an empty one is undefined. */
export function valueIn(data: unknown, path: Path): unknown {
  const value = path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), data);
  return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** A value of a front matter as plain data; an empty one is undefined. */
export function valueAt(matter: string, path: Path): unknown {
  return valueIn(readData(matter), path);
}

/** The fields of a map, in the order of the file. */
export function fieldsOf(map: YAMLMap): readonly Field[] {
  return map.items.filter((item): item is Field => isPair(item) && isScalar(item.key));
}

/** The field at a path; list items are not entered. */
export function fieldAt(map: YAMLMap, path: Path): Field | undefined {
  const [key, ...rest] = path;
  const field = fieldsOf(map).find((item) => item.key.value === key);
  if (rest.length === 0 || field === undefined) return field;
  return isMap(field.value) ? fieldAt(field.value, rest) : undefined;
}

/** Where the parts of a field stand. Without a value, it begins and ends behind the colon. */
export function rangesOf(
  matter: string,
  { key, value }: Field,
): { readonly key: number; readonly colonEnd: number; readonly from: number; readonly to: number } {
  const [keyStart, keyEnd] = key.range ?? [0, 0];
  const colonEnd = matter.indexOf(':', keyEnd) + 1;
  const to = endOf(matter, value, colonEnd);
  return { key: keyStart, colonEnd, from: to === colonEnd ? colonEnd : (value?.range?.[0] ?? colonEnd), to };
}

/** Where a value's last word ends. The parser counts the comments below a list that ends in an empty field to the list; they are not. */
function endOf(matter: string, node: Node | null, emptyEnd: number): number {
  if (node?.range == null || (isScalar(node) && node.value === null && !node.source)) return emptyEnd;
  const last = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  if (isPair(last) && isScalar(last.key)) return rangesOf(matter, last as Field).to;
  if (isNode(last)) return endOf(matter, last, last.range?.[0] ?? emptyEnd);
  return node.range[0] + matter.slice(node.range[0], node.range[1]).trimEnd().length;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line after the one of an offset begins; the end of the text after the last line. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/**
 * A content file as it is saved, cut around the lines of its front matter. Nothing is normalised: a byte order mark,
 * line ends and decomposed letters are there as the editor's program wrote them.
 */
export type RawFile = { readonly before: string; readonly matter: string; readonly after: string; readonly newline: '\n' | '\r\n' };

/** Reads a file for editing; undefined when it is not UTF-8, has no front matter, or has the line ends of old Macintoshes. */
export function readRaw(path: string): RawFile | undefined {
  const text = decodeText(readFileSync(path), { keepsMark: true });
  return text === undefined ? undefined : cutRaw(text);
}

/** The text of a file cut around the lines of its front matter; undefined where `readRaw` says so. */
export function cutRaw(text: string): RawFile | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const lines = text.split(/(?<=\n)/);
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (close < 1 || !/^\ufeff?---/.test(lines[0] ?? '')) return undefined;
  const matter = lines.slice(1, close).join('');
  return { before: lines[0] ?? '', matter, after: lines.slice(close).join(''), newline: lines[0]?.endsWith('\r\n') ? '\r\n' : '\n' };
}

/** The text of a file that was cut. */
export function joinRaw({ before, matter, after }: RawFile): string {
  return before + matter + after;
}
