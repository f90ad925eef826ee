import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeFolders, watchFolders } from '#site/development/start.ts';
import { table } from '../../house/house.ts';

/** Longer than a change takes to be told. */
const long = 1_000;

let dir: string;
beforeEach(() => {
  // The folder itself may be hidden: only what is hidden inside it does not count.
  dir = mkdtempSync(join(tmpdir(), '.watched-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('the code that the catalogue and its search are made with is watched: every room below those of files, views and commands', () => {
  const others = ['data', 'views', 'site', 'cli', 'pages', 'styles'];
  expect(codeFolders.map((folder) => basename(folder)).toSorted()).toEqual([...table.keys()].filter((room) => !others.includes(room)).toSorted());
});

describe('a watched folder', () => {
  test('tells several changes at once as one, and nothing after it is left alone', async () => {
    const changed = vi.fn(async () => undefined);
    const stop = await watchFolders([dir], changed);
    writeFileSync(join(dir, 'a.md'), '1');
    writeFileSync(join(dir, 'b.md'), '1');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 60_000 });
    await wait(long);
    expect(changed).toHaveBeenCalledTimes(1);
    rmSync(join(dir, 'a.md'));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2), { timeout: 60_000 });
    await stop();
    writeFileSync(join(dir, 'c.md'), '1');
    await wait(long);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('tells nothing of hidden files', async () => {
    const changed = vi.fn(async () => undefined);
    const stop = await watchFolders([dir], changed);
    writeFileSync(join(dir, '.a.md.swp'), '1');
    await wait(long);
    expect(changed).not.toHaveBeenCalled();
    await stop();
  });
});
