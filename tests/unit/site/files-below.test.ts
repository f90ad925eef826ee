import { type Dirent, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesBelow } from '#site/files-below.ts';
import { withFolder } from '../../support/workspace.ts';

/** Whether entries are as Node.js had them before 20.12. */
const older = vi.hoisted(() => ({ is: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const asOlder = (entry: Dirent) => Object.defineProperties(entry, { path: { value: entry.parentPath }, parentPath: { value: undefined } });
  const readdirSync = (dir: string) => {
    const entries = fs.readdirSync(dir, { recursive: true, withFileTypes: true });
    return older.is ? entries.map(asOlder) : entries;
  };
  return { ...fs, readdirSync };
});

test.each([false, true])('the files below a folder are found in one order and without links (in a Node.js before 20.12: %s)', (is) => {
  older.is = is;
  withFolder('below-', (dir) => {
    mkdirSync(join(dir, 'b/c'), { recursive: true });
    for (const name of ['b/c/d.css', 'a.css', 'b.css', '.hidden']) writeFileSync(join(dir, name), '');
    symlinkSync(join(dir, 'b'), join(dir, 'link'));
    expect(filesBelow(dir)).toEqual(['.hidden', 'a.css', 'b.css', 'b/c/d.css']);
    expect(filesBelow(join(dir, 'none'))).toEqual([]);
  });
});
