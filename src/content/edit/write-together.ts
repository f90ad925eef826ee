import { rmSync, writeFileSync } from 'node:fs';

/**
 * Writes new files, all or none, and never over a file that is there.
 * @throws Error of the file system for the first file that could not be written; those before it are gone again
 */
export function writeTogether(files: ReadonlyMap<string, string>): void {
  const written: string[] = [];
  try {
    for (const [path, text] of files) {
      writeFileSync(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}
