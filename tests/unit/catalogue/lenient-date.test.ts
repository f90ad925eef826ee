import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, dayFromNumber, type PartialDate } from '#catalogue/date.ts';
import { readLooseDate, writeLooseDate } from '#catalogue/lenient-date.ts';
import { runs } from '../../support/depth.ts';

describe('a date as people type it', () => {
  test.each([
    ['2024', '2024'],
    ['2024-06', '2024-06'],
    ['6/2024', '2024-06'],
    ['06.2024', '2024-06'],
    ['2024-06-30', '2024-06-30'],
    ['30.6.2024', '2024-06-30'],
    ['30/06/2024', '2024-06-30'],
  ])('%s is %s', (text, date) => {
    expect(readLooseDate(text)).toBe(date);
  });

  test.each(['', '31.2.2024', '13/2024', '0.1.2024', '24', '2019/817', '1.1.24', 'huomenna', '2024-6-1-1'])('%j is none', (text) => {
    expect(readLooseDate(text)).toBeUndefined();
  });

  test('is read as it was written, whatever its precision', () => {
    const days = fc.integer({ min: -25_000, max: 83_000 }).map((number): CalendarDay => dayFromNumber(number));
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
        const date = day.slice(0, length) as PartialDate;
        expect(readLooseDate(writeLooseDate(date))).toBe(date);
      }),
      runs(100),
    );
  });
});
