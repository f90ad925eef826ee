import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedAmount, readTypedPercent } from '#catalogue/typed/typed-number.ts';
import { typedWords } from '#words/time-words.ts';
import { runs } from '../../../support/depth.ts';

const amount = (text: string) => readTypedAmount(text, typedWords());
const percent = (text: string) => readTypedPercent(text, typedWords());

describe('an amount as it is typed into a file', () => {
  test.each([
    ['849 300 euroa', 849_300],
    ['677 593,62 euroa', 677_593.62],
    ['1 706 205,60 €', 1_706_205.6],
    ['1.706.205,60', 1_706_205.6],
    ['EUR 1,706,205.60', 1_706_205.6],
    ['1,706,205', 1_706_205],
    ['12 000 000 euro', 12_000_000],
    ['1 000 000,-', 1_000_000],
    ['1 000 000,– €', 1_000_000],
    ['849300 e', 849_300],
    ['2200120,8', 2_200_120.8],
  ])('%s is %d euros', (text, number) => {
    expect(amount(text)).toEqual({ kind: 'number', number });
  });

  test.each([
    ['1,5 milj. €', 1_500_000],
    ['2,2 miljoonaa euroa', 2_200_000],
    ['1,5 M€', 1_500_000],
    ['4,2 million', 4_200_000],
    ['500 t€', 500_000],
    ['1,5 meur', 1_500_000],
    ['puoli miljoonaa', 500_000],
    ['kaksi miljoonaa euroa', 2_000_000],
  ])('%s is %d euros, in words that round', (text, number) => {
    expect(amount(text)).toEqual({ kind: 'number', number, isRounded: true });
  });

  test.each(['noin 382 000', 'n. 382 000', 'arviolta 382 000 €', 'about 382 000', '~382000', 'approx. 382 000'])('%s says that it is not exact', (text) => {
    expect(amount(text)).toEqual({ kind: 'number', number: 382_000, isApproximate: true });
  });

  test.each(['yli 1 300', 'over 1300', 'enemmän kuin 1300', 'more than 1 300'])('%s says that it is more', (text) => {
    expect(amount(text)).toEqual({ kind: 'number', number: 1300, isMore: true });
  });

  test.each([
    ['12,345', [12_345, 12.345]],
    ['12.345', [12_345, 12.345]],
    ['EUR 382,000', [382_000, 382]],
    ['1444,708', [1_444_708, 1444.708]],
    ['1444.708', [1_444_708, 1444.708]],
    ['1,234 million', [1_234_000_000, 1_234_000]],
  ])('%s may mean two numbers', (text, readings) => {
    expect(amount(text)).toEqual({ kind: 'ambiguous', readings });
  });

  test.each([
    '80 % budjetista',
    '75 %',
    'miljoona',
    'miljoonia',
    '100 000 – 200 000',
    '-5',
    '0',
    '1 200 000 SEK',
    'paljon',
    '1 00',
    '…',
    '1 444 708 € (alv 0 %)',
  ])('%s is asked for again', (text) => {
    expect(amount(text)).toEqual({ kind: 'unread' });
  });

  test('however it is grouped, is that amount or may be another', () => {
    const cents = fc.integer({ min: 100, max: 10 ** 12 });
    const group = (euros: number, sign: string) => String(euros).replace(/\B(?=(\d{3})+$)/g, sign);
    fc.assert(
      fc.property(cents, fc.constantFrom(' ', '\u00a0', '\u202f', '.', "'"), fc.constantFrom('', ' €', ' euroa', ' EUR'), (number, sign, unit) => {
        const [euros, rest] = [Math.floor(number / 100), number % 100];
        const text = `${group(euros, sign)},${String(rest).padStart(2, '0')}${unit}`;
        expect(amount(text)).toEqual(euros === 0 && rest === 0 ? { kind: 'unread' } : { kind: 'number', number: number / 100 });
      }),
      runs(200),
    );
  });
});

describe('a share as it is typed into a file', () => {
  test.each([
    ['75 %', 75],
    ['75,5', 75.5],
    ['75 prosenttia', 75],
    ['75 per cent', 75],
    ['43,77 %', 43.77],
    ['0,75 %', 0.75],
  ])('%s is %d per cent', (text, number) => {
    expect(percent(text)).toEqual({ kind: 'number', number });
  });

  test.each([
    ['80 % budjetista', { kind: 'number', number: 80, isGuess: true }],
    ['0,75', { kind: 'ambiguous', readings: [75, 0.75] }],
    ['1', { kind: 'ambiguous', readings: [100, 1] }],
    ['ei tiedossa', { kind: 'unknown' }],
    ['120', { kind: 'unread' }],
    ['43,774 %', { kind: 'unread' }],
    ['75 €', { kind: 'unread' }],
    ['3/4', { kind: 'unread' }],
    ['noin 75', { kind: 'unread' }],
  ])('%s is %j', (text, expected) => {
    expect(percent(text)).toEqual(expected);
  });
});
