import { dirname, join } from 'node:path/posix';
import rooms from './rooms.json' with { type: 'json' };

/** A room of src: the rooms it may import, and the packages it never does; `*` is all of them, `node:` all of Node.js. */
export type Room = { readonly imports: readonly string[]; readonly never: readonly string[] };

/** Every room of src, from the ground up: the one table of who may import whom. */
export const table: ReadonlyMap<string, Room> = new Map(Object.entries(rooms));

/** The text of every file, by its path from the project's root. */
export type Files = ReadonlyMap<string, string>;

/** How many files a folder may hold. That of the pages is as large as the site, because its files are addresses. */
const maxFiles = 24;

/** What is wrong with the house, a sentence each: imports through walls, circles, crowded folders. */
export function faultsOf(files: Files): readonly string[] {
  const imports = [...files].flatMap(([file, text]) => importsIn(file, text));
  return [...imports.flatMap((one) => wrongWith(one, files)), ...circlesIn(imports), ...crowdedFolders(files)];
}

type Import = { readonly file: string; readonly name: string };

const named = /(?:^|[\s}*])from\s*["']([^"'\n]+)["']|\b(?:import|tsImport|require)\b\s*\(?\s*["']([^"'\n]+)["']/gm;
const unnamed = /\b(?:import|tsImport|require)\s*(\(\s*(?!["'\s])[^)]*)/g;

/** Every import of a file: of values, types and styles, for effect, when it runs; one whose name is made when it runs as it is written. */
export function importsIn(file: string, text: string): readonly Import[] {
  if (!/\.(?:tsx?|css)$/.test(file)) return [];
  const found = [...text.matchAll(named)].map((match) => match[1] ?? match[2] ?? '');
  const made = [...text.matchAll(unnamed)].map(([, expression = '']) => expression);
  return [...found, ...made].map((name) => ({ file, name }));
}

/** The file that an import names, from the project's root. Undefined for a package, and for an address, which a style may name. */
export function fileOf({ file, name }: Import): string | undefined {
  const [, room, path = ''] = /^#([^/]+)\/(.+)$/.exec(name) ?? [];
  if (room !== undefined) return join('src', room, path);
  return name.startsWith('.') ? join(dirname(file), name) : undefined;
}

/** What lies beside the rooms is there because the framework looks for it there, as it does for the pages. */
function roomOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? (file.startsWith('src/') ? 'pages' : '');
}

function wrongWith(one: Import, files: Files): readonly string[] {
  const { file, name } = one;
  const room = table.get(roomOf(file));
  const found = fileOf(one);
  const fault = (reason: string) => [`${file} imports ${name}: ${reason}`];
  if (room === undefined) return fault('its own room is not in the table');
  if (found === undefined)
    return /^[\w@:]/.test(name) ? wrongPackage(name, room).flatMap(fault) : name.startsWith('/') ? [] : fault('nobody can tell what that is');
  // The types of the words are read off the messages themselves.
  if (roomOf(file) === 'words' && /^messages\/\w+\/\w+\.json$/.test(found)) return [];
  if (table.has(roomOf(found)) && ![roomOf(file), ...room.imports].includes(roomOf(found))) return fault(`${roomOf(file)} may not import ${roomOf(found)}`);
  if (!files.has(found)) return fault('there is no such file');
  if (roomOf(found) === roomOf(file)) return name.startsWith('#') ? fault('inside a room imports are relative') : [];
  return name.startsWith('#') ? [] : fault('from room to room imports are by alias');
}

function wrongPackage(name: string, { never }: Room): readonly string[] {
  const isOf = (banned: string) => banned === '*' || name === banned || name.startsWith(banned.endsWith(':') ? banned : `${banned}/`);
  return never.some(isOf) ? ['the room never imports that package'] : [];
}

/** Files that import each other in a circle, types too; each circle once, from where it is first entered. */
function circlesIn(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const one of imports) next.set(one.file, [...(next.get(one.file) ?? []), ...[fileOf(one)].filter((found) => found !== undefined)]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push(`a circle: ${[...path.slice(start), file].join(' → ')}`);
    if (start >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}

function crowdedFolders(files: Files): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of files.keys()) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const crowded = [...counts].filter(([folder, count]) => count > maxFiles && roomOf(`${folder}/`) !== 'pages');
  return crowded.map(([folder, count]) => `${folder} holds ${count} files, at most ${maxFiles} can be found one's way in`);
}

/** What biome.json forbids the files of a room to import, by the table: other rooms by alias, its own by alias, any by climbing, packages. */
export function lintPatterns(name: string, { imports, never }: Room, folders: readonly string[]): readonly string[] {
  const others = [...table.keys()].filter((other) => other !== name);
  const closed = [name, ...others.filter((other) => !imports.includes(other))].map((other) => `#${other}/**`);
  // A room may have a folder that is called as another room is.
  const climbing = others.filter((other) => !folders.includes(other)).map((other) => `../**/${other}/**`);
  return [...closed, ...climbing, ...never.flatMap(packagePatterns)];
}

/** Biome has no way to say “any package” beside relative paths, so the usual ones are named. */
const usual = ['node:', 'react', 'react-dom', 'next', 'next-intl', 'use-intl', 'zod', 'yaml'];

function packagePatterns(banned: string): readonly string[] {
  if (banned === '*') return usual.flatMap(packagePatterns);
  return banned.endsWith(':') ? [`${banned}*`, `${banned}*/**`] : [banned, `${banned}/**`];
}
