import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '#catalogue/group-by.ts';
import { type Localized, locales } from '#catalogue/locale.ts';
import { type Collection, collections, contentFileName, readContentFileName } from '../read/content-file.ts';
import type { ChangedFile } from './revision.ts';
import { type FileVersion, readVersion } from './version.ts';

/** The files of an id at one time. */
export type Entry = {
  /** Those that can be read, in the order of the site's languages. */
  readonly versions: readonly FileVersion[];
  /** The files that are there and cannot be read, from the content folder. */
  readonly unread: readonly string[];
};

/** The files of an id that was touched, before and after. */
export type TouchedEntry = { readonly collection: Collection; readonly id: string; readonly before: Entry; readonly after: Entry };

/** What a path below the content folder names, if it is a content file in a language. */
function namedByPath(path: string) {
  const [, folder, name = ''] = /^([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const collection = collections.find((one) => one === folder);
  const named = readContentFileName(name);
  return collection && named && { collection, ...named };
}

/** The projects, funds and pages of which a file has changed, each with all its files. */
export function readTouchedEntries(dir: string, changed: readonly ChangedFile[]): readonly TouchedEntry[] {
  const files = new Map(changed.map((file) => [file.path, file]));
  const touched = groupBy(
    changed.flatMap(({ path }) => namedByPath(path) ?? []),
    ({ collection, id }) => `${collection}/${id}`,
  );
  return [...touched.values()].flatMap(([first]) => {
    if (first === undefined) return [];
    const { collection, id } = first;
    const sides = locales.map((locale) => {
      const path = `${collection}/${contentFileName(id, locale)}`;
      return { path, locale, ...(files.get(path) ?? untouched(dir, path)) };
    });
    const entryOf = (side: 'before' | 'after'): Entry => {
      const read = sides.flatMap((file) => {
        const bytes = file[side];
        return bytes === undefined ? [] : [{ path: file.path, version: readVersion(bytes, file.locale) }];
      });
      return {
        versions: read.flatMap(({ version }) => version ?? []),
        unread: read.flatMap(({ path, version }) => (version === undefined ? [path] : [])),
      };
    };
    return [{ collection, id, before: entryOf('before'), after: entryOf('after') }];
  });
}

function untouched(dir: string, path: string): Pick<ChangedFile, 'before' | 'after'> {
  const file = join(dir, path);
  if (!existsSync(file)) return {};
  const bytes = readFileSync(file);
  return { before: bytes, after: bytes };
}

/** Whether readers see an entry: it has a title, and none of its files is a draft. */
export function isPublished({ versions }: Entry): boolean {
  return versions.some(({ title }) => title !== undefined) && !versions.some(({ draft }) => draft);
}

/** Its title in each language. */
export function titlesOf({ versions }: Entry): Localized<string> {
  return Object.fromEntries(versions.flatMap(({ locale, title }) => (title === undefined ? [] : [[locale, title]])));
}

/** Its former ids, as the first of its files has them. */
export function aliasesOf({ versions: [first] }: Entry): readonly string[] {
  return first?.aliases ?? [];
}
