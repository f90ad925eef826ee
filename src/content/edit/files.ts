import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '#catalogue/fact-kinds.ts';
import { fundFacts, pageFacts, projectFacts } from '#catalogue/facts.ts';
import { type SharedField, sharedFields } from '../check/pairs.ts';
import { type Collection, collections, type NamedFile, readContentFileName } from '../read/content-file.ts';
import { contentShapes } from '../schema/kinds.ts';

/** A content file by its name: `projects/move.fi.md`. */
export type ContentFile = NamedFile & { readonly collection: Collection; readonly path: string };

/** The fields of a collection's files, and those that are the same in every language. */
export type Shape = { readonly shape: Kind; readonly facts: readonly SharedField[] };

export const shapes: Readonly<Record<Collection, Shape>> = {
  projects: { shape: contentShapes.project, facts: sharedFields(projectFacts) },
  funds: { shape: contentShapes.fund, facts: sharedFields(fundFacts) },
  pages: { shape: contentShapes.page, facts: sharedFields(pageFacts) },
};

/** The files of a content folder whose names the check accepts; the others are the check's to report. */
export function listFiles(dir: string): readonly ContentFile[] {
  return collections.flatMap((collection) =>
    readdirSync(join(dir, collection), { withFileTypes: true }).flatMap((entry) => {
      const named = entry.isFile() ? readContentFileName(entry.name) : undefined;
      return named ? [{ collection, ...named, path: join(dir, collection, entry.name) }] : [];
    }),
  );
}

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
