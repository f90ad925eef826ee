import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AmountWord, amountAfter, amountAt, findAmounts, readAmount } from '#catalogue/typed/lenient-amount.ts';
import { plainText } from '#catalogue/typed/lenient-period.ts';
import { runs } from '../../../support/depth.ts';

const words = new Map<string, AmountWord>([
  ['a', { kind: 'scale', by: 1 }],
  ['half', { kind: 'scale', by: 0.5 }],
  ['k', { kind: 'scale', by: 1e3 }],
  ['milj', { kind: 'scale', by: 1e6 }],
  ['million', { kind: 'scale', by: 1e6 }],
  ['m€', { kind: 'scale', by: 1e6 }],
  ['€', { kind: 'euro' }],
  ['eur', { kind: 'euro' }],
]);
const wordOf = (word: string) => words.get(word);

describe('an amount as people type it', () => {
  test.each([
    ['1000000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['1\u00a0444\u00a0708 €', 1_444_708],
    ['EUR 1,444,708', 1_444_708],
    ['1.444.708,50', 1_444_708.5],
    ['212,429', 212_429],
    ['1,5 milj. €', 1_500_000],
    ['15,845 million', 15_845_000],
    ['a million', 1_000_000],
    ['half a million', 500_000],
    ['500k', 500_000],
    ['2M€', 2_000_000],
    ['€1.5 million', 1_500_000],
    ['0', 0],
  ])('%s is %d euros', (text, euros) => {
    expect(readAmount(plainText(text), wordOf)).toBe(euros);
  });

  test.each(['', 'paljon', '-5', '1/2', '2024-06', '1 00', 'a', 'half', '9'.repeat(30), '5 hanketta'])('%j is none', (text) => {
    expect(readAmount(plainText(text), wordOf)).toBeUndefined();
  });

  test('is found in a text wherever it is money or large, and not in dates, laws and years', () => {
    const text = 'Vuonna 2024 (1.2.2024, 746/2011) 12 kuntaa sai 1 444 708 €, eli 1,4 milj. tai 212,429; 5 hanketta, B12345, 99999.';
    const found = findAmounts(text, (word) => wordOf(word.toLowerCase()));
    expect(found.map(({ euros }) => euros)).toEqual([1_444_708, 1_400_000, 212_429, 99_999]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['1 444 708 €', '1,4 milj.', '212,429', '99999']);
  });

  test('follows on spaces', () => {
    expect(amountAfter('yli   2 million', 3, wordOf)).toMatchObject({ euros: 2_000_000, start: 6, end: 15 });
    expect(amountAfter('yli', 3, wordOf)).toBeUndefined();
  });

  test('is money only where it says so', () => {
    expect(amountAt('500 000', 0, wordOf)?.isMoney).toBe(false);
    expect(amountAt('500 000 €', 0, wordOf)?.isMoney).toBe(true);
    expect(amountAt('2 million', 0, wordOf)).toMatchObject({ isMoney: true, isBare: false, scale: 1e6 });
  });

  test('or anything else is read without failing', () => {
    const piece = fc.constantFrom('1', '000', ' ', ',', '.', '€', 'milj', 'a', 'half', '’', '\u202f');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(readAmount(text, wordOf) ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
      runs(200),
    );
  });
});
