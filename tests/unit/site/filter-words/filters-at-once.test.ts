import { describe, expect, test, vi } from 'vitest';
import type { PartialDate } from '#catalogue/date.ts';
import { locales } from '#catalogue/locale.ts';
import type { Selection } from '#selection/parameters.ts';
import { activeFilters, everything } from '#selection/selection.ts';
import type { Period } from '#selection/typed-values.ts';
import { filterNames } from '#words/codes.ts';
import { messagesOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { askListFile } from '../../../support/ask-file.ts';
import { askList, countedLinks, countOf, parametersOf, resultsOf } from '../../../support/ask-list.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

/** The file of a query in a format. */
async function askFile(ending: 'json' | 'atom', query: Readonly<Record<string, string>>): Promise<string> {
  return (await askListFile(ending, 'fi', `?${new URLSearchParams(query)}`)).text;
}

const asJson = async (q: string, more: Readonly<Record<string, string>> = {}) => JSON.parse(await askFile('json', { q, ...more }));

describe('a query of nothing but words of filters', () => {
  test('shows what the filters show, says so, and leads back to searching for the words', async () => {
    for (const [q, query] of [
      ['päättyneet AMIF-hankkeet', { fund: 'amif', status: 'ended' }],
      ['päättyvät 2026', { ends: '2026' }],
      ['yli miljoona euroa', { amountFrom: '1000000' }],
    ] as const) {
      const { html } = await askList({ q });
      expect(countOf(html)).toBe(countOf((await askList(query)).html));
      expect(resultsOf(html)).toContain(`Haku ”${q}” luettiin rajaukseksi.`);
      const [, back = ''] = html.match(new RegExp(`href="([^"]*)"[^>]*>${messagesOf('fi').search.searchWords}`)) ?? [];
      expect(parametersOf(back.replaceAll('&amp;', '&'))).toEqual({ q: [q], exact: ['1'] });
    }
  });

  test('leaves the field of the search empty and the filters chosen', async () => {
    const { html } = await askList({ q: 'käynnissä' });
    expect(html.match(/<input[^>]*name="q"[^>]*>/)?.[0]).toContain('value=""');
    expect(html.match(/<input[^>]*value="ongoing"[^>]*>/)?.[0]).toContain('checked');
  });

  test('is not the name of a topic, which texts use too: it is searched for', async () => {
    for (const q of ['turvapaikka', 'ihmiskauppa']) {
      expect(JSON.parse(await askFile('json', { q })).meta).not.toHaveProperty('readAsFilters');
      expect((await askList({ q })).html).toMatch(new RegExp(`<input[^>]*name="q"[^>]*value="${q}"`));
    }
  });

  test('shows the fund whose name it is', async () => {
    expect((await askList({ q: 'BMVI' })).html).toMatch(/id="found-funds"[\s\S]*?\/rahastot\/bmvi/);
  });

  test('keeps the words while a form’s empty fields and a page beyond the end are mended', async () => {
    expect((await askList({ q: 'käynnissä', from: '', sort: '' })).to).toBe('/hankkeet?q=k%C3%A4ynniss%C3%A4');
    expect((await askList({ q: 'käynnissä', page: '9' })).to).toBe('/hankkeet?q=k%C3%A4ynniss%C3%A4');
  });

  test('is only offered where the address chooses something else', async () => {
    const { html } = await askList({ q: 'käynnissä', status: 'ended' });
    expect(html).not.toContain('luettiin rajaukseksi');
    expect(countedLinks(html).map(({ query }) => query)).toContainEqual({ status: ['ongoing'] });
  });

  test('that narrows nothing shows all projects', async () => {
    for (const locale of locales) {
      const [q = ''] = messagesOf(locale).queryWords.filler.split(' | ').slice(1, 2);
      const { html } = await askList({ q }, locale);
      expect(countOf(html)).toBe(18);
      expect(html).toContain(messagesOf(locale).search.searchWords);
    }
  });

  test('gives the same projects as files, which tell it', async () => {
    const { meta, items } = await asJson('käynnissä olevat hankkeet');
    expect(meta).toMatchObject({ query: { status: 'ongoing' }, readAsFilters: 'käynnissä olevat hankkeet', nearest: false, count: items.length });
    expect((await asJson('käynnissä', { exact: '1' })).meta).not.toHaveProperty('readAsFilters');
  });
});

test('words of filters beside others are offered with true numbers', async () => {
  const { html } = await askList({ q: 'päättyneet tulkki AMIF' });
  const offers = countedLinks(html).filter(({ query }) => query.q !== undefined && (query.status ?? query.fund) !== undefined);
  expect(offers.map(({ text }) => text)[0]).toMatch(/^Tila: Päättynyt, Rahasto: AMIF, haku ”tulkki” \(\d+ /);
  expect(offers.length).toBeGreaterThan(1);
  for (const { query, count } of offers) expect(countOf((await askList(query)).html)).toBe(count);
});

describe('where no project holds all words', () => {
  test('the nearest are shown under a heading, each with the words it lacks, and not with exact', async () => {
    for (const view of ['list', 'timeline', 'table']) {
      const text = resultsOf((await askList({ q: 'Somalia xyzzy', view })).html);
      expect(text).toMatch(/^ ?\d+ lähin\S* hanke|lähintä hanketta/);
      expect(text).toContain('Yksikään hanke ei sisällä kaikkia sanoja. Lähimmät:');
      expect(text).toContain('Ei sisällä: xyzzy');
    }
    expect(countOf((await askList({ q: 'Somalia xyzzy', exact: '1' })).html)).toBe(0);
    expect(resultsOf((await askList({ q: 'Somalia' })).html)).not.toContain('Lähimmät:');
  });

  test('files give the nearest too and tell it', async () => {
    const { meta, items } = await asJson('Somalia xyzzy');
    expect([meta.nearest, meta.count]).toEqual([true, items.length]);
    expect(items.length).toBeGreaterThan(0);
    expect((await asJson('Somalia xyzzy', { exact: '1' })).meta).toMatchObject({ nearest: false, count: 0 });
    expect(await askFile('atom', { q: 'Somalia xyzzy' })).toContain(messagesOf('fi').feed.nearest);
  });
});

describe('what is typed into a field', () => {
  test('is told what is wrong with it, beside the field and above the results, and keeps its text', async () => {
    for (const [query, sentence] of [
      [{ from: '31.6.2024' }, '”31.6.2024” ei ole päivämäärä: kesäkuussa 2024 on 30 päivää.'],
      [{ to: '2999' }, '”2999” ei kelpaa: vuoden pitää olla väliltä 1900–2199. Hankkeiden aikajana kattaa vuodet'],
      [{ starts: 'joskus' }, '”joskus” ei ole aika. Kirjoita esimerkiksi 2024, Q2 2024 tai 2024–2025.'],
      [{ amountFrom: 'paljon' }, '”paljon” ei ole summa.'],
    ] as const) {
      const { html } = await askList(query);
      const [[name, typed] = ['', '']] = Object.entries(query);
      expect(html.split(sentence).length).toBe(3);
      expect(html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0]).toMatch(new RegExp(`value="${typed}"`));
      expect(html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0]).toContain(`aria-describedby`);
      expect(countOf(html)).toBe(18);
    }
  });

  test('the wrong way round can be exchanged by a link', async () => {
    for (const [query, exchanged] of [
      [
        { from: '2025', to: '2023' },
        { from: ['2023'], to: ['2025'] },
      ],
      [
        { amountFrom: '2 milj.', amountTo: '1 000' },
        { amountFrom: ['1000'], amountTo: ['2000000'] },
      ],
    ] as const) {
      const { html } = await askList(query);
      const [, link = ''] = html.match(/href="([^"]*)"[^>]*>Vaihda päät keskenään/) ?? [];
      expect(parametersOf(link.replaceAll('&amp;', '&'))).toEqual(exchanged);
    }
  });

  test('is in titles as one time or range', () => {
    const { describeAlone } = filterNames(wordingIn('fi', { funds: [], topics: [] }));
    const titleOf = (typed: Partial<Selection>) => describeAlone(activeFilters({ ...everything, ...typed })).join(', ');
    const [year, later, million] = ['2023' as PartialDate, '2024' as PartialDate, 1_000_000];
    expect(titleOf({ from: year, to: year })).toBe('2023');
    expect(titleOf({ from: year, to: later })).toBe('2023–2024');
    expect(titleOf({ from: year })).toBe('2023 tai myöhemmin');
    expect(titleOf({ ends: '2026' as Period })).toBe('päättyy 2026');
    expect(titleOf({ starts: '2023/..' as Period })).toBe('alkaa 2023 tai myöhemmin');
    expect(titleOf({ amountFrom: million })).toMatch(/^EU-rahoitus vähintään 1.000.000.€$/);
    expect(titleOf({ amountFrom: 1000, amountTo: million })).toMatch(/^EU-rahoitus 1.000–1.000.000.€$/);
  });
});

test('a query in a language the service is not in is answered in it, also where its words are filters', async () => {
  for (const q of ['pågående projekt', 'flykting']) expect((await askList({ q })).html).toContain('<p class="notice" lang="sv">');
});

test('where the rest of a query finds nothing beside a filter, the filter alone is offered', async () => {
  const { html } = await askList({ q: 'jatkuva toiminta kiintiöpakolaiset' });
  expect(countedLinks(html).map(({ query, count }) => [query, count])).toContainEqual([{ status: ['permanent'] }, 1]);
  expect(resultsOf(html)).not.toContain('haku ”kiintiöpakolaiset”');
});

test('a word of a filter that was guessed at in vain is not said to have led anywhere', async () => {
  expect(resultsOf((await askList({ q: 'päättyneet irak' })).html)).not.toMatch(/haulle: \./);
});

describe('a table of the nearest projects', () => {
  const nearest = new URLSearchParams({ q: 'pakolaiset kissa koira' });

  test.each([
    ['fi', 'csv', /hankkeet-lahimmat-q-pakolaiset-kissa-koira-\d{4}-\d\d-\d\d\.csv/],
    ['fi', 'xlsx', /hankkeet-lahimmat-q-pakolaiset-kissa-koira-\d{4}-\d\d-\d\d\.xlsx/],
    ['en', 'csv', /projects-nearest-q-refugees-cat-dog-\d{4}-\d\d-\d\d\.csv/],
  ] as const)('says so in its name: %s %s', async (locale, ending, name) => {
    const file = await askListFile(ending, locale, `?${new URLSearchParams({ q: locale === 'fi' ? 'pakolaiset kissa koira' : 'refugees cat dog' })}`);
    expect(file.headers['content-disposition']).toMatch(name);
  });

  test('is described as one, and its link says so', async () => {
    const { text } = await askListFile('csv-metadata.json', 'fi', `?${nearest}`);
    expect(text).toContain('Taulukossa ovat lähimmät.');
    expect((await askListFile('csv-metadata.json', 'fi', '?q=pakolaiset')).text).not.toContain('Taulukossa ovat lähimmät.');
    expect((await askList(Object.fromEntries(nearest))).html).toContain('lähintä hanketta</h2>');
  });
});
