import type { Kind } from '#catalogue/fact-kinds.ts';
import { faultAt } from '../read/source.ts';
import type { YamlData } from '../read/yaml.ts';
import { dashedFields, dashlessFaults, readYamlLine } from '../read/yaml-structure.ts';
import { firstLineBelow, isListAt, keysAt, kindAt, requiredKeysAt } from '../schema/shape.ts';
import type { Fault, FaultValues, Path } from './fault.ts';
import { bareOf, sayRangeOfFields, type ValueSetting } from './typed-values.ts';

/**
 * A text or fields where a list belongs, or a text where fields belong, with the exact lines to type: also those of the fields that
 * must be there and that only the editor knows. Undefined for anything else.
 */
export function wrongShape(setting: ValueSetting, path: Path, value: unknown, expected: string): readonly Fault[] | undefined {
  if (expected === 'array') return noList(setting, path, value);
  if (expected === 'object' && Array.isArray(value)) {
    const dashed = dashedFields(setting.data.source, setting.data.keyPlaceOf(path).line, keysAt(setting.shape, path));
    return dashed.length === 0 ? undefined : dashed;
  }
  const fault = expected === 'object' && typeof value !== 'object' ? noFields(setting, path) : undefined;
  return fault && [fault];
}

function noList({ shape, data }: ValueSetting, path: Path, value: unknown): readonly Fault[] {
  const { line } = data.keyPlaceOf(path);
  const dashless = typeof value === 'object' ? dashlessFaults(data.source, line) : [];
  if (dashless.length > 0) return dashless;
  const indent = indentAt(data, line);
  const below = typeof value === 'object' ? `${' '.repeat(indent + 2)}- ` : (firstLineBelow(shape, path, indent) ?? '');
  const more = stillToType(shape, [...path, 0]);
  const values = { key: keyOf(path), name: String(path.at(-1)), suggestion: below + firstLineOf(data, path), more };
  // Several values on one line: whether a comma parts them or belongs to a name only the editor knows.
  if (typeof value === 'string' && /[,;]\s*\S/.test(value)) {
    return [faultAt(data.source, data.placeOf(path), 'notListSeveral', { ...values, suggestion: `${below}…` })];
  }
  return [faultAt(data.source, data.placeOf(path), more === '' ? 'notList' : 'notListMore', values)];
}

/** A range in place of a timetable, or an item of a list with nothing but the value of its first field. */
function noFields(setting: ValueSetting, path: Path): Fault | undefined {
  const { shape, data } = setting;
  const at = data.placeOf(path);
  const text = firstLineOf(data, path);
  const values = { key: keyOf(path), name: String(path.at(-1)), value: text };
  const range = sayRangeOfFields(setting, path, bareOf(data.textOf(path)));
  if (range !== undefined) return faultAt(data.source, at, range.code, { ...values, ...range.values });
  const [first] = typeof path.at(-1) === 'number' && isListAt(shape, path.slice(0, -1)) ? requiredKeysAt(shape, path) : [];
  if (first === undefined) return undefined;
  const counted = countedWords(setting, path, text);
  if (counted !== undefined) return faultAt(data.source, at, 'notFieldsMore', { ...values, ...counted });
  const more = stillToType(shape, path);
  const { isItem } = readYamlLine(data.source.lines[at.line - 1] ?? '');
  if (isItem && more !== '') return faultAt(data.source, at, 'notFieldsMore', { ...values, suggestion: `- ${first}: ${text}`, more });
  const suggestion = isItem ? `- ${first}: ${text}` : `{ ${[`${first}: ${text}`, more].filter((part) => part !== '').join(', ')} }`;
  return faultAt(data.source, at, 'notFieldsSuggest', { ...values, suggestion });
}

/** A number with what it counts, where an item has a field for each: `3438 päätöstä`. A number that is none is left to the editor. */
function countedWords({ shape, data }: ValueSetting, path: Path, text: string): FaultValues | undefined {
  const [first = '', second = '', ...others] = requiredKeysAt(shape, path);
  const { isItem } = readYamlLine(data.source.lines[data.placeOf(path).line - 1] ?? '');
  if (!isItem || kindAt(shape, [...path, first])?.kind !== 'number' || kindAt(shape, [...path, second])?.kind !== 'text') return undefined;
  const [, number, counted] = /^(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)\s+(\p{L}.*)$/u.exec(text) ?? [];
  const more = [`${second}: ${counted ?? text}`, ...others.map((key) => `${key}: …`)].join(', ');
  return { suggestion: `- ${first}: ${number?.replace(/\s/g, '') ?? '…'}`, more };
}

function firstLineOf(data: YamlData, path: Path): string {
  return data.textOf(path).split('\n')[0] ?? '';
}

/** The fields of an item that must be there besides the first one, as they are typed on one line: `covers: …`. */
function stillToType(shape: Kind, item: Path): string {
  const [, ...others] = requiredKeysAt(shape, item);
  return others.map((key) => `${key}: …`).join(', ');
}

/** The spaces before a line of the file. */
export function indentAt({ source }: YamlData, line: number): number {
  return readYamlLine(source.lines[line - 1] ?? '').indent;
}

/** The names of the fields on the way to a value, joined by full stops. */
export function keyOf(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.');
}
