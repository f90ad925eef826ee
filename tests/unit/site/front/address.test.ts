import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesIn, parameterNames } from '#selection/parameters.ts';
import { hasEmptyFields, parseSelection } from '#selection/parse.ts';
import { readQuery } from '#site/data/read-query.ts';
import { canonicalAddress, judgeAddress } from '#site/front/address.ts';
import { getCatalogue } from '#site/state.ts';
import { runs } from '../../../support/depth.ts';
import { plainReading } from '../../../support/reading.ts';

describe('an address', () => {
  test.each([
    ['/', '/', ''],
    ['/hankkeet', '/hankkeet', ''],
    ['/en/projects/move?x=1', '/en/projects/move', 'x=1'],
    ['/fiksu', '/fiksu', ''],
    ['/firma/fi', '/firma/fi', ''],
    ['/hankkeet?q=%C3%84', '/hankkeet', 'q=%C3%84'],
    ['/hankkeet?q=a?b', '/hankkeet', 'q=a?b'],
    ['/api/v1/projects?lang=FI', '/api/v1/projects', 'lang=FI'],
    ['/.well-known/security.txt', '/.well-known/security.txt', ''],
    ['/__proto__', '/__proto__', ''],
    ['/hankkeet/constructor', '/hankkeet/constructor', ''],
    // One entry for all ways to escape; a slash that was written as %2F is part of a name.
    ['/hankkeet/%6dove', '/hankkeet/move', ''],
    ['/hankkeet%2fmove', '/hankkeet%2Fmove', ''],
    ['/hankkeet%5cmove', '/hankkeet%5Cmove', ''],
  ])('%s is served as %s', (target, path, query) => {
    expect(judgeAddress(target)).toEqual({ kind: 'serve', path, query });
  });

  test.each([
    ['/fi', '/'],
    ['/fi/', '/'],
    ['/FI?x=1', '/?x=1'],
    ['/fi/fi/hankkeet', '/hankkeet'],
    ['/fi/hankkeet/move?x=1', '/hankkeet/move?x=1'],
    ['/fi//evil.example', '/evil.example'],
    ['/fi/\\evil.example', '/evil.example'],
    ['//evil.example', '/evil.example'],
    ['//evil.example/%2e', '/404'],
    ['/\\evil.example/a\\b', '/evil.example/a/b'],
    ['/\\/\\evil.example', '/evil.example'],
    ['/hankkeet.CSV', '/hankkeet.csv'],
    ['/Hankkeet/MOVE', '/hankkeet/move'],
    ['/HANKKEET', '/hankkeet'],
    ['/hankkeet/MOVE.json', '/hankkeet/move.json'],
    ['/hankkeet/M%4fVE', '/hankkeet/move'],
    ['/SITEMAP.xml', '/sitemap.xml'],
    ['/API/v1/Projects', '/api/v1/projects'],
    ['/EN/projects', '/en/projects'],
    ['/En', '/en'],
    ['/en/', '/en'],
    ['/hankkeet/', '/hankkeet'],
    ['/hankkeet//move///?q=A//B', '/hankkeet/move?q=A//B'],
    // The paths of another language's files, in one step too.
    ['/EN//Hankkeet/', '/en/projects'],
    ['/en/hankkeet/MOVE?x=1', '/en/projects/move?x=1'],
    ['/en/Rahastot/amif', '/en/funds/amif'],
  ])('%s leads to the one address on this site: %s', (target, to) => {
    const verdict = judgeAddress(target);
    expect(verdict).toEqual(to === '/404' ? { kind: 'unknown', path: to, query: '' } : { kind: 'redirect', to });
  });

  test.each([
    ['/hankkeet/%E0%A4%A', '/404'],
    ['/en/projects/%', '/en/404'],
    ['/%ff', '/404'],
    ['/fi/%E0', '/404'],
    ['/api/v1/projects/%E0', '/api/v1/404'],
  ])('%s with broken percent-encoding is unknown in its language', (target, path) => {
    expect(judgeAddress(target)).toEqual({ kind: 'unknown', path, query: '' });
  });

  test.each([
    ['/_next/data/build/fi/hankkeet.json', '/404'],
    ['/_NEXT/Data/x', '/404'],
    ['/en/_next/data/x', '/en/404'],
    ['/_next/image?url=%2Ficon.svg&w=64&q=75', '/404'],
    ['/%5fnext/image', '/404'],
    ['/_next', '/404'],
    ['/__nextjs_original-stack-frame', '/404'],
    ['/_error', '/404'],
    ['/api/files', '/api/v1/404'],
    ['/api/files/fi/projects/csv', '/api/v1/404'],
    ['/fi/api/files', '/api/v1/404'],
    ['/en/api/files', '/en/404'],
    ['/api', '/api/v1/404'],
    ['/500', '/404'],
    ['/en/404', '/en/404'],
    ['/hankkeet/../api/files', '/404'],
    ['/x/%2E%2e/_next/image', '/404'],
  ])('%s belongs to the framework and is unknown', (target, path) => {
    expect(judgeAddress(target)).toEqual({ kind: 'unknown', path, query: '' });
  });

  test.each(['*', 'http://localhost/hankkeet', 'http://evil.example/fi/hankkeet?x=1', 'https://evil.example', 'evil.example:80', ''])(
    '“%s” is no path of this site and is refused',
    (target) => {
      expect(judgeAddress(target)).toEqual({ kind: 'refuse' });
    },
  );

  test('a broken query alone does not make a page unknown', () => {
    expect(judgeAddress('/hankkeet?q=%E0%A4%A')).toEqual({ kind: 'serve', path: '/hankkeet', query: 'q=%E0%A4%A' });
  });

  const piece = fc.constantFrom(
    '/',
    '//',
    '\\',
    '.',
    '..',
    'fi',
    'FI',
    'en',
    'En',
    'hankkeet',
    'Hankkeet',
    'projects',
    'MOVE',
    '%2F',
    '%5c',
    '%41',
    '%C3%84',
    '%',
    'api',
    'v1',
    'files',
    '_next',
    '?',
    'q=Ä',
    ':',
    '@',
    'evil.example',
    '__proto__',
  );
  const target = fc.array(piece, { maxLength: 9 }).map((pieces) => `/${pieces.join('')}`);

  test('leads elsewhere at most once, and never to another host', () => {
    fc.assert(
      fc.property(target, (given) => {
        const verdict = judgeAddress(given);
        if (verdict.kind !== 'redirect') return;
        expect(new URL(verdict.to, 'https://hankkeet.example.fi').host).toBe('hankkeet.example.fi');
        expect(judgeAddress(verdict.to).kind).toBe('serve');
      }),
      runs(2000),
    );
  });

  test('is not private where it is served, and names itself', () => {
    fc.assert(
      fc.property(target, (given) => {
        const verdict = judgeAddress(given);
        if (verdict.kind !== 'serve') return;
        expect(judgeAddress(verdict.path)).toEqual({ ...verdict, query: '' });
        expect(new URL(verdict.path, 'https://a.example').pathname).toBe(verdict.path);
        expect(verdict.path).not.toMatch(/^(?:\/en)?\/(?:_next|api\/files)(?:\/|$)/);
      }),
      runs(2000),
    );
  });
});

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
    // Files and the API object to what they do not know, so they are asked as they are but for trackers.
    ['/hankkeet.csv', 'x=1', '/hankkeet.csv?x=1'],
    ['/hankkeet.csv', 'utm_source=x', '/hankkeet.csv'],
    ['/api/v1/projects', 'q=a%20b&fbclid=%E4&utm=1&page=2', '/api/v1/projects?q=a%20b&utm=1&page=2'],
    ['/en/projects/move.json', 'x=1', '/en/projects/move.json?x=1'],
    ['/api/v1/projects', 'q=%E0%A4%A&lang=fi', '/api/v1/projects?q=%E0%A4%A&lang=fi'],
    ['/sitemap.xml', 'x=1', '/sitemap.xml?x=1'],
  ])('of %s with %s is %s', (path, query, address) => {
    expect(canonicalAddress(path, query)).toBe(address);
  });
});
