import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRelease } from '#cli/release/write-release.ts';
import { contentSource } from '#site/content-source.ts';
import { withFolder } from './workspace.ts';

/** A history with nothing in it. */
export const noChanges = JSON.stringify({ changes: [] });

/** A build in small: a file of each kind. */
const built = {
  BUILD_ID: 'build-1',
  'required-server-files.json': '{"config":{}}',
  'bin/serve.mjs': 'export {};\n',
  'server/pages/index.js': 'module.exports = {};\n',
  'static/a.css': 'a { color: red }\n',
};

/**
 * Makes a release of the content of this process beside a build that is only named, for as long as it is used.
 * @param use gets the folder of the built site
 */
export function withRelease<T>(use: (dir: string) => Promise<T> | T, history: string = noChanges): Promise<T> {
  return withFolder('release-', async (dir) => {
    for (const folder of ['bin', 'server/pages', 'static']) mkdirSync(join(dir, folder), { recursive: true });
    for (const [name, text] of Object.entries(built)) writeFileSync(join(dir, name), text);
    await writeRelease(dir, contentSource, history);
    return use(dir);
  });
}
