import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileLabel } from '../check/collection.ts';
import type { Fault } from '../check/fault.ts';
import { collections, readContentFileName } from '../read/content-file.ts';
import { readMarkdown } from '../read/front-matter.ts';
import { readSource } from '../read/source.ts';
import { folderOfFields } from './folder-of-fields.ts';

/** Files of a content folder that look like its texts and lie where nobody reads them, and the ids that their names give. */
export type Misplaced = { readonly faults: readonly Fault[]; readonly ids: ReadonlySet<string> };

/** Finds texts beside the folders of texts, and below them. Hidden folders are nobody's texts. */
export function misplacedFiles(dir: string): Misplaced {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const path of strayFiles(dir)) {
    const file = fileLabel(join(dir, path));
    const { source } = readSource(join(dir, path), file);
    const { id } = readContentFileName(basename(path)) ?? {};
    if (id === undefined && !source?.text.startsWith('---\n')) continue;
    if (id !== undefined) ids.add(id);
    const target = join(dir, folderOfFields(Object.keys((source && readMarkdown(source).file?.data.value) ?? {})), basename(path));
    const code = existsSync(target) ? 'misplacedTwice' : 'misplaced';
    faults.push({ code, level: 'error', place: { file, line: 1, column: 1, length: 1 }, values: { value: file, suggestion: fileLabel(target) } });
  }
  return { faults, ids };
}

/** Ids that files would have, did they lie or were they called as the check says. */
export function misnamedIds(faults: readonly Fault[]): readonly string[] {
  return faults
    .filter(({ code }) => code === 'fileName' || code === 'wrongFolder')
    .flatMap(({ values }) => readContentFileName(basename(String(values.suggestion)))?.id ?? []);
}

/** Markdown files that are in none of the folders of texts itself, by their paths. */
function strayFiles(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    if (!entry.isDirectory()) return isText(entry.name) ? [entry.name] : [];
    const isRead = collections.some((name) => name === entry.name);
    const below = readdirSync(join(dir, entry.name), { recursive: true, encoding: 'utf8' }).map((path) => path.split('\\').join('/'));
    return below.filter((path) => isText(path) && !(isRead && !path.includes('/'))).map((path) => `${entry.name}/${path}`);
  });
}

function isText(path: string): boolean {
  return path.endsWith('.md') && basename(path) !== 'README.md' && !path.split('/').some((part) => part.startsWith('.'));
}
