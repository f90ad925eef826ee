import { describe, expect, test } from 'vitest';
import { addressPattern, allPatterns, otherPattern } from '#addresses/patterns.ts';
import { locales } from '#catalogue/locale.ts';

describe('the pattern of an address', () => {
  test.each([
    ['/', '/'],
    ['/en', '/en'],
    ['/hankkeet', '/hankkeet'],
    ['/hankkeet/move', '/hankkeet/[id]'],
    ['/en/projects/move.json', '/en/projects/[id].json'],
    ['/hankkeet.csv-metadata.json', '/hankkeet.csv-metadata.json'],
    ['/api/v1/projects/move', '/api/v1/projects/[id]'],
    ['/api/v1/nothing', otherPattern],
    ['/fonts/source.woff2', '/fonts/[file]'],
    ['/hankkeet/', otherPattern],
    ['/__proto__', otherPattern],
    ['/rahastot/constructor', '/rahastot/[id]'],
    ['/%E0%A4%A', otherPattern],
    ['', otherPattern],
  ])('of %j is %s', (path, pattern) => {
    expect(addressPattern(path)).toBe(pattern);
  });

  test('is one of few', () => {
    const patterns = allPatterns();
    expect(patterns.length).toBeLessThan(75 * locales.length);
    for (const at of Array.from({ length: 500 }, (_, number) => number)) {
      for (const path of [`/x${at}`, `/hankkeet/${at}`, `/api/v1/funds/${at}`, `/en/projects/${at}.md`, `/_next/static/${at}.css`])
        expect(patterns).toContain(addressPattern(path));
    }
  });
});
