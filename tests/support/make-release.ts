import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './workspace.ts';

/**
 * Makes a release of a content folder beside a copy of the built pages, with a history.
 * @param build the folder of the copy, from the project's root; it is made anew
 * @param history its file; the kept one unless another is named
 * @throws Error with what was said when it cannot be made
 */
export function makeRelease(
  build: string,
  content: string,
  settings: Readonly<Record<string, string>> = {},
  history = join(root, 'tests/fixtures/history/changes.json'),
): void {
  const env = { ...process.env, ...settings, SITE_BUILD_DIR: build, CONTENT_DIR: content };
  for (const args of [['tests/support/copy-build.ts'], ['src/cli/main.ts', 'release', '--history', history]]) {
    const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=6000', '--import', 'tsx', ...args], { cwd: root, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  }
}
