import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesBelow } from '#site/files-below.ts';
import { root } from '../support/workspace.ts';

const build = join(root, '.next');
/** Development and the tests build beside the site; the cache is for the next build, and maps hold the source as written. */
const notRun = /^(?:dev|e2e|e2e-site|bench-\d+|cache)\/|\.map$/;

/** Files of the built site that hold a text and are run or sent. */
function filesWith(text: string): readonly string[] {
  return filesBelow(build).filter((file) => !notRun.test(file) && readFileSync(join(build, file), 'utf8').includes(text));
}

test('nothing of development is in the built site', async ({ request }) => {
  expect(filesWith('Nothing can be shown: neither a release')).not.toEqual([]);
  for (const text of ['_development', 'site/development', 'page-script', 'chokidar', 'tsImport', 'Server-Timing', 'webpack-hmr-client']) {
    expect(filesWith(text), text).toEqual([]);
  }
  for (const path of ['page-script.js', 'changes', 'faults', 'fault-page.css']) expect((await request.get(`/_development/${path}`)).status()).toBe(404);
});
