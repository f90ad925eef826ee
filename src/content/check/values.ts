import type { z } from 'zod';
import { earliestYear, latestYear } from '#catalogue/date.ts';
import { type Kind, maxAmount, type ValueOf } from '#catalogue/fact-kinds.ts';
import { faultAt } from '../read/source.ts';
import type { YamlData } from '../read/yaml.ts';
import { dashlessFault, readYamlLine } from '../read/yaml-structure.ts';
import { judge } from '../schema/schema.ts';
import { firstLineBelow, isListAt, keysAt } from '../schema/shape.ts';
import type { Fault, FaultValues, Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { type FieldLabels, unknownKeys } from './keys.ts';
import { impossibleDay, nearest, suggestBoolean, suggestDate, suggestHttps, suggestId, suggestNumber, yearOutOfRange } from './suggest.ts';

type Said = { readonly code: FaultCode; readonly values?: FaultValues; readonly onKey?: boolean };

/** A value when it is valid, and what is wrong with it when it is not. */
export type Validated<T> = { readonly value?: T; readonly faults: readonly Fault[] };

/**
 * Validates front matter; every issue gets its place and its words, one message for one problem.
 * @param labels what fields are called, so that a label in place of a key is understood
 */
export function validate<K extends Kind>(shape: K, data: YamlData, labels: FieldLabels = new Map()): Validated<ValueOf<K>> {
  const { issues, ...valid } = judge(shape, data.value);
  if (issues.length === 0) return { ...valid, faults: [] };
  const missing = issues.map((issue) => issue.path as Path).filter((path) => valueAt(data.value, path) === undefined);
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys({ shape, data, labels, missing }, issue) : []));
  const meant = new Set(unknown.flatMap((key) => key.meant));
  const isMeant = (path: z.core.$ZodIssue['path']) =>
    valueAt(data.value, path as Path) === undefined && (meant.has(path.join('.')) || meant.has(`${String(path[0])}.*.${String(path.at(-1))}`));
  const split = splitItems(data, issues, (path) => valueAt(data.value, path));
  const mistyped = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('.')] : [])));
  const others = issues
    // How long a value of another type is tells nothing.
    .filter((issue) => issue.code === 'invalid_type' || !mistyped.has(issue.path.join('.')))
    .filter((issue) => issue.code !== 'unrecognized_keys' && !isMeant(issue.path) && !split.explained.has(issue))
    .map((issue) => faultOf(shape, data, issue));
  return { faults: [...unknown.map(({ fault }) => fault), ...split.faults, ...others] };
}

function faultOf(shape: Kind, data: YamlData, issue: z.core.$ZodIssue): Fault {
  const path = issue.path as Path;
  const value = valueAt(data.value, path);
  const fault = value === undefined ? emptyField(shape, data, path) : issue.code === 'invalid_type' && wrongShape(shape, data, path, value, issue.expected);
  if (fault) return fault;
  const key = path.filter((part) => typeof part === 'string').join('.');
  const { code, values, onKey = value === undefined } = explain(issue, value, data.textOf(path));
  const at = onKey ? data.keyPlaceOf(path) : data.placeOf(path);
  const name = String(path.at(-1) ?? '');
  const isItem = readYamlLine(data.source.lines[at.line - 1] ?? '').isItem;
  // Inside brackets (`[a, b]`) an item is typed without a dash.
  const field = typeof path.at(-1) === 'number' ? (isItem ? '-' : '') : `${name}:`;
  const said = onKey ? name : bareOf(data.textOf(path)) || String(value ?? '');
  const typed = `${field} ${code === 'notText' ? `"${said}"` : (values?.suggestion ?? '')}`.trim();
  return faultAt(data.source, at, code, { key, name, field, typed, value: said, ...values });
}

/** Says a zod issue in the check's own terms. */
function explain(issue: z.core.$ZodIssue, value: unknown, text: string): Said {
  if (value === undefined) return { code: 'required' };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, text);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const suggestion = nearest(String(value), allowed);
      return suggestion
        ? { code: 'choiceSuggest', values: { suggestion, allowed: allowed.join(', ') } }
        : { code: 'choice', values: { allowed: allowed.join(', ') } };
    }
    case 'too_small':
      if (issue.origin === 'array') return { code: 'listEmpty' };
      return typeof value === 'number'
        ? { code: 'negativeNumber' }
        : { code: 'tooShort', values: { count: String(value).trim().length, limit: Number(issue.minimum) } };
    case 'too_big':
      return tooBig(issue, value);
    case 'invalid_format':
      if (issue.format === 'email') return { code: 'notEmail' };
      return suggestId(String(value)) === '' ? { code: 'notId' } : { code: 'notIdSuggest', values: { suggestion: suggestId(String(value)) } };
    case 'custom':
      return { ...custom(String(issue.params?.fault), String(value)), ...(issue.params?.onKey === true && { onKey: true }) };
    default:
      return { code: 'notText' };
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, value: unknown): Said {
  const limit = Number(maximum);
  if (origin === 'array') return { code: 'listTooLong', values: { limit } };
  return typeof value === 'number' ? { code: 'numberTooLarge', values: { limit } } : { code: 'tooLong', values: { count: String(value).trim().length, limit } };
}

/** A value as typed, without its quotation marks. */
function bareOf(text: string): string {
  return text.replace(/^(["'])([\s\S]*)\1$/, '$2');
}

function wrongType(expected: string, text: string): Said {
  const bare = bareOf(text);
  switch (expected) {
    case 'number':
    case 'int': {
      if (!Number.isFinite(Number(bare)) && /^\d+$/.test(bare)) return { code: 'numberTooLarge', values: { limit: maxAmount } };
      const suggestion = suggestNumber(bare);
      return suggestion ? { code: 'notNumberSuggest', values: { suggestion } } : { code: 'notNumber' };
    }
    case 'boolean': {
      const suggestion = suggestBoolean(bare);
      return suggestion ? { code: 'notTrueFalseSuggest', values: { suggestion } } : { code: 'notTrueFalse' };
    }
    case 'object':
    case 'record':
      return { code: 'notFields' };
    default:
      return { code: 'notText', values: { suggestion: bare.replaceAll('"', '') } };
  }
}

function custom(fault: string, value: string): Said {
  if (fault === 'notHttps') {
    const address = suggestHttps(value);
    return address === undefined ? { code: 'notHttps' } : { code: 'notHttpsSuggest', values: { suggestion: address } };
  }
  if (fault !== 'date') return { code: fault as FaultCode };
  const year = yearOutOfRange(value);
  if (year !== undefined) return { code: 'yearOutOfRange', values: { year, least: String(earliestYear), most: String(latestYear) } };
  const suggestion = suggestDate(value);
  const impossible = impossibleDay(value);
  if (impossible) return { code: 'impossibleDay', values: { ...impossible, month: `${impossible.month}/${impossible.year}` } };
  return suggestion ? { code: 'notDateSuggest', values: { suggestion } } : { code: 'notDate' };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[part] : undefined), value);
}

/** A required field that is there without its value; undefined when its line is missing too. */
function emptyField(shape: Kind, data: YamlData, path: Path): Fault | undefined {
  if (!data.hasKey(path)) return undefined;
  const at = data.keyPlaceOf(path);
  const below = firstLineBelow(shape, path, indentAt(data, at.line));
  const values = { key: keyOf(path), name: String(path.at(-1)) };
  return below === undefined
    ? faultAt(data.source, at, 'requiredEmpty', values)
    : faultAt(data.source, at, 'requiredBelow', { ...values, suggestion: below.trimEnd() });
}

/** A text or fields where a list belongs, or a text where fields belong, with the exact line to type; undefined for anything else. */
function wrongShape(shape: Kind, data: YamlData, path: Path, value: unknown, expected: string): Fault | undefined {
  const at = data.placeOf(path);
  const key = keyOf(path);
  const text = data.textOf(path).split('\n')[0] ?? '';
  if (expected === 'array') {
    const { line } = data.keyPlaceOf(path);
    const dashless = typeof value === 'object' ? dashlessFault(data.source, line) : undefined;
    if (dashless !== undefined) return dashless;
    const below = typeof value === 'object' ? `${' '.repeat(indentAt(data, line) + 2)}- ` : (firstLineBelow(shape, path, indentAt(data, line)) ?? '');
    return faultAt(data.source, at, 'notList', { key, name: String(path.at(-1)), suggestion: `${below}${text}` });
  }
  const [first] = expected === 'object' && typeof path.at(-1) === 'number' && isListAt(shape, path.slice(0, -1)) ? keysAt(shape, path) : [];
  if (first === undefined || typeof value === 'object') return undefined;
  const { isItem } = readYamlLine(data.source.lines[at.line - 1] ?? '');
  return faultAt(data.source, at, 'notFieldsSuggest', { key, value: text, suggestion: isItem ? `- ${first}: ${text}` : `{ ${first}: ${text} }` });
}

function indentAt({ source }: YamlData, line: number): number {
  return readYamlLine(source.lines[line - 1] ?? '').indent;
}

function keyOf(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

type Issue = z.core.$ZodIssue;

/** Fields that an item of a list lacks. */
type Gap = { readonly list: Path; readonly index: number; readonly missing: readonly string[]; readonly issues: readonly Issue[] };

/**
 * An item that a dash too many cuts in two: each half lacks exactly what the other has. Gives one fault at the second half, and the
 * issues it explains.
 */
function splitItems(
  data: YamlData,
  issues: readonly Issue[],
  valueAt: (path: Path) => unknown,
): { readonly faults: readonly Fault[]; readonly explained: ReadonlySet<Issue> } {
  const gaps = gapsOf(issues, valueAt);
  const faults: Fault[] = [];
  const explained = new Set<Issue>();
  for (const gap of gaps) {
    const next = gaps.find((other) => other.index === gap.index + 1 && other.list.join('.') === gap.list.join('.'));
    const path = [...gap.list, gap.index + 1];
    if (next === undefined || explained.has(gap.issues[0] as Issue) || !hasAll(valueAt(path), gap.missing)) continue;
    faults.push(faultAt(data.source, data.placeOf(path), 'yamlDashExtra', { suggestion: data.textOf(path).split('\n')[0] ?? '' }));
    for (const issue of [...gap.issues, ...next.issues]) explained.add(issue);
  }
  return { faults, explained };
}

function gapsOf(issues: readonly Issue[], valueAt: (path: Path) => unknown): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const issue of issues) {
    const path = issue.path as Path;
    const [index, key] = path.slice(-2);
    if (typeof index !== 'number' || typeof key !== 'string' || valueAt(path) !== undefined) continue;
    const name = path.slice(0, -1).join('.');
    const known = gaps.get(name);
    gaps.set(name, { list: path.slice(0, -2), index, missing: [...(known?.missing ?? []), key], issues: [...(known?.issues ?? []), issue] });
  }
  return [...gaps.values()];
}

function hasAll(item: unknown, keys: readonly string[]): boolean {
  return typeof item === 'object' && item !== null && keys.every((key) => Object.hasOwn(item, key));
}
