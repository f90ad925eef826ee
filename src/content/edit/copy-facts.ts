import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Kind } from '#catalogue/fact-kinds.ts';
import type { Path } from '../check/fault.ts';
import type { SharedField } from '../check/pairs.ts';
import { defaultAt, keysAt, kindAt } from '../schema/shape.ts';
import { fieldAt, lineStart, nextLine, rangesOf, readData, readMatter, valueAt, valueIn } from './matter.ts';
import { setValue, type Target, typedAt } from './set-value.ts';

/** The original of a translation: its front matter, and what may be taken from it. */
export type Original = {
  readonly matter: string;
  /** What the languages share, without what is wrong in the original. */
  readonly facts: readonly SharedField[];
  /** Whether the original is known to be newer than what the translation says of a fact. */
  readonly isNewer: (path: Path) => boolean;
};

/**
 * Copies facts from the original's front matter into a translation's, as they are typed there, where they are missing, or differ and
 * the original is known to be the newer one. Otherwise the editor must say which of the two is right.
 */
export function copyFacts({ matter: original, facts, isNewer }: Original, matter: string, shape: Kind, newline: string): string {
  const orderOf = (group: Path) => keysAt(shape, group);
  const [wanted, found] = [readData(original), readData(matter)];
  return facts.reduce((text, { path, part: fact }) => {
    if (fact !== undefined) {
      const words = wordsBeside(shape, path);
      return words === undefined ? text : copyKeyedList(original, text, { path, orderOf, newline }, { fact, words });
    }
    const value = valueIn(wanted, path);
    const own = valueIn(found, path);
    if (value === undefined || isSame(value, own ?? defaultAt(shape, path))) return text;
    if (own !== undefined && !isNewer(path)) return text;
    const typed = typedAt(original, path);
    return typed === undefined ? text : setValue(text, { path, orderOf, newline }, typed);
  }, matter);
}

/** The words that each language must give to an item of a list; undefined when several parts of the items are facts, none of which tells which item is which. */
function wordsBeside(shape: Kind, path: Path): string | undefined {
  const items = kindAt(shape, [...path, 0]);
  const parts = items?.kind === 'fields' ? Object.entries(items.fields) : [];
  if (parts.filter(([, { differs }]) => !differs).length > 1) return undefined;
  return parts.find(([, { differs, required }]) => differs && required)?.[0];
}

/** A year may be typed as a number or as a text. */
function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'object' || typeof b === 'object' ? JSON.stringify(a) === JSON.stringify(b) : String(a) === String(b);
}

/** Of a list of which one part is a fact and the other is in each language's own words, the names of both. */
type Names = { readonly fact: string; readonly words: string };
type Item = { readonly fact: unknown; readonly words: unknown; readonly text: string };

/**
 * Gives a list the original's facts in the original's order. The words are each language's own: an item that is new gets an
 * ellipsis in their place, of which the check then tells. A list that has a fact of its own is left to the editor.
 */
function copyKeyedList(original: string, matter: string, target: Target, names: Names): string {
  const wanted = factsOf(original, target, names);
  const items = itemsOf(matter, target, names);
  if (wanted === undefined || items === undefined || isSameOrder(wanted, items)) return matter;
  const isOwn = ({ fact, words }: Item) => (fact === undefined ? words !== undefined : !wanted.includes(String(fact)));
  if (items.some(isOwn)) return matter;
  const indent = /^ */.exec(items[0]?.text ?? '  ')?.[0] ?? '';
  const fresh = (fact: unknown) => [`${indent}- ${names.fact}: ${String(fact)}`, `${indent}  ${names.words}: …`].map((line) => line + target.newline).join('');
  const lines = wanted.map((fact) => items.find((item) => item.fact === fact)?.text ?? fresh(fact)).join('');
  return setValue(matter, target, { lines });
}

function isSameOrder(wanted: readonly unknown[], items: readonly Item[]): boolean {
  return wanted.length === items.length && items.every(({ fact }, index) => fact === wanted[index]);
}

/** The facts of the original's list; undefined when they are not all plain, different texts. */
function factsOf(original: string, { path }: Target, { fact }: Names): readonly string[] | undefined {
  const list = valueAt(original, path);
  const facts = Array.isArray(list) ? list.map((item) => (item as Record<string, unknown> | null)?.[fact]) : [];
  const plain = facts.every((one): one is string => typeof one === 'string' && /^[\w:/.?=&%~+-]+$/.test(one) && !one.endsWith(':'));
  return plain && facts.length > 0 && new Set(facts).size === facts.length ? (facts as readonly string[]) : undefined;
}

/** The items of a list with their whole lines; undefined when they are not fields on lines of their own. */
function itemsOf(matter: string, { path }: Target, { fact, words }: Names): readonly Item[] | undefined {
  const root = readMatter(matter);
  const field = root && fieldAt(root, path);
  if (root === undefined) return undefined;
  if (field?.value == null || valueAt(matter, path) === undefined) return [];
  const list = field.value;
  if (!isSeq(list) || list.flow === true || !list.items.every((item): item is YAMLMap => isMap(item) && item.flow !== true)) return undefined;
  const maps = list.items as readonly YAMLMap[];
  const starts = maps.map((map) => lineStart(matter, map.range?.[0] ?? 0));
  const end = nextLine(matter, rangesOf(matter, field).to);
  return maps.map((map, index) => {
    const at = (name: string): unknown => map.get(name) ?? undefined;
    return { fact: at(fact), words: at(words), text: matter.slice(starts[index], starts[index + 1] ?? end) };
  });
}
