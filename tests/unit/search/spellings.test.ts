import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpellings } from '#search/spellings.ts';
import { runs } from '../../support/depth.ts';

/** The distance of Levenshtein, worked out slowly. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [rest, otherRest] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return distance(rest, otherRest);
  return 1 + Math.min(distance(rest, other), distance(one, otherRest), distance(rest, otherRest));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 't'), minLength: 1, maxLength: 7 });

test('all words within so many errors are found, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(letters, { maxLength: 40 }), letters, fc.nat({ max: 2 }), (words, asked, errors) => {
      const expected = words.filter((word) => distance(word, asked) <= errors);
      expect([...createSpellings([...words].sort())(asked, errors)].sort()).toEqual(expected.sort());
    }),
    runs(200),
  );
});

test('the nearest come first, measured by their length', () => {
  const find = createSpellings(['hakemus', 'hakemusta', 'hakemuste', 'halmeus', 'lakemus']);
  expect(find('hakemus', 2)).toEqual(['hakemus', 'lakemus', 'hakemusta', 'hakemuste', 'halmeus'].filter((word) => distance(word, 'hakemus') <= 2));
  expect(find('hakemus', 0)).toEqual(['hakemus']);
  expect(createSpellings([])('hakemus', 2)).toEqual([]);
});
