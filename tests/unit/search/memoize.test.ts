import { expect, test } from 'vitest';
import { memoize } from '#search/analysis.ts';

test('what is asked for again and again is worked out once, however many other words come between', () => {
  const times = new Map<string, number>();
  const upper = memoize((text) => {
    times.set(text, (times.get(text) ?? 0) + 1);
    return text.toUpperCase();
  });
  for (let count = 0; count < 150_000; count += 1) {
    expect(upper(`word ${count}`)).toBe(`WORD ${count}`);
    if (count % 1000 === 0) upper('often');
  }
  expect(times.get('often')).toBe(1);
  upper('word 0');
  expect(times.get('word 0')).toBe(2);
  upper('word 149999');
  expect(times.get('word 149999')).toBe(1);
});
