import { expect, test, vi } from 'vitest';
import { memoize, memoizeByDay } from '#catalogue/memoize.ts';

test('a result is worked out once for each thing, whoever asks', () => {
  const make = vi.fn(({ length }: readonly string[]) => ({ length }));
  const [one, same] = [memoize('test length', make), memoize('test length', make)];
  const list = ['a', 'b'];
  expect(one(list)).toEqual({ length: 2 });
  expect(same(list)).toBe(one(list));
  expect(one(['c'])).toEqual({ length: 1 });
  expect(make).toHaveBeenCalledTimes(2);
});

test('only the result of the last day is kept', () => {
  const make = vi.fn((list: readonly string[], day: string) => `${list.length} on ${day}`);
  const ofDay = memoizeByDay('test day', make);
  const list = ['a'];
  expect([ofDay(list, '2026-11-24'), ofDay(list, '2026-11-24'), ofDay(list, '2026-11-25')]).toEqual(['1 on 2026-11-24', '1 on 2026-11-24', '1 on 2026-11-25']);
  expect(make).toHaveBeenCalledTimes(2);
  expect(ofDay(list, '2026-11-24')).toBe('1 on 2026-11-24');
  expect(make).toHaveBeenCalledTimes(3);
});
