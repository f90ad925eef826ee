import { describe, expect, test } from 'vitest';
import { nearest, suggestBoolean, suggestHttps, suggestId } from '#content/check/suggest.ts';

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
  ])('the address %s becomes %s', (text, address) => {
    expect(suggestHttps(text)).toBe(address);
  });

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
