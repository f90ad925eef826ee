import { z } from 'zod';
import type { Path } from '../read/yaml.ts';
import { keysAt } from '../schema/schema-keys.ts';
import { copyKeyedList } from './keyed-list.ts';
import { readData, valueIn } from './matter.ts';
import { setValue, typedAt } from './set-value.ts';

/** Lists of which one part is a fact and the other is in each language's own words. */
const keyedLists: Readonly<Record<string, { readonly fact: string; readonly words: string }>> = {
  sources: { fact: 'url', words: 'covers' },
  objectives: { fact: 'id', words: 'title' },
};

/**
 * Copies facts from the original's front matter into a translation's, as they are typed there, where they differ or are
 * missing. A fact the original does not state is left to the editor, who must say which of the two is right.
 * @param paths the facts; those the gate finds wrong in the original must have been left out
 */
export function copyFacts(original: string, matter: string, paths: readonly Path[], schema: z.ZodType, newline: string): string {
  const orderOf = (group: Path) => keysAt(schema, group);
  const [wanted, found] = [readData(original), readData(matter)];
  return paths.reduce((text, path) => {
    const keyed = keyedLists[String(path[0])];
    if (keyed !== undefined) return copyKeyedList(original, text, { path, orderOf, newline }, keyed);
    const value = valueIn(wanted, path);
    if (value === undefined || isSame(value, valueIn(found, path) ?? defaultAt(schema, path))) return text;
    const typed = typedAt(original, path);
    return typed === undefined ? text : setValue(text, { path, orderOf, newline }, typed);
  }, matter);
}

/** A year may be typed as a number or as a text. */
function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'object' || typeof b === 'object' ? JSON.stringify(a) === JSON.stringify(b) : String(a) === String(b);
}

/** What a field that is not there means. */
function defaultAt(schema: z.ZodType, [key]: Path): unknown {
  const field = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>)[String(key)] : undefined;
  const absent = field?.safeParse(undefined);
  return absent?.success ? absent.data : undefined;
}
