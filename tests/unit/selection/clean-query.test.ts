import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parameterNames } from '#selection/parameters.ts';
import { cleanQuery, hasEmptyFields, parseSelection } from '#selection/parse.ts';
import { choicesWithFunds } from '../../support/choices.ts';
import { runs } from '../../support/depth.ts';
import { plainReading } from '../../support/reading.ts';

const funds = ['amif', 'rrf'];
const choices = choicesWithFunds(funds);

function toQuery(address: string) {
  const parameters = new URLSearchParams(address);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

const value = fc.oneof(
  fc.string(),
  fc.constantFrom('', ' ', 'amif', 'RRF', 'xyz', 'ended', '2024', '31.2.2024', '30.6.2024', '2', 'title', 'timeline', '1', 'a'.repeat(300)),
);

test('a clean address has no empty fields and says the same: the same selection, the same remarks', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...parameterNames, 'x'), fc.oneof(value, fc.array(value, { maxLength: 4 }))), (query) => {
      const parsed = parseSelection(query, choices, plainReading);
      const clean = toQuery(cleanQuery(query, parsed));
      expect(parseSelection(clean, choices, plainReading)).toEqual(parsed);
      expect(hasEmptyFields(clean)).toBe(false);
    }),
    runs(150),
  );
});

test('only what there is a remark on is kept as it was typed', () => {
  const clean = (query: Readonly<Record<string, string | string[]>>) => cleanQuery(query, parseSelection(query, choices, plainReading));
  expect(clean({ sort: '', fund: 'AMIF', from: '6/2024', q: '' })).toBe('?fund=amif&from=2024-06');
  expect(clean({ sort: '', fund: ['AMIF', 'xyz', ''], from: '31.2.2024', x: '1' })).toBe('?fund=AMIF&fund=xyz&from=31.2.2024');
  expect(clean({ q: ' ', view: 'list' })).toBe('');
});
