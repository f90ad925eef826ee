import { describe, expect, test } from 'vitest';
import { ownAddress, trackingFaults } from '#content/privacy/tracking.ts';

describe('the own address of a page', () => {
  test.each([
    ['https://a.fi/x?utm_source=b&utm_medium=c', 'https://a.fi/x'],
    ['https://a.fi/x?id=1&utm_source=b&q=2#kohta', 'https://a.fi/x?id=1&q=2#kohta'],
    ['https://a.fi/x?fbclid=IwAR0', 'https://a.fi/x'],
    ['https://a.fi/x?gclid=1&gad_source=1', 'https://a.fi/x'],
    ['https://a.fi/#utm_source=b', 'https://a.fi/'],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmigri.fi%2Fhankkeet%3Fid%3D1&data=05%7C02%7Cm%40migri.fi&reserved=0',
      'https://migri.fi/hankkeet?id=1',
    ],
    ['https://urldefense.com/v3/__https://migri.fi/hankkeet__;!!abc$', 'https://migri.fi/hankkeet'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__migri.fi_hankkeet&d=DwMF', 'https://migri.fi/hankkeet'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fmigri.fi%2F%3Ffbclid%3D1&h=AT', 'https://migri.fi/'],
    ['https://www.google.com/url?q=https://migri.fi/a&sa=D', 'https://migri.fi/a'],
    ['https://protect.checkpoint.com/v2/___https://migri.fi/a___.YzJ1', 'https://migri.fi/a'],
  ])('is in %s', (address, own) => expect(ownAddress(address)).toBe(own));

  test.each([
    'https://bit.ly/abc',
    'https://t.co/x',
    'https://migri.us1.list-manage.com/track/click?u=1&id=2',
    'https://urldefense.com/v3/__https://a.fi/*b__;Iw!!x$',
  ])('cannot be told from %s', (address) => expect(ownAddress(address)).toBe(''));

  test.each([
    'https://migri.fi/hankkeet?id=5&lang=fi',
    'https://a.fi/#:~:text=utm',
    'https://docs.google.com/d/1',
    'https://www.youtube.com/watch?v=a',
    'https://a.fi/utm_source',
    'https://a.fi/?source=utm',
  ])('is %s itself', (address) => expect(ownAddress(address)).toBeUndefined());
});

test('such an address is told where it stands, in fields, links and texts alike', () => {
  const text = '  - url: https://a.fi/x?utm_source=b\nKatso [sivu (1)](https://a.fi/(y)?fbclid=1) ja https://t.co/x.';
  const faults = trackingFaults({ path: '/a', file: 'a', text, lines: text.split('\n') });
  expect(faults.map(({ code, place, values }) => [code, place.line, place.column, values.value, values.suggestion])).toEqual([
    ['trackingAddress', 1, 10, 'https://a.fi/x?utm_source=b', 'https://a.fi/x'],
    ['trackingAddress', 2, 18, 'https://a.fi/(y)?fbclid=1', 'https://a.fi/(y)'],
    ['redirectedAddress', 2, 48, 't.co', undefined],
  ]);
});
