import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { contentDir } from '#site/settings.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError } from './command.ts';
import { contentPath } from './selected-faults.ts';

/**
 * The content folder, absolute.
 * @throws CommandError when there is none
 */
export function existingContentDir(locale: Locale): string {
  const dir = contentDir();
  if (!existsSync(dir)) throw new CommandError(translatorOf(locale, 'gate')('noFolder', { path: relative(process.cwd(), dir) || dir }));
  return dir;
}

/**
 * The files and folders a person typed, as the gate names them; paths may be relative to where npm was started.
 * @throws CommandError when there is no content file or folder at a path
 */
export function askedPaths(typed: readonly string[], dir: string, locale: Locale): readonly string[] {
  return typed.map((path) => {
    const found = contentPath(path, dir, [process.cwd(), process.env['INIT_CWD'] ?? process.cwd()]);
    if (found === undefined) throw new CommandError(translatorOf(locale, 'gate')('noFile', { path }));
    return found;
  });
}
