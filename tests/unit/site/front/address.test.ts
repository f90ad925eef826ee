import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAddress } from '#site/front/address.ts';
import { runs } from '../../../support/depth.ts';

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
    ['/api/files', '/404'],
    ['/api/files/fi/projects/csv', '/404'],
    ['/fi/api/files', '/404'],
    ['/en/api/files', '/en/404'],
    ['/api', '/404'],
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
