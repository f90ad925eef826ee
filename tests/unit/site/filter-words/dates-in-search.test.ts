import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CalendarDay } from '#catalogue/date.ts';
import { monthNames } from '#catalogue/lenient-date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { selectProjects } from '#site/select-projects.ts';
import { getCatalogue } from '#site/state.ts';
import { askList, resultsOf } from '../../../support/ask-list.ts';
import { runs } from '../../../support/depth.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

const today = '2026-11-24' as CalendarDay;
const select = (q: string, locale: Locale = 'fi') => selectProjects({ catalogue: getCatalogue(), today, locale, query: { q } });
const idsOf = (q: string, locale: Locale = 'fi') =>
  select(q, locale)
    .rows.slice()
    .map(({ project }) => project.id);

describe('a date in the search that does not exist', () => {
  const day = fc.record({ year: fc.integer({ min: 2015, max: 2030 }), month: fc.constantFrom(4, 6, 9, 11), locale: fc.constantFrom(...locales) });
  const two = (number: number) => String(number).padStart(2, '0');
  const shapes = ({ year, month, locale }: { year: number; month: number; locale: Locale }) => {
    const name = monthNames(locale)[month - 1] ?? '';
    return [`31.${month}.${year}`, `31/${two(month)}/${year}`, `${year}-${two(month)}-31`, `31. ${name} ${year}`, `31 ${name} ${year}`];
  };

  test('is told of with the days that its month has, in every shape, and nothing is found by the numbers in it', () => {
    fc.assert(
      fc.property(day, (parts) => {
        for (const written of shapes(parts)) {
          const { rows, wordNotices } = select(written, parts.locale);
          expect(wordNotices, written).toEqual([{ kind: 'noSuchDay', parameter: 'q', value: written, month: `${parts.year}-${two(parts.month)}`, days: 30 }]);
          expect(rows.length, written).toBe(0);
        }
      }),
      runs(10),
    );
  });

  test('leaves the rest of the search as it is', () => {
    for (const written of ['31.6.2024', '31. kesäkuuta 2024', '2024-02-30', '1.1.2999', '15.13.2024', 'vuonna 2999']) {
      expect(idsOf(`tulkki ${written}`), written).toEqual(idsOf('tulkki'));
      expect(idsOf(`${written} viisumi`), written).toEqual(idsOf('viisumi'));
    }
  });

  test('leads to its month, and says so on the page in both languages', async () => {
    const [finnish, english] = [(await askList({ q: '31.6.2024' })).html, (await askList({ q: '31 June 2024' }, 'en')).html].map(resultsOf);
    expect(finnish).toContain('Haussa on vain päivämäärä, jota ei ole.');
    expect(finnish).toContain('”31.6.2024” ei ole päivämäärä: kesäkuussa 2024 on 30 päivää.');
    expect(finnish).toMatch(/Käynnissä: kesäkuu 2024 \(\d+ hanketta\)/);
    expect(english).toContain('‘31 June 2024’ is not a date: June 2024 has 30 days.');
    expect(english).toMatch(/Running: June 2024 \(\d+ projects\)/);
    expect(resultsOf((await askList({ q: 'päättyvät 31.6.2024' })).html)).toMatch(/Päättyy: kesäkuu 2024 \(/);
  });

  test('is searched for as it is written where only the words as typed are searched for', () => {
    const { wordNotices } = selectProjects({ catalogue: getCatalogue(), today, locale: 'fi', query: { q: '31.6.2024', exact: '1' } });
    expect(wordNotices).toEqual([]);
  });

  test.each(['asetus 2019/817', 'asetus 45/2001', '2999', '5000 euroa', 'laki 746/2011', '28.2.2024', '"31.6.2024"'])('is not seen in %s', (query) => {
    expect(select(query).wordNotices).toEqual([]);
  });
});

describe('words of filters beside other words', () => {
  test('exclude nothing, and are offered as filters', async () => {
    expect([...idsOf('päättyneet amif hankkeet turvapaikka')].sort()).toEqual([...idsOf('turvapaikka')].sort());
    expect(select('päättyneet amif hankkeet turvapaikka').searched?.result.nearest).toBe(false);
    expect(idsOf('tulkit alkaneet 2023')).toEqual(idsOf('tulkit'));
    expect([...idsOf('yli miljoona euroa turvapaikka')].sort()).toEqual([...idsOf('turvapaikka')].sort());
    const text = resultsOf((await askList({ q: 'päättyneet amif hankkeet turvapaikka' })).html);
    expect(text).toContain('Sanaa ”päättyneet” ei ole teksteissä, mutta se on rajaus. Sitä ei haettu.');
    expect(text).toMatch(/Tila: Päättynyt, Rahasto: AMIF, haku ”turvapaikka” \(\d+ hanketta\)/);
  });
});

describe('what the page tells of the words', () => {
  test('is a translation where it is one, in the basic form', async () => {
    const text = resultsOf((await askList({ q: 'asylsökande' })).html);
    expect(text).toContain('Sana ”asylsökande” käännettiin (ruotsi): turvapaikanhakija.');
    expect(text).not.toContain('synonyymi');
    expect(resultsOf((await askList({ q: 'asylsökande' }, 'en')).html)).toContain('‘asylsökande’ was translated (Swedish): turvapaikanhakija.');
  });

  test('parts what holds all words from what lacks one, where both are shown', async () => {
    const { html } = await askList({ q: 'ihmiskaupan uhrien tuki' });
    const [whole = '', partial = ''] = resultsOf(html).split('Näissä on vain osa sanoista:');
    expect(whole).not.toContain('Ei sisällä:');
    expect(partial).toContain('Ei sisällä: tuki');
    expect(resultsOf((await askList({ q: 'ihmiskaupan uhri' })).html)).not.toContain('Näissä on vain osa sanoista');
  });
});
