import type { Kind } from '#catalogue/fact-kinds.ts';
import { faultAt } from '../read/source.ts';
import { kindAt, requiredKeysAt } from '../schema/shape.ts';
import type { Readable } from './collection.ts';
import type { Fault, FaultValues, Path } from './fault.ts';
import type { FaultCode } from './fault-code.ts';

/** A list of fields of which some are facts, which the languages share, and the others words. */
export type KeyedList = { readonly path: Path; readonly facts: readonly string[]; readonly shape: Kind };

type Item = Readonly<Record<string, unknown>>;

/**
 * The items of a list in which a translation differs from its original, each at its own place: those it lacks, those it has for
 * itself, one that says otherwise, or the first that is out of order. The words of the items are each language's own.
 */
export function differingItems(original: Readable<unknown>, other: Readable<unknown>, list: KeyedList): readonly Fault[] {
  const [wanted, found] = [itemsOf(original, list.path), itemsOf(other, list.path)];
  const keyOf = (item: Item) => JSON.stringify(list.facts.map((name) => item[name]));
  const [wantedKeys, foundKeys] = [wanted.map(keyOf), found.map(keyOf)];
  const missing = surplus(wantedKeys, foundKeys);
  const extra = surplus(foundKeys, wantedKeys);
  const report = (at: number, code: FaultCode, values: FaultValues) => {
    const path = at < 0 ? list.path : [...list.path, at];
    const { data, source } = other.file;
    const place = at < 0 || found.length === 0 ? data.keyPlaceOf(list.path) : data.placeOf(path);
    return faultAt(source, place, code, { key: list.path.join('.'), other: original.file.source.file, ...values });
  };
  const [first = -1] = missing;
  if (missing.length === 1 && extra.length === 1 && first === extra[0]) {
    return list.facts.flatMap((name) => {
      const [here, there] = [found[first]?.[name], wanted[first]?.[name]];
      return here === there ? [] : [{ ...report(first, 'listItemDiffers', { name, found: said(here), wanted: said(there) }) }];
    });
  }
  if (missing.length + extra.length === 0) {
    const at = foundKeys.findIndex((key, index) => key !== wantedKeys[index]);
    return at < 0 ? [] : [report(at, 'listOrder', { wanted: said(wanted[at]?.[list.facts[0] ?? '']), count: at + 1 })];
  }
  return [
    ...missing.map((index) => {
      const values = lines(wanted[index] ?? {}, list);
      return report(Math.min(index, found.length) - 1, values.more === '' ? 'listItemMissingOne' : 'listItemMissing', values);
    }),
    ...extra.map((index) => report(index, 'listItemExtra', { found: said(found[index]?.[list.facts[0] ?? '']) })),
  ];
}

function itemsOf({ data }: Readable<unknown>, path: Path): readonly Item[] {
  const value = path.reduce<unknown>((at, key) => (at as Item | undefined)?.[key], data);
  return Array.isArray(value) ? (value as readonly Item[]) : [];
}

/** The places of the keys that one list has more often than the other. */
function surplus(keys: readonly string[], others: readonly string[]): readonly number[] {
  const left = [...others];
  return keys.flatMap((key, index) => {
    const at = left.indexOf(key);
    if (at < 0) return [index];
    left.splice(at, 1);
    return [];
  });
}

/** An item as it is to be typed in another language: its facts, and places for the words. */
function lines(item: Item, { facts, path, shape }: KeyedList): FaultValues {
  const fields = kindAt(shape, [...path, 0]);
  const names = fields?.kind === 'fields' ? Object.keys(fields.fields) : [];
  const required = requiredKeysAt(shape, [...path, 0]);
  const typed = names.flatMap((name) => {
    if (facts.includes(name)) return item[name] === undefined || item[name] === false ? [] : [`${name}: ${said(item[name])}`];
    return required.includes(name) ? [`${name}: …`] : [];
  });
  const [suggestion = '', ...more] = typed;
  return { suggestion: `- ${suggestion}`, more: more.join(', ') };
}

function said(value: unknown): string {
  return value === undefined ? '–' : String(value);
}
