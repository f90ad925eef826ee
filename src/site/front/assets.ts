import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { filesBelow } from '../files-below.ts';
import { buildDir } from '../settings.ts';
import { type Coding, codingEndings } from './encoding.ts';
import type { WholeAnswer } from './recorded-answer.ts';

/** Files that are sent as they lie on the disk, by the paths at which they stand. */
export type Assets = { readonly has: (path: string) => boolean; readonly read: (path: string) => Promise<WholeAnswer> };

/** A folder of files, the path at which it stands, and what caches are told of a file in it. */
export type AssetFolder = { readonly dir: string; readonly at: string; readonly cacheControl: (path: string) => string };

/** What caches are told of what never becomes another under its address. */
export const forGood = 'public, max-age=31536000, immutable';

/** What the build has made, under names that change with the content, and what lies in `public`. */
export function siteFolders(): readonly AssetFolder[] {
  return [
    { dir: join(buildDir(), 'static'), at: '/_next/static', cacheControl: () => forGood },
    { dir: join(/* turbopackIgnore: true */ process.cwd(), 'public'), at: '', cacheControl: cacheControlOfPublic },
  ];
}

/** Fonts never change under their names; the emblem and the icon seldom; what editors have put there at any time. */
function cacheControlOfPublic(path: string): string {
  if (path.startsWith('/fonts/')) return forGood;
  return path.lastIndexOf('/') === 0 ? 'public, max-age=86400' : 'public, max-age=0';
}

/**
 * Knows the files that are in folders when this is called; hidden files are not among them. A body that the build has put into a coding beside
 * its file (`.br`, `.gz`) is taken from there.
 */
export function createAssets(folders: readonly AssetFolder[]): Assets {
  const files = new Map(folders.flatMap(filesIn));
  return {
    has: (path) => files.has(path),
    async read(path) {
      const asset = files.get(path);
      if (asset === undefined) throw new Error(`There is no file at ${path}`);
      const coded = Object.entries(asset.coded).map(async ([coding, file]) => [coding as Coding, await readFile(file)] as const);
      return { status: 200, headers: asset.headers, body: await readFile(asset.file), coded: new Map(await Promise.all(coded)) };
    },
  };
}

type Asset = { readonly file: string; readonly headers: WholeAnswer['headers']; readonly coded: { readonly [C in Coding]?: string } };

function filesIn({ dir, at, cacheControl }: AssetFolder): readonly (readonly [string, Asset])[] {
  const names = new Set(filesBelow(dir));
  return [...names].flatMap((name) => {
    const parts = name.split('/');
    const isCoded = Object.values(codingEndings).some((ending) => name.endsWith(ending) && names.has(name.slice(0, -ending.length)));
    if (isCoded || parts.some((part) => part.startsWith('.'))) return [];
    const path = `${at}/${parts.map(encodeURIComponent).join('/')}`;
    const file = join(dir, name);
    const coded = Object.fromEntries(Object.entries(codingEndings).flatMap(([coding, ending]) => (names.has(name + ending) ? [[coding, file + ending]] : [])));
    return [[path, { file, headers: { 'content-type': typeOf(file), 'cache-control': cacheControl(path) }, coded }] as const];
  });
}

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
