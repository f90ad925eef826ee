import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files below a folder, as paths from it with `/`, in one order on every machine; links are passed over. None where there is no such folder. */
export function filesBelow(dir: string): readonly string[] {
  if (!existsSync(dir)) return [];
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // Before 20.12 Node.js knew the folder of an entry by its older name only.
  return entries.map((entry) => relative(dir, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/')).sort();
}
