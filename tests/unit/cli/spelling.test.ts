import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '#cli/check/spellers.ts';
import { runWith } from '../../support/run-command.ts';
import { edit, withWorkspace } from '../../support/workspace.ts';

/** A program that answers as Voikko does; it knows every word but `mitatan`. */
const standIn = `#!${process.execPath}
const words = require('node:fs').readFileSync(0, 'utf8').trim().split('\\n');
for (const word of words) console.log(word === 'mitatan' ? 'W: mitatan\\nS: mitataan' : 'C: ' + word);
`;

/** Runs the check over a folder with a misspelt word, with `program` as the only speller on the path. */
function check(program: string | undefined, ...args: readonly string[]) {
  return withWorkspace((dir) => {
    edit(dir, 'projects/valo.fi.md', 'mitataan valoa.', 'mitatan valoa.');
    const speller = join(dir, 'voikkospell');
    if (program !== undefined) {
      writeFileSync(speller, program);
      chmodSync(speller, 0o755);
    }
    const path = [dir, dirname(process.execPath)].filter((folder) => !folder.startsWith('/usr/bin')).join(delimiter);
    return runWith({ PATH: path }, 'content:check', dir, ...args);
  });
}

describe('content:check --spelling', () => {
  test('names the words the speller does not know, as hints', async () => {
    const { status, stdout, stderr } = await check(standIn, '--spelling');
    expect(stdout).toContain('huomautus  Oikoluku ei tunne sanaa ”mitatan”.');
    expect(stdout).toContain('Korjaus: Tarkista sana. Ehdotuksia: mitataan');
    expect([status, stderr]).toEqual([0, '']);
  });

  test('does not look at spelling unless asked', async () => {
    expect((await check(standIn)).stdout).toContain('0 virhettä, 1 huomautus');
  });

  test.each([
    ['missing', undefined],
    ['failing', `#!${process.execPath}\nprocess.exit(1);\n`],
  ])('says in one line that the program is %s, and changes nothing else', async (_, program) => {
    const { status, stdout, stderr } = await check(program, '--spelling', '--lang', 'en');
    expect(stderr).toBe('Spelling was not checked (fi): the program voikkospell is missing or did not answer.\n');
    expect(stdout).toContain('0 errors, 1 warning');
    expect(status).toBe(0);
  });
});

test('the answers of a speller are read word by word', () => {
  expect(readAnswers('C: hyvä\nW: vika: tässä\nW: mitatan\nS: mitataan\nS: mitata\n')).toEqual(
    new Map([
      ['vika: tässä', []],
      ['mitatan', ['mitataan', 'mitata']],
    ]),
  );
});
