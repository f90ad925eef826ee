import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesIn, parameterNames } from '#selection/parameters.ts';
import { hasEmptyFields, parseSelection } from '#selection/parse.ts';
import { readQuery } from '#site/data/read-query.ts';
import { canonicalAddress } from '#site/front/answer-key.ts';
import { getCatalogue } from '#site/state.ts';
import { runs } from '../../../support/depth.ts';
import { plainReading } from '../../../support/reading.ts';

const choices = choicesIn(getCatalogue());

/** All that the list reads of an address. */
const readingOf = (address: string) => {
  const { query } = readQuery(address);
  return { ...parseSelection(query, choices, plainReading), empty: hasEmptyFields(query) };
};

const value = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'amif',
    'AMIF',
    'bmvi',
    'ongoing',
    'ended',
    '2024',
    '2024-05-01',
    '1.5.2024',
    'table',
    'timeline',
    'title-desc',
    'relevance',
    '1',
    '2',
    '99',
    '-1',
    'ä',
    'a&b=c',
    '__proto__',
    '%',
    'x'.repeat(250),
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...parameterNames) },
  { weight: 1, arbitrary: fc.constantFrom('utm_source', '__proto__', 'constructor', 'Q', 'id', '', 'nxtPid') },
);
const pairs = fc.array(fc.tuple(name, value), { maxLength: 7 });
const queryOf = (written: readonly (readonly [string, string])[]) =>
  written.map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(Buffer.from(text).toString())}`).join('&');

describe('the address under which an answer is kept', () => {
  test('reads as the address that was asked for', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('/hankkeet', '/en/projects'), (written, path) => {
        const query = queryOf(written);
        expect(readingOf(canonicalAddress(path, query))).toEqual(readingOf(`${path}?${query}`));
      }),
      runs(500),
    );
  });

  test('is another where another selection is asked for', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        const addresses = [one, other].map((written) => `/hankkeet?${queryOf(written)}`);
        const [first, second] = addresses.map(readingOf);
        const keys = addresses.map((address) => canonicalAddress('/hankkeet', address.slice('/hankkeet?'.length)));
        if (keys[0] === keys[1]) expect(first).toEqual(second);
      }),
      runs(500),
    );
  });

  test('is the same whatever the order of different parameters, and whatever parameters there are besides', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom(...parameterNames), value), { selector: ([key]) => key, maxLength: 7 }), (written) => {
        const straight = canonicalAddress('/hankkeet', queryOf(written));
        const mixed = canonicalAddress('/hankkeet', queryOf([['utm_source', 'x'], ...written.toReversed(), ['__proto__', 'y']]));
        expect(mixed).toBe(straight);
        expect(canonicalAddress('/hankkeet', straight.split('?').slice(1).join('?'))).toBe(straight);
      }),
      runs(300),
    );
  });

  test.each([
    ['/hankkeet', 'q=%C3%A4&utm_source=x&fund=amif', '/hankkeet?q=%C3%A4&fund=amif'],
    ['/en/projects', 'page=2&status=ended&status=ongoing', '/en/projects?status=ended&status=ongoing&page=2'],
    ['/hankkeet', '__proto__=x&constructor=y', '/hankkeet'],
    ['/hankkeet/move', 'q=x', '/hankkeet/move'],
    ['/en', 'fbclid=x', '/en'],
    ['/muutokset', 'page=2&q=x', '/muutokset?page=2'],
    ['/__proto__', 'x=1', '/__proto__'],
    // Files and the API object to what they do not know, so they are asked as they are.
    ['/hankkeet.csv', 'utm_source=x', '/hankkeet.csv?utm_source=x'],
    ['/en/projects/move.json', 'x=1', '/en/projects/move.json?x=1'],
    ['/api/v1/projects', 'q=%E0%A4%A&lang=fi', '/api/v1/projects?q=%E0%A4%A&lang=fi'],
    ['/sitemap.xml', 'x=1', '/sitemap.xml?x=1'],
  ])('of %s with %s is %s', (path, query, address) => {
    expect(canonicalAddress(path, query)).toBe(address);
  });
});
