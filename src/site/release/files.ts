import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files-below.ts';
import type { FileOfRelease } from './format.ts';

/** Folders whose files are served or run: of the built site, and of those that lie beside it, where the process is started. */
const builtFolders = ['bin', 'server', 'static'];
const ownFolders = ['messages', 'public'];

/** What the framework reads at its start from the built site itself. */
const readAtStart = /^(?:BUILD_ID|[^/]+\.json)$/;

/** Where in the code something is helps whoever reads a stack, and nobody else: without maps the site is the same. */
const map = /\.map$/;

/**
 * Every file besides the parts that the site serves or runs, with the sha256 of what is in it: pages, server, styles, words, and what lies in `public`. Names
 * begin with `messages/` and `public/` or are those in the built site.
 * @param dir the built site, absolute
 */
export function filesOfRelease(dir: string): readonly FileOfRelease[] {
  const below = (folder: string) => filesBelow(placeOf(dir, folder)).map((name) => `${folder}/${name}`);
  const names = [
    ...readdirSync(dir)
      .filter((name) => readAtStart.test(name))
      .sort(),
    ...[...builtFolders, ...ownFolders].flatMap(below),
  ];
  return names.filter((name) => !map.test(name) && !isHidden(name)).map((name) => ({ name, sha256: hashOf(placeOf(dir, name)) }));
}

/** What is wrong with the first file that is not as a release lists it; undefined when all are. Files beyond the list harm nobody: styles of an earlier release may be among them. */
export function faultOfFiles(dir: string, files: readonly FileOfRelease[]): string | undefined {
  for (const { name, sha256 } of files) {
    const file = placeOf(dir, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return `${name} is missing`;
    if (hashOf(file) !== sha256) return `${name} has been altered`;
  }
  return undefined;
}

function placeOf(dir: string, name: string): string {
  const [folder = ''] = name.split('/', 1);
  return ownFolders.includes(folder) ? join(/* turbopackIgnore: true */ process.cwd(), name) : join(dir, name);
}

/** Hidden files are not served, and systems write their own. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.'));
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
