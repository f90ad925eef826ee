import { describe, expect, test } from 'vitest';
import type { CalendarDay, PartialDate } from '#catalogue/date.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { percent, spanOf } from '#views/pictures/span.ts';
import { squareUnit } from '#views/pictures/squares.tsx';

const axis = { first: 2021, last: 2024 };
const today = '2023-01-01' as CalendarDay;

const period = (start?: string, end?: string, optionUntil?: string): Timetable => ({
  kind: 'period',
  ...(start && { start: start as PartialDate }),
  ...(end && { end: end as PartialDate }),
  ...(optionUntil && { optionUntil: optionUntil as PartialDate }),
});

describe('the bar of a timetable', () => {
  test.each([
    ['runs', period('2022', '2023'), 'on'],
    ['has ended', period('2021', '2022'), 'off'],
    ['has not begun', period('2024', '2024'), 'soon'],
    ['has no known end', period('2022'), 'unsure'],
    ['is permanent', { kind: 'permanent' }, 'on'],
  ] as const)('that %s has its form', (_, timetable, form) => {
    expect(spanOf(axis, timetable, today)?.form).toBe(form);
  });

  test('lies from its first day to the end of its last', () => {
    const span = spanOf(axis, period('2022', '2023'), today);
    expect([percent(span?.from ?? 0), percent(span?.to ?? 0)]).toEqual(['24.98%', '74.95%']);
    expect(span).toMatchObject({ start: 'known', open: false });
  });

  test('tells a start that is not known from one before the picture, and an end that is open', () => {
    expect(spanOf(axis, { kind: 'permanent' }, today)).toMatchObject({ from: 0, to: 1, start: 'unknown', open: true });
    expect(spanOf(axis, { kind: 'permanent', start: '2008' as PartialDate }, today)).toMatchObject({ from: 0, to: 1, start: 'earlier', open: true });
    expect(spanOf(axis, period(undefined, '2022'), today)).toMatchObject({ from: 0, start: 'unknown', open: false, form: 'off' });
  });

  test('has an option apart from it, that never moves it', () => {
    const without = spanOf(axis, period('2021', '2022'), today);
    const { option, ...rest } = spanOf(axis, period('2021', '2022', '2024'), today) ?? {};
    expect(rest).toEqual(without);
    expect(option?.from).toBeGreaterThan(without?.to ?? 1);
    expect(option?.to).toBe(1);
  });

  test('is seen even for one day, at the ends of the axis too, and never leaves it', () => {
    for (const day of ['2021-01-01', '2022-06-01', '2024-12-31', '2030-01-01']) {
      const span = spanOf(axis, period(day, day, '2031'), today);
      expect((span?.to ?? 0) - (span?.from ?? 0), day).toBeGreaterThan(0.0005);
      expect(
        [span?.from, span?.to, span?.option?.to].every((at) => at !== undefined && at >= 0 && at <= 1.01),
        day,
      ).toBe(true);
    }
  });

  test('is not there when neither end is known', () => {
    expect(spanOf(axis, period(), today)).toBeUndefined();
  });
});

test.each([
  [[], 1],
  [[14, 1], 1],
  [[30], 1],
  [[31], 2],
  [[5_000, 3], 200],
  [[1_000_000], 50_000],
])('a square of %j stands for at most %d projects, so that a row is counted at a glance', (counts, unit) => {
  expect(squareUnit(counts)).toBe(unit);
});
