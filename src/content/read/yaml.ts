import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
  visit,
  type YAMLSeq,
} from 'yaml';
import type { Fault, Path, Spot } from '../check/fault.ts';
import { type PlainYaml, readPlainYaml } from './plain-yaml.ts';
import { faultAt, type SourceFile } from './source.ts';
import { hardSpaceFaults, yamlFaults } from './yaml-faults.ts';
import { beyondYamlLimits } from './yaml-limits.ts';
import { lookalikeFaults, lostValueFaults, typedValues, typeFault } from './yaml-lookalikes.ts';
import { isOfForm, isOfStructure, mendLines } from './yaml-mends.ts';

/** Parsed YAML that still knows where each key and value stands. */
export type YamlData = {
  readonly source: SourceFile;
  /** Plain values; empty ones are absent. */
  readonly value: Readonly<Record<string, unknown>>;
  /** True when the key is there, with or without a value. */
  readonly hasKey: (path: Path) => boolean;
  /** The place of a value, or of the nearest part of its path that exists. */
  readonly placeOf: (path: Path) => Spot;
  /** The place of a key; the value's when the path is a list item. */
  readonly keyPlaceOf: (path: Path) => Spot;
  /** The value as it is typed in the file. */
  readonly textOf: (path: Path) => string;
  /** The lines that were read as if the mistakes in their form were mended. */
  readonly mended?: ReadonlySet<number>;
};

/** The line before the fields: the place of what is nowhere. */
const top: Spot = { line: 1, column: 1, length: 3 };

/** What was read, and what is wrong with its form. */
type YamlResult = { readonly data?: YamlData; readonly faults: readonly Fault[] };

/** One mended line can uncover the next mistake; more are left to the next time. */
const mostMends = 5;

/**
 * Parses YAML 1.2: dates stay texts, a repeated key is a fault, aliases are refused. Where a mistake in the form of a line has one
 * answer, the rest is read as if it were mended, so that it hides nothing.
 * @param firstLine the line the text begins on
 */
export function readYaml(source: SourceFile, text: string, firstLine: number, tries = mostMends): YamlResult {
  const read = readOnce(source, text, firstLine);
  const mended = read.data === undefined && tries > 0 ? mendLines(source.lines, read.faults) : undefined;
  if (mended === undefined) return read;
  const { lines, changed } = mended;
  const own = lines.slice(firstLine - 1, firstLine - 1 + text.split('\n').length).join('\n');
  const { data, faults } = readYaml({ ...source, lines }, own, firstLine, tries - 1);
  // Once dashes and indentation are others, only mistakes that are certain on their own line are told.
  const certain = faults.filter(({ code, place }) => !changed.has(place.line) && (isOfForm(code) || !read.faults.some((fault) => isOfStructure(fault.code))));
  return { ...(data && { data: { ...data, mended: new Set([...changed, ...(data.mended ?? [])]) } }), faults: [...read.faults, ...certain] };
}

function readOnce(source: SourceFile, text: string, firstLine: number): YamlResult {
  const beyond = beyondYamlLimits(text, firstLine);
  if (beyond) return { faults: [faultAt(source, { line: beyond.line, column: 1 }, beyond.code, beyond.values)] };
  const plain = readPlainYaml(text);
  return plain === undefined ? parseYaml(source, text, firstLine) : { faults: [], data: locateLater(source, text, firstLine, plain) };
}

/** Plain values and their places; for those of lists, of groups of fields and of what such a group lacks the parser is asked, once. */
function locateLater(source: SourceFile, text: string, firstLine: number, { value, typedAt }: PlainYaml): YamlData {
  let parsed: YamlData | undefined;
  const located = () => {
    parsed ??= parseYaml(source, text, firstLine).data;
    if (parsed === undefined) throw new Error(`${source.file} is read in two ways`);
    return parsed;
  };
  const isThere = (path: Path) => path[0] !== undefined && Object.hasOwn(value, path[0]);
  return {
    source,
    value,
    hasKey: (path) => isThere(path) && located().hasKey(path),
    placeOf: (path) => {
      if (!isThere(path)) return top;
      const typed = typedAt(path);
      return typed === undefined ? located().placeOf(path) : { line: typed.line + firstLine - 1, column: typed.column, length: typed.text.length };
    },
    keyPlaceOf: (path) => (isThere(path) ? located().keyPlaceOf(path) : top),
    textOf: (path) => typedAt(path)?.text ?? (isThere(path) || path.length === 0 ? located().textOf(path) : ''),
  };
}

/** The same by the parser itself, whatever the text holds. The limits must have been checked. */
export function parseYaml(source: SourceFile, text: string, firstLine: number): YamlResult {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, version: '1.2', schema: 'core' });
  const at = (offset: number, end = offset + 1) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col), length: Math.max(1, end - offset) };
  };
  if (document.errors.length > 0) {
    const errors = document.errors.map((error) => ({ error, at: at(error.pos[0]) }));
    return { faults: yamlFaults(source, errors, firstLine, text.split('\n').length) };
  }
  const { alias, oddKey, typed: withType, values, lists } = nodesOf(document);
  if (alias?.range) return { faults: [faultAt(source, at(alias.range[0], alias.range[1]), 'yamlAlias', { value: `*${alias.source}` })] };
  if (oddKey?.range) return { faults: [faultAt(source, at(oddKey.range[0], oddKey.range[1]), 'yamlOther')] };
  const spaces = hardSpaceFaults(source, firstLine, text.split('\n').length);
  if (spaces.length > 0) return { faults: spaces };
  if (!isMap(document.contents)) return { faults: [faultAt(source, at(0), 'frontMatterNotFields')] };
  const typed = typedValues(values, text, (offset) => at(offset).line);
  const lost = lostValueFaults(source, typed);
  if (lost.length > 0) return { faults: lost };
  if (withType?.range) return { faults: [typeFault(source, at(withType.range[0]).line)] };
  const faults = lookalikeFaults(source, typed);
  dropEmptyItems(lists);
  return { faults, data: locate(source, text, document, at) };
}

function locate(source: SourceFile, text: string, document: Document, at: (offset: number, end?: number) => Spot): YamlData {
  const rangeOf = (path: Path): readonly [number, number] | undefined => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
  };
  const keyRangeOf = (path: Path): readonly [number, number] | undefined => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1))) : undefined;
    return isScalar(pair?.key) && pair.key.range ? [pair.key.range[0], pair.key.range[1]] : undefined;
  };
  const keyPlaceOf = (path: Path): Spot => {
    if (path.length === 0) return top;
    const range = keyRangeOf(path) ?? rangeOf(path);
    return range ? at(...range) : keyPlaceOf(path.slice(0, -1));
  };
  const placeOf = (path: Path) => {
    const range = rangeOf(path);
    const place = range && range[1] > range[0] ? at(range[0], Math.min(range[1], lineEnd(text, range[0]))) : keyPlaceOf(path);
    return path.length === 0 ? top : place;
  };
  const textOf = (path: Path) => {
    const range = rangeOf(path);
    return range ? text.slice(...range).trim() : '';
  };
  const value = withoutEmpty(document.toJS({ maxAliasCount: 0 })) as Record<string, unknown> | undefined;
  const hasKey = (path: Path) => keyRangeOf(path) !== undefined;
  return { source, value: value ?? {}, hasKey, placeOf, keyPlaceOf, textOf };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Empty values (`website:`) count as absent, at every depth. Lists have lost their empty items before. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, withoutEmpty(item)])
      .filter(([, item]) => item !== undefined),
  );
}

/** The nodes of a document that are looked at one by one, each kind in the order of the text. */
type YamlNodes = {
  readonly alias?: Alias | undefined;
  /** The first key that is not a plain word: nothing, a list, fields or a value with a type where a field's name belongs. */
  readonly oddKey?: Node | undefined;
  /** The first value with a type of its own (`!!binary`), which the parser would turn into something else than text. */
  readonly typed?: Node | undefined;
  /** Every value and item that is a single word, number or text. */
  readonly values: readonly Scalar[];
  readonly lists: readonly YAMLSeq[];
};

/** Gathers the nodes in one walk. */
function nodesOf(document: Document): YamlNodes {
  const values: Scalar[] = [];
  const lists: YAMLSeq[] = [];
  let alias: Alias | undefined;
  let oddKey: Node | undefined;
  let typed: Node | undefined;
  visit(document, {
    Alias: (_, node) => {
      alias ??= node;
    },
    Pair: (_, { key }) => {
      if (isNode(key) && !(isScalar(key) && key.value !== null && key.tag === undefined)) oddKey ??= key;
    },
    Map: (_, node) => {
      if (node.tag !== undefined) typed ??= node;
    },
    Scalar: (key, node) => {
      if (key === 'key') return;
      values.push(node);
      if (node.tag !== undefined) typed ??= node;
    },
    Seq: (_, node) => {
      lists.push(node);
      if (node.tag !== undefined) typed ??= node;
    },
  });
  return { alias, oddKey, typed, values, lists };
}

/** Takes empty items out of lists, so that the items that are left are counted alike in the data and in the document. */
function dropEmptyItems(lists: readonly YAMLSeq[]): void {
  for (const list of lists) list.items = list.items.filter((item) => !(isScalar(item) && (item.value === null || item.value === '')));
}

/** A text as it is typed after a field's name: in quotation marks only when YAML would take it for something else (`12345678`, `1e234567`, `yes: no`). */
export function yamlText(text: string): string {
  return stringify(text, { version: '1.2', schema: 'core', lineWidth: 0 }).trimEnd();
}
