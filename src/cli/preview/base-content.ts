import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type NoRevisionReason, type Revision, readRevisionFiles } from '#content/changes/revision.ts';
import { collections } from '#content/read/content-file.ts';

/** Folders with what a revision has of the content and of what pages show beside it. */
export type BaseContent = { readonly dir: string; readonly publicDir: string };

/**
 * Lays out what a revision has, for as long as it is used. What does not belong to the repository of the content is as it is now.
 * @returns what `use` gives, or why the revision cannot be had
 */
export async function withBaseContent<T>(
  dir: string,
  publicDir: string,
  revision: Revision,
  use: (base: BaseContent) => Promise<T>,
): Promise<T | NoRevisionReason> {
  const content = readRevisionFiles(dir, revision);
  if (typeof content === 'string') return content;
  const shown = readRevisionFiles(publicDir, revision);
  const folder = mkdtempSync(join(tmpdir(), 'content-base-'));
  try {
    for (const collection of collections) mkdirSync(join(folder, 'content', collection), { recursive: true });
    write(join(folder, 'content'), content);
    if (typeof shown === 'string') return await use({ dir: join(folder, 'content'), publicDir });
    write(join(folder, 'public'), shown);
    return await use({ dir: join(folder, 'content'), publicDir: join(folder, 'public') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
