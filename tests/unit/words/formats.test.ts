import { describe, expect, test } from 'vitest';
import type { PartialDate } from '#catalogue/date.ts';
import { createFormats } from '#words/formats.ts';
import { messagesOf } from '#words/messages.ts';

const fi = createFormats(messagesOf('fi').language);
const en = createFormats(messagesOf('en').language);
const date = (text: string) => text as PartialDate;
const joined = ({ start, separator, end }: ReturnType<typeof fi.period>) => start + separator + end;

describe('Finnish', () => {
  test('dates and periods have no spaces', () => {
    expect(fi.date(date('2026-11-21'))).toBe('21.11.2026');
    expect(fi.date(date('2026'))).toBe('2026');
    expect(fi.date(date('2026-11'))).toBe('marraskuu 2026');
    expect(joined(fi.period(date('2023-05-01'), date('2025-04-30')))).toBe('1.5.2023\u201330.4.2025');
    expect(joined(fi.period(date('2021'), date('2024')))).toBe('2021\u20132024');
  });

  test('amounts and percentages carry non-breaking spaces, cents only when there are any', () => {
    expect(fi.amount(1444708)).toBe('1\u00a0444\u00a0708\u00a0€');
    expect(fi.amount(2200120.8)).toBe('2\u00a0200\u00a0120,80\u00a0€');
    expect(fi.percent(0.88)).toBe('88\u00a0%');
    expect(fi.millionsShort(15_845_000)).toBe('15,8');
    expect(fi.count(1300)).toBe('1\u00a0300');
  });

  test('sizes of files have one decimal below ten, and their unit does not break off', () => {
    expect([300, 9_949, 9_950, 24_300, 999_499, 999_500, 12_345_678].map(fi.bytes)).toEqual(
      ['0,3 kt', '9,9 kt', '10 kt', '24 kt', '999 kt', '1 Mt', '12 Mt'].map((size) => size.replace(' ', '\u00a0')),
    );
    expect([24_300, 1_340_000].map(en.bytes)).toEqual(['24\u00a0kB', '1.3\u00a0MB']);
  });

  test('knows other languages by name', () => {
    expect(fi.languageName('en')).toBe('englanti');
    expect(en.languageName('fi')).toBe('Finnish');
  });
});

describe('English', () => {
  test('dates are day, month, year; a range has thin spaces around its dash', () => {
    expect(en.date(date('2026-11-21'))).toBe('21 November 2026');
    expect(en.date(date('2026-11'))).toBe('November 2026');
    expect(joined(en.period(date('2023-05-01'), date('2025-04-30')))).toBe('1 May 2023\u2009\u2013\u200930 April 2025');
    expect(joined(en.period(date('2021'), date('2024')))).toBe('2021\u20132024');
  });

  test('amounts begin with EUR', () => {
    expect(en.amount(15_845_000)).toBe('EUR\u00a015,845,000');
    expect(en.amount(677593.62)).toBe('EUR\u00a0677,593.62');
    expect(en.percent(0.75)).toBe('75%');
  });
});

test('a calendar date does not move with the time zone of the process', () => {
  expect(process.env.TZ).toBe('Pacific/Kiritimati');
  expect(fi.date(date('2024-01-01'))).toBe('1.1.2024');
});
