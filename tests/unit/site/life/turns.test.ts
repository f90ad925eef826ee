import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '#site/life/turns.ts';

test('whoever waits has their turn first come first served, and the event loop goes round between two', async () => {
  const turn = createTurns();
  let rounds = 0;
  const begun: { readonly who: string; readonly round: number }[] = [];
  for (const who of ['first', 'second', 'third']) void turn().then(() => begun.push({ who, round: rounds }));
  expect(begun).toEqual([]);
  for (; begun.length < 3 && rounds < 1000; rounds += 1) await nextTurn();
  expect(begun.map(({ who }) => who)).toEqual(['first', 'second', 'third']);
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = begun.map(({ round }) => round);
  expect(second - first).toBeGreaterThan(1);
  expect(third - second).toBeGreaterThan(1);
  // Nobody waits any more: who comes later does not wait for ever.
  await turn();
});
