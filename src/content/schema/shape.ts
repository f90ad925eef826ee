import { type Facts, type Kind, text } from '#catalogue/fact-kinds.ts';
import { locales } from '#catalogue/locale.ts';
import type { Path } from '../check/fault.ts';
import { contentShapes } from './kinds.ts';

/** The keys that a file may have at a path, in the order of the file; a number in the path steps into a list. */
export function keysAt(shape: Kind, path: Path): readonly string[] {
  const kind = kindAt(shape, path);
  if (kind?.kind === 'localized') return locales;
  return kind?.kind === 'fields' ? Object.keys(kind.fields) : [];
}

/** The keys without which what stands at a path is refused, in the order of the file. */
export function requiredKeysAt(shape: Kind, path: Path): readonly string[] {
  const kind = kindAt(shape, path);
  return kind?.kind === 'fields' ? Object.entries<Facts[string]>(kind.fields).flatMap(([name, { required }]) => (required ? [name] : [])) : [];
}

/** True when there is a list at a path. */
export function isListAt(shape: Kind, path: Path): boolean {
  return kindAt(shape, path)?.kind === 'list';
}

/** The first line below a field that holds a list or fields of its own, up to its value: `  - url: `, `  start: `, `  - `; undefined for a plain field. */
export function firstLineBelow(shape: Kind, path: Path, indent: number): string | undefined {
  const isList = isListAt(shape, path);
  const [key] = keysAt(shape, isList ? [...path, 0] : path);
  if (!isList && key === undefined) return undefined;
  return `${' '.repeat(indent + 2)}${isList ? '- ' : ''}${key === undefined ? '' : `${key}: `}`;
}

/** What stands at a path; undefined where nothing may. */
export function kindAt(shape: Kind, path: Path): Kind | undefined {
  return path.reduce<Kind | undefined>((kind, part) => {
    if (kind?.kind === 'list') return kind.items;
    if (kind?.kind === 'open') return kind.values;
    if (kind?.kind === 'localized') return text(kind.least, kind.most);
    return kind?.kind === 'fields' && Object.hasOwn(kind.fields, part) ? kind.fields[part]?.is : undefined;
  }, shape);
}

/** What a field that is left out means; undefined where that is nothing. */
export function defaultAt(shape: Kind, path: Path): unknown {
  const parent = kindAt(shape, path.slice(0, -1));
  const name = String(path.at(-1));
  return parent?.kind === 'fields' && Object.hasOwn(parent.fields, name) ? parent.fields[name]?.otherwise : undefined;
}

type Found = { readonly names: Set<string>; readonly top: Set<string>; readonly texts: Set<string>; readonly lists: Map<string, readonly string[]> };

const found: Found = { names: new Set(), top: new Set(), texts: new Set(), lists: new Map() };
for (const kind of ['project', 'fund', 'page', 'site'] as const) {
  gather(contentShapes[kind]);
  for (const name of keysAt(contentShapes[kind], [])) found.top.add(name);
}

/** Every name a field can have in some content file, at any depth. */
export const fieldNames: ReadonlySet<string> = found.names;

/** The names of fields that stand in no other field of some content file. */
export const topFields: ReadonlySet<string> = found.top;

/** The names of fields that hold words, which readers read as they stand. */
export const textFields: ReadonlySet<string> = found.texts;

/** The names of fields whose value is a list → the names of the fields of its items, none for a list of plain values. */
export const listFields: ReadonlyMap<string, readonly string[]> = found.lists;

function gather(kind: Kind): void {
  if (kind.kind === 'list') gather(kind.items);
  if (kind.kind === 'localized') for (const locale of locales) found.names.add(locale);
  if (kind.kind !== 'fields') return;
  for (const [name, { is }] of Object.entries<Facts[string]>(kind.fields)) {
    found.names.add(name);
    if (is.kind === 'text' || is.kind === 'localized') found.texts.add(name);
    if (is.kind === 'list') found.lists.set(name, keysAt(is.items, []));
    gather(is);
  }
}
