import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idIn, nearest, suggestBoolean, suggestId } from '#content/check/suggest.ts';
import { hasMoreThanAddress, suggestHttps } from '#content/schema/suggest-address.ts';
import { isPlainHttps } from '#content/schema/values.ts';
import { runs } from '../../support/depth.ts';

describe('suggestions', () => {
  test.each([
    ['http://migri.fi/hankkeet', 'https://migri.fi/hankkeet'],
    ['www.migri.fi/x', 'https://www.migri.fi/x'],
    ['migri.fi/x', 'https://migri.fi/x'],
    ['HTTP://migri.fi', 'https://migri.fi'],
    ['https:/migri.fi/x', 'https://migri.fi/x'],
    ['javascript:alert(1)', undefined],
    ['ftp://migri.fi', undefined],
    ['migri.fi@evil.example/', undefined],
    ['sivulla migri.fi', undefined],
    ['1.2', undefined],
    ['https//migri.fi/x', 'https://migri.fi/x'],
    ['htpps://migri.fi/x', 'https://migri.fi/x'],
    ['http:migri.fi/x', 'https://migri.fi/x'],
    ['https://https://migri.fi/x', 'https://migri.fi/x'],
    ['//migri.fi/x', 'https://migri.fi/x'],
    ['<https://migri.fi/x>', 'https://migri.fi/x'],
    ['"https://migri.fi/x"', 'https://migri.fi/x'],
    ['[Migri](https://migri.fi/x)', 'https://migri.fi/x'],
    ['https://migri.fi/x.', 'https://migri.fi/x'],
    ['https://migri.fi/x),', 'https://migri.fi/x'],
    ['https://fi.wikipedia.org/wiki/Move_(hanke)', 'https://fi.wikipedia.org/wiki/Move_(hanke)'],
    ['hanke.pdf', undefined],
    ['adere.html', undefined],
    ['https://migri.fi/hanke.pdf', 'https://migri.fi/hanke.pdf'],
    ['https://migri.fi/a, https://migri.fi/b', undefined],
  ])('the address %s becomes %s', (text, address) => {
    expect(suggestHttps(text)).toBe(address);
  });

  test('what is suggested is an address, and none that needs mending is taken for one', () => {
    const addresses = fc.webUrl({ validSchemes: ['https'] }).filter(isPlainHttps);
    const spoil = fc.constantFrom<(address: string) => string>(
      (address) => `<${address}>`,
      (address) => `${address},`,
      (address) => `”${address}”`,
      (address) => `[sivu](${address})`,
      (address) => address.replace('https://', 'https:/'),
      (address) => address.replace('https://', 'htpps://'),
      (address) => `https://${address}`,
    );
    fc.assert(
      fc.property(addresses, spoil, (address, spoiled) => {
        expect(isPlainHttps(spoiled(address))).toBe(false);
        expect([address, undefined]).toContain(suggestHttps(spoiled(address)));
      }),
      runs(100),
    );
  });

  test('an address among words, or beside another one, is more than one address', () => {
    expect(['https://migri.fi (suomeksi)', 'ks. www.migri.fi', 'https://migri.fi', 'ei ole'].map(hasMoreThanAddress)).toEqual([true, true, false, false]);
  });

  test.each([
    ['/hankkeet/vanha-move', 'vanha-move'],
    ['https://migri.fi/hankkeet/vanha/?a=b#c', 'vanha'],
    ['vanha.fi.md', 'vanha'],
    ['Vanha Move', 'vanha-move'],
  ])('the id in %s is %s', (text, id) => expect(idIn(text)).toBe(id));

  test('claims in two languages become true and false', () => {
    expect(['kyllä', 'yes', 'ei', 'no', 'ehkä'].map(suggestBoolean)).toEqual(['true', 'true', 'false', 'false', undefined]);
  });

  test('names become ids', () => {
    expect(suggestId('Äly & Öljy – Åbo 2')).toBe('aly-oljy-abo-2');
    expect(suggestId(`${'a'.repeat(59)} bc`)).toHaveLength(59);
  });

  test('the nearest word is found through a typing error, not across words', () => {
    expect(nearest('titel', ['title', 'summary'])).toBe('title');
    expect(nearest('colour', ['title', 'summary'])).toBeUndefined();
    expect(nearest('EUFunding', ['euFunding', 'totalCost'])).toBe('euFunding');
  });
});
