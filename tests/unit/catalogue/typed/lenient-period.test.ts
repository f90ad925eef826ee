import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, dayFromNumber, type PartialDate } from '#catalogue/date.ts';
import { writeLooseDate } from '#catalogue/lenient-date.ts';
import { findTimes, monthInAnyLanguage, readSpan } from '#catalogue/typed/lenient-period.ts';
import type { TimeReading, TimeWord } from '#catalogue/typed/time-words.ts';
import { runs } from '../../../support/depth.ts';

const words = new Map<string, TimeWord>([
  ['kesäkuussa', { kind: 'month', month: 6 }],
  ['kevät', { kind: 'season', first: 3, last: 5 }],
  ['syksy', { kind: 'season', first: 9, last: 11 }],
  ['kesä', { kind: 'season', first: 6, last: 8 }],
  ['talvi', { kind: 'season', first: 12, last: 2 }],
  ['q', { kind: 'part', months: 3 }],
  ['quarter', { kind: 'part', months: 3 }],
  ['half', { kind: 'part', months: 6 }],
  ['first', { kind: 'number', number: 1 }],
  ['two', { kind: 'number', number: 2 }],
  ['years', { kind: 'unit', unit: 'year' }],
  ['ago', { kind: 'ago' }],
  ['of', { kind: 'aside' }],
  ['st', { kind: 'aside' }],
  ['eilen', { kind: 'nearDay', by: -1 }],
  ['vuosi', { kind: 'unit', unit: 'year' }],
  ['vuonna', { kind: 'unit', unit: 'year' }],
  ['kuussa', { kind: 'unit', unit: 'month' }],
  ['viime', { kind: 'shift', by: -1 }],
  ['ensi', { kind: 'shift', by: 1 }],
  ['tänään', { kind: 'nearDay', by: 0 }],
  ['to', { kind: 'to' }],
  ['between', { kind: 'between' }],
  ['and', { kind: 'and' }],
  ['since', { kind: 'open', end: 'from', apart: false }],
  ['jälkeen', { kind: 'open', end: 'from', apart: true }],
  ['ennen', { kind: 'open', end: 'to', apart: true }],
]);
const reading: TimeReading = { today: '2026-11-24' as CalendarDay, wordOf: (word) => words.get(word) ?? monthInAnyLanguage(word) };

describe('a date as people type it', () => {
  test.each([
    ['2024', '2024'],
    ['２０２４', '2024'],
    ['vuosi 2024', '2024'],
    ['6/2024', '2024-06'],
    ['06/2024', '2024-06'],
    ['6.2024', '2024-06'],
    ['06-2024', '2024-06'],
    ['2024-06', '2024-06'],
    ['2024-6', '2024-06'],
    ['kesäkuu 2024', '2024-06'],
    ['kesäkuussa 2024', '2024-06'],
    ['2024 kesäkuu', '2024-06'],
    ['June 2024', '2024-06'],
    ['Jun 2024', '2024-06'],
    ['2024-06-30', '2024-06-30'],
    ['2024/06/30', '2024-06-30'],
    ['2024.06.30', '2024-06-30'],
    ['30.6.2024', '2024-06-30'],
    ['30.6.24', '2024-06-30'],
    ['30-06-2024', '2024-06-30'],
    ['30/06/2024', '2024-06-30'],
    [' 30. 6. 2024 ', '2024-06-30'],
    ['30. kesäkuuta 2024', '2024-06-30'],
    ['1 June 2024', '2024-06-01'],
    ['June 1, 2024', '2024-06-01'],
    ['1.6.', '2026-06-01'],
    ['tänään', '2026-11-24'],
    ['viime vuonna', '2025'],
    ['ensi kuussa', '2026-12'],
    ['eilen', '2026-11-23'],
    ['two years ago', '2024'],
    ['3 years ago', '2023'],
    ['1st June 2024', '2024-06-01'],
    ['vuosi 2024 kesäkuu', '2024-06'],
    ['June 1st, 2024', '2024-06-01'],
    ['kesäkuussa vuonna 2024', '2024-06'],
  ])('%s is %s', (text, date) => {
    expect(readSpan(text, reading)).toEqual({ from: date, to: date });
  });

  test.each([
    ['2024–2025', { from: '2024', to: '2025', isRange: true }],
    ['2024-2025', { from: '2024', to: '2025', isRange: true }],
    ['2024–25', { from: '2024', to: '2025', isRange: true }],
    ['2025–2024', { from: '2024', to: '2025', isRange: true }],
    ['1.1.2024 – kesäkuu 2024', { from: '2024-01-01', to: '2024-06', isRange: true }],
    ['2024 to 2026', { from: '2024', to: '2026', isRange: true }],
    ['between 2024 and 2026', { from: '2024', to: '2026', isRange: true }],
    ['1.6.–30.8.2024', { from: '2024-06-01', to: '2024-08-30', isRange: true }],
    ['1.6.2024–30.8.', { from: '2024-06-01', to: '2024-08-30', isRange: true }],
    ['1.12.2024–31.1.', { from: '2024-12-01', to: '2025-01-31', isRange: true }],
    ['1.–30.6.2024', { from: '2024-06-01', to: '2024-06-30', isRange: true }],
    ['1-30 June 2024', { from: '2024-06-01', to: '2024-06-30', isRange: true }],
    ['June–August 2024', { from: '2024-06', to: '2024-08', isRange: true }],
    ['June to August 2024', { from: '2024-06', to: '2024-08', isRange: true }],
    ['kesä–elokuu 2024', { from: '2024-06', to: '2024-08', isRange: true }],
    ['marras–helmikuu 2025', { from: '2024-11', to: '2025-02', isRange: true }],
    ['November–February 2025', { from: '2024-11', to: '2025-02', isRange: true }],
    ['first quarter of 2024', { from: '2024-01', to: '2024-03' }],
    ['first half of 2024', { from: '2024-01', to: '2024-06' }],
    ['viime quarter', { from: '2026-07', to: '2026-09' }],
    ['viime kevät', { from: '2026-03', to: '2026-05' }],
    ['ensi kevät', { from: '2027-03', to: '2027-05' }],
    ['viime two years', { from: '2024-11-24', to: '2026-11-24' }],
    ['ensi two years', { from: '2026-11-24', to: '2028-11-24' }],
    ['talvi 2024', { from: '2023-12', to: '2024-02' }],
    ['talvi 2023–2024', { from: '2023-12', to: '2024-02' }],
    ['talvi 2023/24', { from: '2023-12', to: '2024-02' }],
    ['Q2 2024', { from: '2024-04', to: '2024-06' }],
    ['2024 Q4', { from: '2024-10', to: '2024-12' }],
    ['kevät 2024', { from: '2024-03', to: '2024-05' }],
    ['since 2024', { from: '2024' }],
    ['2023 jälkeen', { from: '2024' }],
    ['ennen 1.3.2024', { to: '2024-02-29' }],
  ])('%s is a time', (text, span) => {
    expect(readSpan(text, reading)).toEqual(span);
  });

  test.each([
    ['31.6.2024', { iso: '2024-06-31', fault: 'noSuchDay', month: '2024-06', days: 30 }],
    ['29.2.2023', { iso: '2023-02-29', fault: 'noSuchDay', month: '2023-02', days: 28 }],
    ['1.13.2024', { iso: '2024-13-01', fault: 'noSuchMonth' }],
    ['kevät', { iso: '', fault: 'season' }],
    ['talvi', { iso: '', fault: 'season' }],
    ['2999', { iso: '2999', fault: 'noSuchYear' }],
    ['0001', { iso: '0001', fault: 'noSuchYear' }],
    ['1.6.9999', { iso: '9999-06-01', fault: 'noSuchYear' }],
  ])('%s is none, and why', (text, fault) => {
    expect(readSpan(text, reading)).toEqual(fault);
  });

  test.each(['', 'huomenna', '2019/817', '746/2011/1', '24', '2024 2025', '2024 and 2025', 'Q5 2024', '1.2.3.4'])('%j is none', (text) => {
    expect(readSpan(text, reading)).toBeUndefined();
  });

  test('is read as it was written, whatever its precision', () => {
    const days = fc.integer({ min: -25_000, max: 83_000 }).map((number): CalendarDay => dayFromNumber(number));
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
        const date = day.slice(0, length) as PartialDate;
        expect(readSpan(writeLooseDate(date), reading)).toEqual({ from: date, to: date });
      }),
      runs(100),
    );
  });

  test('or anything else is read without failing', () => {
    const piece = fc.constantFrom('2024', '6', '.', '/', '–', ' ', 'June', 'Q', 'since', '31', 'to', ',', '２', 'ß');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          readSpan(text, reading);
          const { spans, faults } = findTimes(text, reading);
          for (const { start, end } of [...spans, ...faults]) expect(start).toBeLessThan(end);
        },
      ),
      runs(200),
    );
  });
});

test('the times of a text are found in their order, those that texts name told apart', () => {
  const { spans } = findTimes('alkoi 1.6.2024, jatkuu 2025–2026, laki 746/2011, viime vuonna', reading);
  expect(spans.map(({ from, to, plain }) => [from, to, plain])).toEqual([
    ['2024-06-01', '2024-06-01', true],
    ['2025', '2026', false],
    ['2025', '2025', false],
  ]);
});
