import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyHostileFile, hostileFiles } from '../../support/hostile-files.ts';
import { root } from '../../support/workspace.ts';

type Line = { readonly name: string; readonly seconds?: number; readonly parsing?: number };

/** CPU seconds, so that a busy machine changes nothing; and how many times as long as the parser of Markdown, which is not ours, so that neither does a slow one. */
const limit = 1;
const timesParsing = 3;

test('no file keeps the check busy for long, whatever it is made of', () => {
  // A process of its own, which can be ended should a file hang it: then the name of that file is the last line.
  const script = join(root, 'tests/support/read-hostile-files.ts');
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: root, encoding: 'utf8', timeout: 1_800_000 });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  expect(lines.at(-1)?.seconds, `${lines.at(-1)?.name} did not end: ${stderr}`).toBeDefined();
  const read = lines.filter((line) => line.seconds !== undefined);
  expect(read.map(({ name }) => name)).toEqual(hostileFiles.map(({ name }) => name));
  expect(everyHostileFile.length).toBeGreaterThanOrEqual(200);
  expect(read.filter(({ seconds = 0, parsing = 0 }) => seconds > limit + timesParsing * parsing)).toEqual([]);
}, 2_400_000);
