import { describe, expect, test } from 'vitest';
import { impossibleDay, nearest, suggestBoolean, suggestDate, suggestHttps, suggestId, suggestNumber, yearOutOfRange } from '#content/check/suggest.ts';

describe('suggestions', () => {
  test.each([
    ['31.12.2026', '2026-12-31'],
    ['1.1.2023', '2023-01-01'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['2026/1/5', '2026-01-05'],
    ['12/2026', '2026-12'],
    ['7-2025', '2025-07'],
    ['7/2025', '2025-07'],
    ['31. heinäkuuta 2025', '2025-07-31'],
    ['heinäkuu 2025', '2025-07'],
    ['31 July 2025', '2025-07-31'],
    ['July 31, 2025', '2025-07-31'],
    ['Jul 2025', '2025-07'],
    ['2025-07-31T00:00:00', '2025-07-31'],
    ['2025-07-31 00:00:00+03:00', '2025-07-31'],
    ['31. heinää 2025', undefined],
    ['31.7.3025', undefined],
    ['31.2.2026', undefined],
    ['joulukuu', undefined],
  ])('the date %s becomes %s', (text, iso) => {
    expect(suggestDate(text)).toBe(iso);
  });

  test.each([
    ['1 200 000 €', '1200000'],
    ['1.200.000,50 €', '1200000.50'],
    ['EUR 1,200,000', '1200000'],
    ['12,5', '12.5'],
    ['75 %', '75'],
    ['1\u00a0444\u00a0708', '1444708'],
    ['noin miljoona', undefined],
  ])('the amount %s becomes %s', (text, number) => {
    expect(suggestNumber(text)).toBe(number);
  });

  test.each([
    ['3025', '3025'],
    ['0205-07-31', '0205'],
    ['31.7.3025', '3025'],
    ['2025', undefined],
    ['12345', undefined],
    ['vuonna 3025', undefined],
  ])('the year of %s that no date may have is %s', (text, year) => {
    expect(yearOutOfRange(text)).toBe(year);
  });

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

  test('an impossible day names its month', () => {
    expect(impossibleDay('2025-02-30')).toEqual({ year: 2025, month: 2, days: 28 });
    expect(impossibleDay('2024-02-29')).toBeUndefined();
  });
});
