import { basename, dirname, join } from 'node:path';
import type { Fault } from '#content/check/fault.ts';
import { collections } from '#content/read/content-link.ts';
import { contentDir } from '#site/settings.ts';
import { readContent } from '#site/state.ts';

/**
 * The faults of one content file with a text in place of what is saved, by the same engine and all the other files as they are
 * on the disk. A file that the gate does not read has none.
 * @param root the project's folder, absolute
 * @param path the file, absolute
 */
export function faultsOfText(root: string, path: string, text: string): readonly Fault[] {
  return inFolder(root, () => {
    const isContent = collections.some((name) => dirname(path) === join(contentDir(), name)) && basename(path) !== 'README.md';
    if (!isContent) return [];
    return readContent({ buffers: new Map([[path, text]]) }).faults.filter(({ place }) => join(root, place.file) === path);
  });
}

/** Messages and content are found from the folder a process runs in, which in an editor may be any. */
function inFolder<T>(folder: string, work: () => T): T {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return work();
  } finally {
    process.chdir(before);
  }
}
