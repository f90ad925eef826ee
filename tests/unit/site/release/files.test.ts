import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { faultOfFiles, filesOfRelease } from '#site/release/files.ts';
import { withFolder } from '../../../support/workspace.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const released = [
  '.next/BUILD_ID',
  '.next/routes-manifest.json',
  '.next/bin/serve.mjs',
  '.next/server/pages/index.js',
  '.next/static/a.css',
  '.next/static/a.css.br',
  'messages/fi/data.json',
  'public/fonts/a.woff2',
];
const others = ['.next/bin/serve.mjs.map', '.next/cache/a', '.next/e2e/server/a.js', '.next/trace', 'public/.DS_Store', 'content/a.md', 'messages.txt'];

/** A project with a built site in a folder of its own, in which the process seems to have been started. */
function withProject(use: (dir: string, root: string) => void): void {
  withFolder('files-', (root) => {
    for (const name of [...released, ...others]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), `what is in ${name}`);
    }
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    use(join(root, '.next'), root);
  });
}

describe('the files of a release', () => {
  test('are all that is served or run, and nothing else', () =>
    withProject((dir) => {
      const files = filesOfRelease(dir);
      expect(files.map(({ name }) => name)).toEqual(released.map((name) => name.replace('.next/', '')));
      expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(released.length);
      expect(faultOfFiles(dir, files)).toBeUndefined();
    }));

  test.each(released)('are refused when %s is halved or missing', (name) =>
    withProject((dir, root) => {
      const files = filesOfRelease(dir);
      const told = name.replace('.next/', '');
      truncateSync(join(root, name), 5);
      expect(faultOfFiles(dir, files)).toBe(`${told} has been altered`);
      rmSync(join(root, name));
      expect(faultOfFiles(dir, files)).toBe(`${told} is missing`);
    }),
  );

  test('may have others beside them, such as styles of the release before', () =>
    withProject((dir) => {
      const files = filesOfRelease(dir);
      writeFileSync(join(dir, 'static/old.css'), 'a {}');
      expect(faultOfFiles(dir, files)).toBeUndefined();
    }));
});
