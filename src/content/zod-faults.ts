import { z } from 'zod';
import type { Fault, FaultValues } from './fault';
import type { FaultCode } from './fault-code';
import { largestAmount } from './schema';
import { faultAt } from './source-file';
import { splitItems } from './split-items';
import { impossibleDay, nearest, suggestBoolean, suggestDate, suggestId, suggestNumber } from './suggest';
import type { Path, YamlData } from './yaml-data';

type Said = { readonly code: FaultCode; readonly values?: FaultValues; readonly onKey?: boolean };

/** Validates front matter; every issue gets its place and its words, one message for one problem. */
export function validate<T>(schema: z.ZodType<T>, data: YamlData): { readonly value?: T; readonly faults: readonly Fault[] } {
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, faults: [] };
  const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys').flatMap((issue) => unknownKeys(schema, data, issue));
  const meant = new Set(unknown.map(({ meantPath }) => meantPath));
  const isMeant = (path: z.core.$ZodIssue['path']) => meant.has(path.join('.')) || meant.has(`${String(path[0])}.*.${String(path.at(-1))}`);
  const split = splitItems(data, result.error.issues, (path) => valueAt(data.value, path));
  const others = result.error.issues
    .filter((issue) => issue.code !== 'unrecognized_keys' && !isMeant(issue.path) && !split.explained.has(issue))
    .map((issue) => faultOf(data, issue));
  return { faults: [...unknown.map(({ fault }) => fault), ...split.faults, ...others] };
}

function unknownKeys(
  schema: z.ZodType,
  data: YamlData,
  issue: z.core.$ZodIssueUnrecognizedKeys,
): readonly { readonly fault: Fault; readonly meantPath?: string }[] {
  const parent = issue.path as Path;
  const present = new Set(Object.keys(valueAt(data.value, parent) ?? {}));
  return issue.keys.map((key) => {
    const free = keysAt(schema, parent).filter((candidate) => !present.has(candidate));
    const at = data.keyPlaceOf([...parent, key]);
    const outer = outerField(schema, key, present);
    if (parent.length === 0 && outer !== undefined) return { fault: faultAt(data.source, at, 'keyOutside', { key, outer }), meantPath: `${outer}.*.${key}` };
    const suggestion = nearest(key, free);
    if (suggestion === undefined) return { fault: faultAt(data.source, at, 'unknownKey', { key, allowed: keysAt(schema, parent).join(', ') }) };
    return { fault: faultAt(data.source, at, 'unknownKeySuggest', { key, suggestion }), meantPath: [...parent, suggestion].join('.') };
  });
}

function faultOf(data: YamlData, issue: z.core.$ZodIssue): Fault {
  const path = issue.path as Path;
  const value = valueAt(data.value, path);
  const key = path.filter((part) => typeof part === 'string').join('.');
  const { code, values, onKey = value === undefined } = explain(issue, value, data.textOf(path));
  const at = onKey ? data.keyPlaceOf(path) : data.placeOf(path);
  const name = String(path.at(-1) ?? '');
  const field = typeof path.at(-1) === 'number' ? '-' : `${name}:`;
  return faultAt(data.source, at, code, { key, name, field, value: onKey ? name : bareOf(data.textOf(path)) || String(value ?? ''), ...values });
}

/** Says a zod issue in the gate's own terms. */
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
      return typeof value === 'number'
        ? { code: 'numberTooLarge', values: { limit: Number(issue.maximum) } }
        : { code: 'tooLong', values: { count: String(value).trim().length, limit: Number(issue.maximum) } };
    case 'invalid_format':
      if (issue.format === 'email') return { code: 'notEmail' };
      return suggestId(String(value)) === '' ? { code: 'notId' } : { code: 'notIdSuggest', values: { suggestion: suggestId(String(value)) } };
    case 'custom':
      return { ...custom(String(issue.params?.fault), String(value)), ...(issue.params?.onKey === true && { onKey: true }) };
    default:
      return { code: 'notText' };
  }
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
      if (!Number.isFinite(Number(bare)) && /^\d+$/.test(bare)) return { code: 'numberTooLarge', values: { limit: largestAmount } };
      const suggestion = suggestNumber(bare);
      return suggestion ? { code: 'notNumberSuggest', values: { suggestion } } : { code: 'notNumber' };
    }
    case 'boolean': {
      const suggestion = suggestBoolean(bare);
      return suggestion ? { code: 'notTrueFalseSuggest', values: { suggestion } } : { code: 'notTrueFalse' };
    }
    case 'array':
      return { code: 'notList', values: { suggestion: bare.split('\n')[0] ?? '' } };
    case 'object':
    case 'record':
      return { code: 'notFields' };
    default:
      return { code: 'notText', values: { suggestion: bare.replaceAll('"', '') } };
  }
}

function custom(fault: string, value: string): Said {
  if (fault !== 'date') return { code: fault as FaultCode };
  const suggestion = suggestDate(value);
  const impossible = impossibleDay(value);
  if (impossible) return { code: 'impossibleDay', values: { ...impossible, month: `${impossible.month}/${impossible.year}` } };
  return suggestion ? { code: 'notDateSuggest', values: { suggestion } } : { code: 'notDate' };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[part] : undefined), value);
}

/** The keys an object schema allows at a path, in the order of the schema. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let at: unknown = schema;
  for (const part of path)
    at =
      typeof part === 'number' ? (unwrap(at) as { element?: unknown } | undefined)?.element : (unwrap(at) as { shape?: Record<string, unknown> }).shape?.[part];
  return Object.keys((unwrap(at) as { shape?: object } | undefined)?.shape ?? {});
}

/** The field of the file that could hold a key that stands outside it: `end` belongs to `timetable`. */
function outerField(schema: z.ZodType, key: string, present: ReadonlySet<string>): string | undefined {
  return keysAt(schema, []).find((outer) => present.has(outer) && (keysAt(schema, [outer]).includes(key) || keysAt(schema, [outer, 0]).includes(key)));
}

/** Takes `optional` and `default` off a schema. */
function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}
