import { describe, expect, test } from 'vitest';
import { readClock } from '#site/clock.ts';
import { cacheControl } from '#site/page.ts';

const noon = Date.parse('2026-11-24T10:00:00Z');

describe('the clock', () => {
  test('gives the day in Helsinki and the seconds that it lasts', () => {
    expect(readClock(noon, undefined)).toEqual({ today: '2026-11-24', secondsLeft: 12 * 3600 });
  });

  test('can be set to another day', () => {
    expect(readClock(noon, '2024-06-01').today).toBe('2024-06-01');
    expect(readClock(noon, '').today).toBe('2026-11-24');
  });

  test.each(['tomorrow', '2024', '2024-06', '2024-02-30'])('refuses %s as a day', (text) => {
    expect(() => readClock(noon, text)).toThrow(/CATALOGUE_TODAY/);
  });
});

describe('shared caches', () => {
  const seconds = (secondsLeft: number) => cacheControl({ ...readClock(noon), secondsLeft });
  test('keep a page for ten minutes', () => {
    expect(seconds(3600)).toBe('public, max-age=0, s-maxage=600, stale-while-revalidate=60');
  });

  test('never past midnight in Helsinki, staleness included', () => {
    expect(seconds(630)).toBe('public, max-age=0, s-maxage=600, stale-while-revalidate=30');
    expect(seconds(20)).toBe('public, max-age=0, s-maxage=20, stale-while-revalidate=0');
  });
});
