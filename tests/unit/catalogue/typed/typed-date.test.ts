import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, dayFromNumber } from '#catalogue/date.ts';
import { monthNames } from '#catalogue/lenient-date.ts';
import { readTypedDate } from '#catalogue/typed/typed-date.ts';
import { typedWords } from '#words/time-words.ts';
import { runs } from '../../../support/depth.ts';

const read = (text: string) => readTypedDate(text, typedWords());
const day = (date: string) => ({ kind: 'date', date });
const range = (from: string, to: string) => ({ kind: 'range', from, to });

describe('a date as it is typed into a file', () => {
  test.each([
    ['1.8.2024', '2024-08-01'],
    ['01.08.2024', '2024-08-01'],
    ['1. elokuuta 2024', '2024-08-01'],
    ['elokuu 2024', '2024-08'],
    ['8/2024', '2024-08'],
    ['August 2024', '2024-08'],
    ['1 Aug 2024', '2024-08-01'],
    ['2024.08.01', '2024-08-01'],
    ['31.7.25', '2025-07-31'],
    ['20240801', '2024-08-01'],
    ['01082024', '2024-08-01'],
    ['2024–08–01', '2024-08-01'],
    ['31–07–2025', '2025-07-31'],
    ['2024–08', '2024-08'],
    ['vuonna 2024', '2024'],
    ['2025-07-31T00:00:00', '2025-07-31'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toEqual(day(date));
  });

  test.each([
    ['1.8.2024–31.7.2025', range('2024-08-01', '2025-07-31')],
    ['1.8.–31.12.2024', range('2024-08-01', '2024-12-31')],
    ['2020–2023', range('2020', '2023')],
    ['2024–25', range('2024', '2025')],
    ['2024-25', range('2024', '2025')],
    ['elokuu 2024 – heinäkuu 2025', range('2024-08', '2025-07')],
    ['1.8.2024 alkaen', { kind: 'since', date: '2024-08-01' }],
    ['31.12.2024 asti', { kind: 'until', date: '2024-12-31' }],
    ['2025-31-07', { kind: 'date', date: '2025-07-31', isGuess: true }],
    ['1/8/24', { kind: 'date', date: '2024-08-01', isGuess: true }],
    ['8/1/2024', { kind: 'date', date: '2024-01-08', isGuess: true }],
    ['31/7/2025', day('2025-07-31')],
    ['1/1/2024', day('2024-01-01')],
    ['31.2.2025', { kind: 'noSuchDay', month: '2025-02', days: 28 }],
    ['31.4.25', { kind: 'noSuchDay', month: '2025-04', days: 30 }],
    ['3025', { kind: 'noSuchYear', year: '3025' }],
  ])('%s is %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'kevät 2024',
    'kesä 2024',
    'syksy 2024',
    'talvi 2024',
    'talvi 2024–25',
    'Q3 2024',
    '2024 Q1',
    'III/2024',
    'III neljännes 2024',
    'alkuvuosi 2024',
    'late 2024',
    'H2 2024',
    'kevät',
  ])('%s is no month and no year', (text) => {
    expect(read(text)).toEqual({ kind: 'season' });
  });

  test.each(['ei tiedossa', 'Ei tiedossa.', 'tuntematon', 'not known', 'N/A', 'tba', '?', '–', '???'])('%s says that it is not known', (text) => {
    expect(read(text)).toEqual({ kind: 'unknown' });
  });

  test.each([
    '…',
    '2025-…',
    'tänään',
    'viime vuonna',
    '1.6.',
    'heinäkuu',
    '2024 jälkeen',
    'ennen 2024',
    'noin 2024',
    '2024?',
    '2010–12',
    '12.31.2025',
    '24',
    '12345678',
    'huomenna',
    '1.8.2024–',
  ])('%s is asked for again', (text) => {
    expect(read(text).kind).toBe('unread');
  });

  test('in whatever way a day is written, is that day or none', () => {
    const days = fc.integer({ min: -20_000, max: 60_000 }).map((number): CalendarDay => dayFromNumber(number));
    const names = monthNames('fi', 'besideDay');
    const styles = [
      (y: string, m: number, d: number) => `${d}.${m}.${y}`,
      (y: string, m: number, d: number) => `${String(d).padStart(2, '0')}.${String(m).padStart(2, '0')}.${y}`,
      (y: string, m: number, d: number) => `${d}/${m}/${y}`,
      (y: string, m: number, d: number) => `${d}. ${names[m - 1]} ${y}`,
      (y: string, m: number, d: number) => `${y}–${m}–${d}`,
      (y: string, m: number, d: number) => `${y}/${m}/${d}`,
      (y: string, m: number, d: number) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      (y: string, m: number, d: number) => `${String(d).padStart(2, '0')}${String(m).padStart(2, '0')}${y}`,
      (y: string, m: number, d: number) => ` ${d} . ${m} . ${y} `,
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...styles), (date, write) => {
        const [year = '', month, number] = date.split('-');
        expect(['date', 'unread']).toContain(read(write(year, Number(month), Number(number))).kind);
        const found = read(write(year, Number(month), Number(number)));
        if (found.kind === 'date') expect(found.date).toBe(date);
      }),
      runs(200),
    );
  });

  test('or anything else is read without failing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom('2024', '1', '.', '–', '-', '/', ' ', 'kevät', 'alkaen', 'noin', '31')).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(typeof read(text).kind).toBe('string');
        },
      ),
      runs(200),
    );
  });
});
