import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPage } from '#selection/paging.ts';
import { runs } from '../../support/depth.ts';

const pagesOf = (all: readonly unknown[], size: number, most?: number) => {
  const { pages } = cutPage(all, 1, size, most);
  return Array.from({ length: pages }, (_, index) => cutPage(all, index + 1, size, most).rows);
};

test('pages hold all rows once, in order; all but the last are full, and no page beyond the last has any', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 30 }), fc.nat({ max: 5 }), (length, size, more) => {
      const all = Array.from({ length }, (_, index) => index);
      const pages = pagesOf(all, size, size + more);
      expect(pages.flat()).toEqual(all);
      expect(pages.slice(0, -1).every(({ length: rows }) => rows === size)).toBe(true);
      expect(pages.at(-1)?.length).toBeLessThanOrEqual(size + more);
      expect(cutPage(all, pages.length + 1, size, size + more)).toEqual({ rows: [], count: length, pages: pages.length });
    }),
    runs(200),
  );
});

test('a few rows join the page before them, and are a page of their own once they are more', () => {
  const lengths = (length: number) => pagesOf(Array.from({ length }), 20, 22).map((rows) => rows.length);
  expect(lengths(21)).toEqual([21]);
  expect(lengths(22)).toEqual([22]);
  expect(lengths(23)).toEqual([20, 3]);
  expect(lengths(42)).toEqual([20, 22]);
  expect(lengths(0)).toEqual([0]);
});
