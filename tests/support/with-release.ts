import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRelease } from '#cli/release/write-release.ts';
import { contentSource } from '#site/content-source.ts';
import { withFolder } from './workspace.ts';

/** A history with nothing in it. */
export const noChanges = JSON.stringify({ changes: [] });

/**
 * Makes a release of the content of this process beside a build that is only named, for as long as it is used.
 * @param use gets the folder of the built site
 */
export function withRelease<T>(use: (dir: string) => Promise<T> | T, history: string = noChanges): Promise<T> {
  return withFolder('release-', async (dir) => {
    mkdirSync(join(dir, 'bin'));
    writeFileSync(join(dir, 'BUILD_ID'), 'build-1');
    writeFileSync(join(dir, 'bin/serve.mjs'), 'export {};\n');
    await writeRelease(dir, contentSource, history);
    return use(dir);
  });
}
