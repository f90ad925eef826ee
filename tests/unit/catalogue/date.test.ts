import { describe, expect, test } from 'vitest';
import { type CalendarDay, firstDay, helsinkiDay, lastDay, nextHelsinkiMidnight, type PartialDate, parsePartialDate, precisionOf } from '#catalogue/date.ts';

const at = (iso: string) => Date.parse(iso);
const date = (text: string) => text as PartialDate;

describe('a partial date', () => {
  test.each(['2024', '2024-02', '2024-02-29', '2023-12-31'])('%s is one', (text) => {
    expect(parsePartialDate(text)).toBe(text);
  });

  test.each(['', '24', '2024-13', '2024-00', '2023-02-29', '2024-04-31', '2024-1-1', '31.12.2024', '2024-01-01T00:00', '1899', '2200', ' 2024'])(
    '%j is none',
    (text) => {
      expect(parsePartialDate(text)).toBeUndefined();
    },
  );

  test('runs from the first day of its year or month to the last', () => {
    expect([firstDay(date('2024')), lastDay(date('2024'))]).toEqual(['2024-01-01', '2024-12-31']);
    expect([firstDay(date('2024-02')), lastDay(date('2024-02'))]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDay(date('2024-02-10')), lastDay(date('2024-02-10'))]).toEqual(['2024-02-10', '2024-02-10']);
  });

  test('knows how precise it is', () => {
    expect(['2024', '2024-02', '2024-02-10'].map((text) => precisionOf(date(text)))).toEqual(['year', 'month', 'day']);
  });
});

describe('today in Helsinki', () => {
  test.each([
    ['a second before midnight in winter', '2026-12-31T21:59:59Z', '2026-12-31'],
    ['at midnight in winter', '2026-12-31T22:00:00Z', '2027-01-01'],
    ['a second before midnight in summer', '2026-06-30T20:59:59Z', '2026-06-30'],
    ['at midnight in summer', '2026-06-30T21:00:00Z', '2026-07-01'],
    ['on the night the clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29'],
    ['a second before midnight after the clocks went forward', '2026-03-29T20:59:59Z', '2026-03-29'],
    ['at midnight after the clocks went forward', '2026-03-29T21:00:00Z', '2026-03-30'],
    ['a second before the night the clocks go back', '2026-10-24T20:59:59Z', '2026-10-24'],
    ['on the night the clocks go back', '2026-10-24T21:00:00Z', '2026-10-25'],
    ['a second before midnight after the clocks went back', '2026-10-25T21:59:59Z', '2026-10-25'],
    ['at midnight after the clocks went back', '2026-10-25T22:00:00Z', '2026-10-26'],
  ])('%s', (_, instant, day) => {
    expect(helsinkiDay(at(instant))).toBe(day as CalendarDay);
  });

  test.each([
    ['2026-11-24T10:00:00Z', '2026-11-24T22:00:00Z'],
    ['2026-07-01T10:00:00Z', '2026-07-01T21:00:00Z'],
    ['2026-03-28T21:59:59Z', '2026-03-28T22:00:00Z'],
    ['2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
    ['2026-10-24T21:00:00Z', '2026-10-25T22:00:00Z'],
    ['2026-10-25T22:00:00Z', '2026-10-26T22:00:00Z'],
  ])('after %s the next day begins at %s', (instant, midnight) => {
    expect(new Date(nextHelsinkiMidnight(at(instant))).toISOString()).toBe(new Date(midnight).toISOString());
  });
});
