import { describe, expect, test } from 'vitest';
import { judgeAddress } from '#site/request-address.ts';

describe('an address', () => {
  test.each(['/', '/hankkeet', '/en/projects/move?x=1', '/fiksu', '/firma/fi', '/hankkeet?q=%C3%A4'])('%s is served', (url) => {
    expect(judgeAddress(url)).toEqual({ kind: 'serve' });
  });

  test.each([
    ['/fi', '/'],
    ['/fi/', '/'],
    ['/fi?x=1', '/?x=1'],
    ['/fi/hankkeet/move?x=1', '/hankkeet/move?x=1'],
    ['/fi//evil.example', '/evil.example'],
    ['/fi/\\evil.example', '/evil.example'],
  ])('%s loses the prefix of the default language and stays on this site: %s', (url, to) => {
    expect(judgeAddress(url)).toEqual({ kind: 'redirect', to });
  });

  test.each([
    ['/hankkeet/%E0%A4%A', '/404'],
    ['/en/projects/%', '/en/404'],
    ['/%ff', '/404'],
    ['/fi/%E0', '/404'],
    ['/api/v1/projects/%E0', '/api/v1/404'],
  ])('%s with broken percent-encoding is unknown in its language', (url, path) => {
    expect(judgeAddress(url)).toEqual({ kind: 'unknown', path });
  });

  test('a broken query alone does not make a page unknown', () => {
    expect(judgeAddress('/hankkeet?q=%E0%A4%A')).toEqual({ kind: 'serve' });
  });
});
