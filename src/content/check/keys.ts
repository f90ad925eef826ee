import type { z } from 'zod';
import type { Kind } from '#catalogue/fact-kinds.ts';
import type { FactBook } from '#catalogue/fact-words.ts';
import { faultAt } from '../read/source.ts';
import type { YamlData } from '../read/yaml.ts';
import { readYamlLine } from '../read/yaml-structure.ts';
import { fieldHelpOf } from '../schema/field-help.ts';
import { contentKinds } from '../schema/kinds.ts';
import { isListAt, keysAt } from '../schema/shape.ts';
import type { Fault, Path } from './fault.ts';
import { fold, nearest } from './suggest.ts';

/** A key that the file may not have. */
export type UnknownKey = {
  readonly fault: Fault;
  /** The field it was meant for, keys joined by full stops, `*` for any item of a list: nothing else is said of that field. */
  readonly meant: readonly string[];
};

/** Where the keys were found: the fields a file may have, its data, what fields are called, the required fields that are missing. */
export type KeySetting = { readonly shape: Kind; readonly data: YamlData; readonly labels: FieldLabels; readonly missing: readonly Path[] };

/** Says of every such key what to type instead: its right name, its right place, or nothing. */
export function unknownKeys(setting: KeySetting, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): readonly UnknownKey[] {
  const parent = path as Path;
  // Looking for a key goes through the whole file, so it is done once for all unknown keys.
  const free = keysAt(setting.shape, parent).filter((candidate) => !setting.data.hasKey([...parent, candidate]));
  const outers = keysAt(setting.shape, []).filter((outer) => setting.data.hasKey([outer]));
  const names = new Map(keys.map((key) => [key, rightName(setting.labels, parent, key, free)]));
  const taken = new Set(names.values());
  const gaps = setting.missing
    .filter((field) => field.slice(0, -1).join('.') === parent.join('.') && !setting.data.hasKey(field))
    .map((field) => String(field.at(-1)))
    .filter((name) => !taken.has(name));
  const lacking = setting.missing.flatMap((field) => (field.length === 1 && !outers.includes(String(field[0])) ? [String(field[0])] : []));
  return keys.map(
    (key) =>
      (parent.length === 0 ? (misplacedKey(setting, key, outers) ?? lackedGroup(setting, key, lacking)) : undefined) ??
      unknownKey(setting, parent, key, names.get(key), gaps),
  );
}

/** A key at the margin that belongs to a group or a list of the file. */
function misplacedKey(setting: KeySetting, key: string, outers: readonly string[]): UnknownKey | undefined {
  // The field of the file that could hold a key that stands outside it: `end` belongs to `timetable`.
  const outer = outers.find((one) => innerKeys(setting.shape, one).includes(key));
  if (outer === undefined) return undefined;
  const { source, keyPlaceOf } = setting.data;
  const at = keyPlaceOf([key]);
  const suggestion = indentedLine(setting, outer, at.line);
  const fault = suggestion === undefined ? faultAt(source, at, 'keyOutside', { key, outer }) : faultAt(source, at, 'keyUnindented', { key, outer, suggestion });
  return { fault, meant: [`${outer}.*.${key}`, `${outer}.${key}`, outer] };
}

/** A key at the margin that belongs to a group which the file lacks. */
function lackedGroup({ shape, data }: KeySetting, key: string, lacking: readonly string[]): UnknownKey | undefined {
  const outer = lacking.find((one) => !isListAt(shape, [one]) && keysAt(shape, [one]).includes(key));
  if (outer === undefined) return undefined;
  const at = data.keyPlaceOf([key]);
  const suggestion = `  ${(data.source.lines[at.line - 1] ?? '').trim()}`;
  return { fault: faultAt(data.source, at, 'keyOutsideMissing', { key, outer, suggestion }), meant: [outer] };
}

function unknownKey({ shape, data }: KeySetting, parent: Path, key: string, suggestion: string | undefined, gaps: readonly string[]): UnknownKey {
  const at = data.keyPlaceOf([...parent, key]);
  if (suggestion !== undefined)
    return { fault: faultAt(data.source, at, 'unknownKeySuggest', { key, suggestion }), meant: [[...parent, suggestion].join('.')] };
  if (gaps.length > 0) return { fault: faultAt(data.source, at, 'unknownKeyMissing', { key, missing: gaps.join(', ') }), meant: [] };
  return { fault: faultAt(data.source, at, 'unknownKey', { key, allowed: keysAt(shape, parent).join(', ') }), meant: [] };
}

function rightName(labels: FieldLabels, parent: Path, key: string, free: readonly string[]): string | undefined {
  const groups = parent.filter((part) => typeof part === 'string');
  return keyOfLabel(labels, key, groups, free) ?? nearest(key, free);
}

function innerKeys(shape: Kind, outer: string): readonly string[] {
  return keysAt(shape, isListAt(shape, [outer]) ? [outer, 0] : [outer]);
}

/** A line as it should be typed when it stands right below the field it belongs to or below other lines of that field, only without its indentation. */
function indentedLine({ shape, data }: KeySetting, outer: string, line: number): string | undefined {
  const start = data.keyPlaceOf([outer]).line;
  const inner = innerKeys(shape, outer);
  const above = data.source.lines.slice(start, line - 1).filter((text) => text.trim() !== '' && !text.trimStart().startsWith('#'));
  if (line <= start || !above.every((text) => inner.includes(readYamlLine(text).key))) return undefined;
  const text = (data.source.lines[line - 1] ?? '').trim();
  if (!isListAt(shape, [outer])) return `  ${text}`;
  // A dash begins an item, and so does a field that the item has already, be it indented or not.
  const item = new Set<string>();
  for (const { key, isItem } of above.map(readYamlLine)) {
    if (isItem || item.has(key)) item.clear();
    item.add(key);
  }
  const isNext = item.size === 0 || item.has(readYamlLine(text).key);
  return `  ${isNext ? '- ' : '  '}${text}`;
}

/** What fields are called in all languages, folded → the fields it may mean, keys joined by a full stop: `alkaa` → `timetable.start`. */
export type FieldLabels = ReadonlyMap<string, readonly string[]>;

/** Gathers the labels of fields. @param books the messages `fact` of each language */
export function fieldLabelsOf(books: readonly FactBook[]): FieldLabels {
  const labels = new Map<string, readonly string[]>();
  for (const { label, path } of books.flatMap((book) => contentKinds.flatMap((kind) => fieldHelpOf(kind, book)))) {
    labels.set(fold(label), [...(labels.get(fold(label)) ?? []), path]);
  }
  return labels;
}

/** The key that a label stands for among the keys that a place allows; undefined when it is not a label of one of them. */
function keyOfLabel(labels: FieldLabels, label: string, parent: readonly string[], keys: readonly string[]): string | undefined {
  const paths = labels.get(fold(label)) ?? [];
  return keys.find((key) => paths.includes([...parent, key].join('.')));
}
