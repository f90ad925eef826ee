import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileLabel } from '#content/check/collection.ts';
import type { Fault } from '#content/check/fault.ts';

/** The faults of the files and folders asked for, and those of the others. */
export type SelectedFaults = { readonly faults: readonly Fault[]; readonly elsewhere: readonly Fault[] };

/**
 * A file or folder of the content as the editor knows it, or undefined when there is none at that path.
 * @param typed a path relative to one of `folders`: where the command runs, and where npm was started
 */
export function contentPath(typed: string, dir: string, folders: readonly string[]): string | undefined {
  const found = folders.map((folder) => resolve(folder, typed)).find((path) => isContent(path, dir));
  return found === undefined ? undefined : fileLabel(found);
}

function isContent(path: string, dir: string): boolean {
  const within = relative(dir, path);
  if (within.startsWith('..') || resolve(dir, within) !== path || !existsSync(path)) return false;
  if (statSync(path).isDirectory()) return true;
  return dirname(path) === dir ? path.endsWith('.yml') : basename(path) !== 'README.md';
}

/** Divides faults by the paths asked for; all are asked for when there is no path. */
export function selectFaults(faults: readonly Fault[], paths: readonly string[]): SelectedFaults {
  const isAsked = ({ place }: Fault) => paths.length === 0 || paths.some((path) => place.file === path || place.file.startsWith(`${path}/`));
  return { faults: faults.filter(isAsked), elsewhere: faults.filter((fault) => !isAsked(fault)) };
}
