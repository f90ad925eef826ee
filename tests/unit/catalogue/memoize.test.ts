import { expect, test, vi } from 'vitest';
import { cached, memoize, memoizeByDay, setCached } from '#catalogue/memoize.ts';

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

test('a result is made again only when one of its inputs is another', () => {
  const make = vi.fn(() => ({}));
  const first = cached('thing', [1, 'a'], make);
  expect(cached('thing', [1, 'a'], make)).toBe(first);
  expect(cached('thing', [2, 'a'], make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
});

test('a promise that is rejected is not kept, and takes nothing with it that has come in its place', async () => {
  const make = vi.fn(async () => {
    if (make.mock.calls.length === 1) throw new Error('the first time');
    return 'made';
  });
  await expect(cached('promise', [], make)).rejects.toThrow('the first time');
  expect(await cached('promise', [], make)).toBe('made');
  expect(await cached('promise', [], make)).toBe('made');
  expect(make).toHaveBeenCalledTimes(2);
  const failing = Promise.reject(new Error('late'));
  setCached('promise', [], failing);
  setCached('promise', [], Promise.resolve('newer'));
  await expect(failing).rejects.toThrow('late');
  expect(await cached('promise', [], make)).toBe('newer');
});

test('things that are asked about in turn each have a result of their own', () => {
  const make = vi.fn(() => ({}));
  const [one, other] = [{}, {}];
  const [ofOne, ofOther] = [one, other].map((thing) => cached('turn', [thing, 'day'], make));
  expect(cached('turn', [one, 'day'], make)).toBe(ofOne);
  expect(cached('turn', [other, 'day'], make)).toBe(ofOther);
  expect(make).toHaveBeenCalledTimes(2);
});
