import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import type { Fault } from '#content/check/fault.ts';
import { contentDir } from '#site/settings.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError } from './command.ts';

/**
 * The content folder, absolute.
 * @throws CommandError when there is none
 */
export function existingContentDir(locale: Locale): string {
  const dir = contentDir();
  if (!existsSync(dir)) throw new CommandError(translatorOf(locale, 'check')('noFolder', { path: relative(process.cwd(), dir) || dir }));
  return dir;
}

/**
 * The files and folders a person typed, as the check names them; paths may be relative to where npm was started.
 * @throws CommandError when there is no content file or folder at a path
 */
export function requestedPaths(typed: readonly string[], dir: string, locale: Locale): readonly string[] {
  return typed.map((path) => {
    const found = contentPath(path, dir, [process.cwd(), process.env['INIT_CWD'] ?? process.cwd()]);
    if (found === undefined) throw new CommandError(translatorOf(locale, 'check')('noFile', { path }));
    return found;
  });
}

/** The faults of the files and folders asked for, and those of the others. */
export type SelectedFaults = { readonly faults: readonly Fault[]; readonly elsewhere: readonly Fault[] };

/**
 * A file or folder of the content as the editor knows it, or undefined when there is none at that path.
 * @param typed a path relative to one of `folders`: where the command runs, and where npm was started
 */
function contentPath(typed: string, dir: string, folders: readonly string[]): string | undefined {
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
  const isRequested = ({ place }: Fault) => paths.length === 0 || paths.some((path) => place.file === path || place.file.startsWith(`${path}/`));
  return { faults: faults.filter(isRequested), elsewhere: faults.filter((fault) => !isRequested(fault)) };
}
