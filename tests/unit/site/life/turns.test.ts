import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '#site/life/turns.ts';

/** Counts turns of the event loop until so many have begun; fails to end by a bound, not by a clock. */
async function turnsUntil(begun: readonly unknown[], count: number, eachTurn: () => void): Promise<void> {
  for (let turn = 0; begun.length < count && turn < 10_000; turn += 1) {
    eachTurn();
    await nextTurn();
  }
}

test('who waits for work has their turn first come first served, and the event loop turns between two', async () => {
  const { work } = createTurns();
  let now = 0;
  const begun: { readonly who: string; readonly turn: number }[] = [];
  for (const who of ['first', 'second', 'third']) void work().then(() => begun.push({ who, turn: now }));
  expect(begun).toEqual([]);
  await turnsUntil(begun, 3, () => {
    now += 1;
  });
  expect(begun.map(({ who }) => who)).toEqual(['first', 'second', 'third']);
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = begun.map(({ turn }) => turn);
  expect(second - first).toBeGreaterThan(1);
  expect(third - second).toBeGreaterThan(1);
  // Nobody waits any more: who comes later does not wait for ever.
  await work();
});

test('words go a few in a turn, before, between and after work', async () => {
  const { work, word } = createTurns();
  const begun: string[] = [];
  for (let at = 0; at < 100; at += 1) void word().then(() => begun.push('word'));
  for (let at = 0; at < 3; at += 1) void work().then(() => begun.push('work'));
  let most = 0;
  let before = 0;
  await turnsUntil(begun, 103, () => {
    most = Math.max(most, begun.length - before);
    before = begun.length;
  });
  expect(begun).toHaveLength(103);
  expect(most).toBeLessThan(10);
  expect(begun.lastIndexOf('work')).toBeLessThan(begun.lastIndexOf('word'));
  expect(begun.indexOf('word')).toBeLessThan(begun.lastIndexOf('work'));
});
