import type { Path } from '../check/fault.ts';

/** Values as they are read: words, numbers, yes and no, lists and fields of them. */
type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** Where a value stands in its text, and how it is typed. */
type Typed = { readonly line: number; readonly column: number; readonly text: string };

/** A field, or the beginning of an item, by the spaces before it; without a value where lines below hold it. */
type Part = { readonly indent: number; readonly name?: string | undefined; readonly value?: Value | undefined; readonly typed: Typed };

/** What is read, and where a value stands that is no list and has no fields. */
export type PlainYaml = { readonly value: Readonly<Record<string, unknown>>; readonly typedAt: (path: Path) => Typed | undefined };

/** A line with a field or an item, or an item that begins with a field. */
const usual = /^( *)(- )?(?:([a-z][\w-]{0,63}):(?: (.+))?|(.+))$/i;

/** Words that stand for no text, which YAML knows in several spellings. */
const reserved = /^(?:true|false|null)$/i;

/** Whole numbers, and such with one or two decimals: with more or with zeros before them they may be meant otherwise. */
const number = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,2})?$/;

/**
 * A date, or a text that begins with a letter, a bracket or a digit: after a digit something must follow that is in no number. No sign in it
 * begins a comment or a value.
 */
const words = /^(?=[\p{L}(]|\d{4}-\d\d(?:-\d\d)?$|(?!0x)\d.*[^-+.\deox])(?:[^:#\p{Cc}]|:(?=\S)|(?<=\S)#)*(?<![\s":])$/iu;

const quoted = /^(["'])([^"'\\\p{Cc}]+)\1$/u;

const list = /^\[([a-z][\w-]*(?:, [a-z][\w-]*)*)\]$/i;

/**
 * The values of YAML in which each field and each item stands on a line in its usual form, as the parser gives them; undefined for every
 * other text. Most front matter is of that kind, and the parser takes ten times as long for it.
 */
export function readPlainYaml(yaml: string): PlainYaml | undefined {
  const parts = partsOf(yaml);
  const fields = parts && readFields(parts, 0, 0);
  return parts !== undefined && fields?.next === parts.length ? { value: fields.value, typedAt: (path) => typedAt(parts, path) } : undefined;
}

/** The fields and items of all lines, in their order; undefined where a line is not in its usual form. */
function partsOf(yaml: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const [index, line] of yaml.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const match = usual.exec(line);
    const read = match && partsOfLine(match, index + 1);
    if (!read) return undefined;
    parts.push(...read);
  }
  return parts;
}

function partsOfLine([whole, before = '', dash = '', name, beside, item]: RegExpExecArray, line: number): readonly Part[] | undefined {
  const text = beside ?? item ?? '';
  const value = text === '' ? undefined : readValue(text);
  if (text !== '' && value === undefined) return undefined;
  const [indent, typed] = [before.length, { line, column: whole.length - text.length + 1, text }];
  if (name === undefined) return dash === '' ? undefined : [{ indent, value, typed }];
  if (reserved.test(name)) return undefined;
  const field = { indent: indent + dash.length, name, value, typed };
  return dash === '' ? [field] : [{ indent, typed: { line, column: indent + 1, text: '' } }, field];
}

/** What is read, and where the next part is. */
type Read<T> = { readonly value: T; readonly next: number } | undefined;

type Fields = { readonly [name: string]: Value };

/** Fields that stand in one column. None may be there twice. */
function readFields(parts: readonly Part[], first: number, indent: number): Read<Fields> {
  const fields = new Map<string, Value>();
  let next = first;
  for (let part = parts[next]; part?.indent === indent && part.name !== undefined; part = parts[next]) {
    const read = readPart(parts, next);
    if (read === undefined || fields.has(part.name)) return undefined;
    fields.set(part.name, read.value);
    next = read.next;
  }
  return next === first ? undefined : { value: Object.fromEntries(fields), next };
}

function readItems(parts: readonly Part[], first: number, indent: number): Read<readonly Value[]> {
  const items: Value[] = [];
  let next = first;
  for (let part = parts[next]; part?.indent === indent && part.name === undefined; part = parts[next]) {
    const read = readPart(parts, next);
    if (read === undefined) return undefined;
    items.push(read.value);
    next = read.next;
  }
  return { value: items, next };
}

/** The value of a field or an item: beside it, or below it by two columns. */
function readPart(parts: readonly Part[], at: number): Read<Value> {
  const { value, indent = 0 } = parts[at] ?? {};
  if (value !== undefined) return { value, next: at + 1 };
  const below = parts[at + 1];
  if (below?.indent !== indent + 2) return undefined;
  return below.name === undefined ? readItems(parts, at + 1, indent + 2) : readFields(parts, at + 1, indent + 2);
}

/** What lies below another part stands two columns further to the right than that. */
function typedAt(parts: readonly Part[], path: Path): Typed | undefined {
  let part: Part | undefined;
  let first = 0;
  for (const [depth, key] of path.entries()) {
    const end = parts.findIndex(({ indent }, index) => index >= first && indent < depth * 2);
    const beside = parts.slice(first, end < 0 ? undefined : end).filter(({ indent }) => indent === depth * 2);
    part = typeof key === 'number' ? beside.filter(({ name }) => name === undefined)[key] : beside.find(({ name }) => name === key);
    if (part === undefined) return undefined;
    first = parts.indexOf(part) + 1;
  }
  return part?.value === undefined || Array.isArray(part.value) ? undefined : part.typed;
}

function readValue(typed: string): Value | undefined {
  if (number.test(typed)) return Number(typed);
  if (words.test(typed)) return readWord(typed);
  const items = list.exec(typed)?.[1]?.split(', ');
  if (items !== undefined) return items.some((item) => reserved.test(item)) ? undefined : items;
  return quoted.exec(typed)?.[2];
}

function readWord(typed: string): Value | undefined {
  if (typed === 'true' || typed === 'false') return typed === 'true';
  return reserved.test(typed) ? undefined : typed;
}
