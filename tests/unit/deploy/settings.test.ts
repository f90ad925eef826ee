import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/workspace.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** How each file writes the name of a setting before its value. */
const written: Readonly<Record<string, RegExp>> = {
  'deploy/Containerfile': /(?<=^ENV .*)\b([A-Z_]+)=/gm,
  'deploy/systemd/eu-hankkeet@.service': /(?<=^Environment=.*)\b([A-Z_]+)=/gm,
  'deploy/compose.yaml': /^ {4}([A-Z_]+): /gm,
  'deploy/kubernetes/deployment.yaml': /- name: ([A-Z_]+)$/gm,
};

test.each(Object.entries(written))('%s sets only what the README explains', (file, pattern) => {
  const names = [...read(file).matchAll(pattern)].map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(['HOST', 'PORT']));
  const readme = read('README.md');
  expect(names.filter((name) => name !== 'NODE_ENV' && !readme.includes(`\`${name}\``))).toEqual([]);
});
