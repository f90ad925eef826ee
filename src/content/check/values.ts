import type { z } from 'zod';
import type { Kind, ValueOf } from '#catalogue/fact-kinds.ts';
import { isInternal, isOfMachine } from '../privacy/closed-addresses.ts';
import { faultAt } from '../read/source.ts';
import type { YamlData } from '../read/yaml.ts';
import { readYamlLine } from '../read/yaml-structure.ts';
import { issuesOf, judge } from '../schema/schema.ts';
import { firstLineBelow, kindAt } from '../schema/shape.ts';
import { hasMoreThanAddress, suggestHttps } from '../schema/suggest-address.ts';
import type { Fault, Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { unknownKeys } from './keys.ts';
import { isUnfinished } from './leftovers.ts';
import { splitItems } from './split-items.ts';
import { fold, idIn, nearest, suggestBoolean } from './suggest.ts';
import { bareOf, bareVocabulary, type Said, sayDate, sayIdentifier, sayNothingKnown, sayNumber, type ValueSetting, type Vocabulary } from './typed-values.ts';
import { indentAt, keyOf, wrongShape } from './wrong-shape.ts';

/** A value when it is valid, and what is wrong with it when it is not. */
export type Validated<T> = {
  readonly value?: T;
  readonly faults: readonly Fault[];
  /** Fields that were meant with keys that are none, keys joined by full stops. */
  readonly meant?: ReadonlySet<string>;
  /** The lines of values that say themselves that they are not finished, with the names of their fields. */
  readonly unfinished?: ReadonlyMap<number, string>;
};

/**
 * Validates front matter; every issue gets its place and its words, one message for one problem. Of a value that says itself that it
 * is not finished nothing more is told.
 */
export function validate<K extends Kind>(shape: K, data: YamlData, vocabulary: Vocabulary = bareVocabulary): Validated<ValueOf<K>> {
  const { issues, ...valid } = judge(shape, data.value);
  if (issues.length === 0) return { ...valid, faults: [] };
  const setting: ValueSetting = { shape, data, vocabulary };
  const missing = issues.map((issue) => issue.path as Path).filter((path) => valueAt(data.value, path) === undefined);
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys({ shape, data, labels: vocabulary.labels, missing }, issue) : [],
  );
  const meant = new Set(unknown.flatMap((key) => key.meant));
  const isMeant = (path: z.core.$ZodIssue['path']) =>
    valueAt(data.value, path as Path) === undefined && (meant.has(path.join('.')) || meant.has(`${String(path[0])}.*.${String(path.at(-1))}`));
  const split = splitItems(data, issues, (path) => valueAt(data.value, path));
  const mistyped = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('.')] : [])));
  const others = issues
    // How long a value of another type is tells nothing.
    .filter((issue) => issue.code === 'invalid_type' || !mistyped.has(issue.path.join('.')))
    .filter((issue) => issue.code !== 'unrecognized_keys' && !isMeant(issue.path) && !split.explained.has(issue))
    .filter((issue) => !isUnfinished(data.source, data.textOf(issue.path as Path)))
    .flatMap((issue) => faultsOf(setting, issue));
  const unfinished = issues.map((issue) => issue.path as Path).filter((path) => isUnfinished(data.source, data.textOf(path)));
  return {
    faults: [...unknown.map(({ fault }) => fault), ...split.faults, ...others],
    meant,
    unfinished: new Map(unfinished.map((path) => [data.placeOf(path).line, keyOf(path)])),
  };
}

function faultsOf(setting: ValueSetting, issue: z.core.$ZodIssue): readonly Fault[] {
  const { shape, data } = setting;
  const path = issue.path as Path;
  const value = valueAt(data.value, path);
  const empty = value === undefined ? emptyField(shape, data, path) : undefined;
  if (empty !== undefined) return [empty];
  return (issue.code === 'invalid_type' && value !== undefined && wrongShape(setting, path, value, issue.expected)) || [valueFault(setting, issue, value)];
}

function valueFault(setting: ValueSetting, issue: z.core.$ZodIssue, value: unknown): Fault {
  const { data } = setting;
  const path = issue.path as Path;
  const text = data.textOf(path);
  const said: Explained =
    value === undefined ? { code: typeof path.at(-2) === 'number' ? 'requiredInside' : 'required' } : explain(setting, issue, value, bareOf(text));
  const { code, values, onKey = value === undefined, certain } = said;
  const at = onKey ? data.keyPlaceOf(path) : data.placeOf(path);
  const own = onKey ? String(path.at(-1)) : bareOf(text) || String(value ?? '');
  const field = fieldAsTyped(data, path, at.line);
  const typed = `${field} ${code === 'notText' ? `"${values?.suggestion ?? own}"` : (values?.suggestion ?? '')}`.trim();
  const isQuoted = own === values?.suggestion && text !== own && (code === 'notNumberSuggest' || code === 'notTrueFalseSuggest');
  const told = faultAt(data.source, at, isQuoted ? 'quotedValue' : code, {
    key: keyOf(path),
    name: String(path.at(-1) ?? ''),
    field,
    typed,
    value: own,
    ...values,
  });
  return certain ? { ...told, certain } : told;
}

/** What stands before the value: the name of the field, or the dash of an item. Inside brackets (`[a, b]`) an item is typed without a dash. */
function fieldAsTyped({ source }: YamlData, path: Path, line: number): string {
  if (typeof path.at(-1) !== 'number') return `${String(path.at(-1) ?? '')}:`;
  return readYamlLine(source.lines[line - 1] ?? '').isItem ? '-' : '';
}

type Explained = Said & { readonly onKey?: boolean; readonly certain?: true };

/** Says a zod issue in the check's own terms. @param text the value as typed, without quotation marks */
function explain(setting: ValueSetting, issue: z.core.$ZodIssue, value: unknown, text: string): Explained {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(setting, issue.path as Path, issue.expected, text);
    case 'invalid_value':
      return sayChoice(String(value), issue.values.map(String));
    case 'too_small':
      if (issue.origin === 'array') return { code: 'listEmpty' };
      return typeof value === 'number'
        ? { code: 'negativeNumber' }
        : { code: 'tooShort', values: { count: String(value).trim().length, limit: Number(issue.minimum) } };
    case 'too_big':
      return tooBig(issue, value);
    case 'invalid_format':
      if (issue.format === 'email') return { code: 'notEmail' };
      return sayNoId(setting, issue.path as Path, String(value));
    case 'custom':
      return { ...custom(setting, issue.path as Path, String(issue.params?.fault), text), ...(issue.params?.onKey === true && { onKey: true }) };
    default:
      return { code: 'notText' };
  }
}

/** What was meant with a text that is no id: often an address or the name of a file, which end with it. */
function sayNoId({ shape }: ValueSetting, path: Path, value: string): Said {
  if (kindAt(shape, path)?.kind === 'fingerprint') return { code: 'notFingerprint' };
  const suggestion = idIn(value);
  return suggestion === '' ? { code: 'notId' } : { code: 'notIdSuggest', values: { suggestion } };
}

/** A word that differs from an allowed one by its capitals and signs alone is that word; one that only resembles it may be another. */
function sayChoice(value: string, options: readonly string[]): Explained {
  const suggestion = nearest(value, options);
  const values = { allowed: options.join(', ') };
  if (suggestion === undefined) return { code: 'choice', values };
  return { code: 'choiceSuggest', values: { ...values, suggestion }, ...(fold(value) === fold(suggestion) && { certain: true }) };
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, value: unknown): Said {
  const limit = Number(maximum);
  if (origin === 'array') return { code: 'listTooLong', values: { limit } };
  return typeof value === 'number' ? { code: 'numberTooLarge', values: { limit } } : { code: 'tooLong', values: { count: String(value).trim().length, limit } };
}

function wrongType(setting: ValueSetting, path: Path, expected: string, text: string): Explained {
  switch (expected) {
    case 'number':
    case 'int':
      return sayNumber(setting, path, text);
    case 'boolean': {
      const suggestion = suggestBoolean(text);
      return suggestion ? { code: 'notTrueFalseSuggest', values: { suggestion } } : { code: 'notTrueFalse' };
    }
    case 'object':
    case 'record':
      return { code: 'notFields' };
    default:
      return wrongText(setting, path, text);
  }
}

/** A number or a word of YAML where a text belongs: it is one in quotation marks, unless it would not be right as a text either. */
function wrongText(setting: ValueSetting, path: Path, text: string): Explained {
  const kind = kindAt(setting.shape, path);
  // Brackets around a whole text stand there for what was to be typed in their place.
  const suggestion = text.replaceAll('"', '').replace(/^[[{]\s*([^[\]{}]*?)\s*[\]}]$/, '$1');
  const [issue] = kind === undefined ? [] : issuesOf(kind, suggestion);
  return issue === undefined ? { code: 'notText', values: { suggestion } } : explain(setting, { ...issue, path: [...path] }, suggestion, suggestion);
}

function custom(setting: ValueSetting, path: Path, fault: string, text: string): Said {
  if (fault === 'notHttps') return wrongAddress(setting, path, text);
  if (fault === 'identifier') return sayIdentifier(setting, path, text);
  if (fault === 'tooManyDecimals') {
    const said = sayNumber(setting, path, text);
    return said.code === 'numberAmbiguous' ? said : { code: 'tooManyDecimals' };
  }
  return fault === 'date' ? sayDate(setting, path, text) : { code: fault as FaultCode };
}

/** What was meant with a text that is no address: the address without the signs around it, a place that readers cannot open, or nothing that can be known. */
function wrongAddress(setting: ValueSetting, path: Path, text: string): Said {
  const suggestion = suggestHttps(text);
  if (isOfMachine(text) || isInternal(suggestion ?? text)) return { code: 'addressInternal' };
  if (suggestion !== undefined) return { code: 'notHttpsSuggest', values: { suggestion } };
  return hasMoreThanAddress(text) ? { code: 'addressMore' } : sayNothingKnown(setting, path, text, 'notHttps');
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
    : faultAt(data.source, at, 'requiredBelow', { ...values, suggestion: `${below}…` });
}
