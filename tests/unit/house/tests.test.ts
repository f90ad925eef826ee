import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/workspace.ts';

/** Who may read the folder that editors write in: the check of what is published, and those that look at the guide beside the texts. */
const readers = new Set(['e2e/published-content.spec.ts', 'unit/cli/generated-files.test.ts', 'unit/documents/guides.test.ts']);

const folder = /join\((?:root|process\.cwd\(\)), 'content\b/;

test('no test reads what editors write, but the one that asks whether it can be published', () => {
  const files = ['unit', 'third-locale', 'e2e', 'office', 'support'].flatMap((name) =>
    readdirSync(join(root, 'tests', name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file)),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file));
  expect(code.length).toBeGreaterThan(150);
  expect(code.filter((file) => folder.test(readFileSync(join(root, 'tests', file), 'utf8')) && !readers.has(file))).toEqual([]);
  expect(`const dir = join(root, ${"'content'"});`).toMatch(folder);
});
