import { describe, expect, test, vi } from 'vitest';
import { type Locale, locales } from '#catalogue/locale.ts';
import { search } from '#search/search.ts';
import { everything } from '#selection/selection.ts';
import { getCatalogue, searchOf } from '#site/state.ts';
import { findSuggestions } from '#site/suggestions.ts';
import { messagesOf } from '#words/messages.ts';
import { askList, countedLinks, countOf, resultsOf } from '../../support/ask-list.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

const results = async (query: Readonly<Record<string, string>>, locale: Locale = 'fi') => resultsOf((await askList(query, locale)).html);
const links = async (query: Readonly<Record<string, string>>, locale: Locale = 'fi') => countedLinks((await askList(query, locale)).html);

/** The queries that are offered with one word less, should all of them find something. */
function queriesWithoutAWord(q: string): readonly string[] {
  const engine = searchOf(getCatalogue(), 'fi');
  const ways = findSuggestions({ ...everything, q }, { result: search(q, engine), engine, unsearched: [] }, () => 1);
  return ways.flatMap(({ parameter, without }) => (parameter === 'word' ? [without.q] : []));
}

describe('a list without projects says which part gave nothing', () => {
  test.each([
    [{ q: '%' }, 'Haussa ei ole sanoja, joita voisi hakea.', 'There are no words in the search that could be looked for.'],
    [{ q: '😀' }, 'Haussa ei ole sanoja, joita voisi hakea.', 'There are no words in the search that could be looked for.'],
    [{ q: '""', fund: 'amif' }, 'Haussa ei ole sanoja, joita voisi hakea.', 'There are no words in the search that could be looked for.'],
    [{ q: 'xyzzy' }, 'Hakusanalla ”xyzzy” ei löytynyt mitään.', 'Nothing was found for the search term ‘xyzzy’.'],
    [{ q: 'xyzzy plugh', fund: 'isf' }, 'Hakusanoilla ”xyzzy”, ”plugh” ei', 'for the search terms ‘xyzzy’, ‘plugh’.'],
    [{ q: 'koronapandemia' }, 'Hakusana ”koronapandemia” löytyi vain rahastoista.', 'The search term ‘koronapandemia’ was found only in funds.'],
    [{ q: 'Somalia EMN', exact: '1' }, 'Sanat löytyvät eri hankkeista, mutta missään', 'The words are in different projects, but no'],
    [{ fund: 'bmvi', status: 'upcoming' }, 'Mikään hanke ei täytä kaikkia rajauksia.', 'No project meets all the filters.'],
    [{ status: 'upcoming', view: 'table' }, 'Mikään hanke ei täytä tätä rajausta.', 'No project meets this filter.'],
    [{ q: 'oledigi', fund: 'bmvi' }, 'Haku löytää 1 hankkeen, mutta rajaus sulkee sen pois.', 'The search finds 1 project, but the filter excludes it.'],
    [
      { q: 'somalia tulkki', fund: 'bmvi' },
      'Yksikään hanke ei sisällä kaikkia sanoja, ja rajaus sulkee pois myös 3 lähintä.',
      'No project has all the words, and the filter excludes the',
    ],
    [
      { q: 'tulkki', fund: 'bmvi', status: 'ended' },
      'Haku löytää 2 hanketta, mutta rajaukset sulkevat ne pois.',
      'The search finds 2 projects, but the filters exclude them.',
    ],
  ] as const)('%o', async (query, finnish, english) => {
    expect(await results(query, 'fi')).toContain(finnish);
    expect(await results(query, 'en')).toContain(english);
  });

  test('and that words are in different projects only when each of them is in some', async () => {
    expect(await results({ q: 'koronapandemia tulkkien', exact: '1' })).toContain('Hakusana ”koronapandemia” löytyi vain rahastoista.');
    expect(await results({ q: 'tulkkien Somalian', fund: 'bmvi', exact: '1' })).toContain('Sanat löytyvät eri hankkeista');
    expect(await results({ q: 'tulkkien koulutus', fund: 'bmvi', exact: '1' })).not.toContain('Sanat löytyvät eri hankkeista');
  });

  test('and how a misspelt word was understood, without claiming results', async () => {
    const text = await results({ q: 'tulkaus', fund: 'bmvi' });
    expect(text).toContain('Sanaa ”tulkaus” ei löytynyt. Sen sijaan haettiin: tulkkaus.');
    expect(text).not.toContain('Hae vain kirjoittamiani sanoja');
    expect(await results({ q: 'tulkaus' })).toContain('Näytetään tulokset haulle: tulkkaus.');
  });
});

describe('a list without projects leads on', () => {
  test('to all projects with their number, and there only once', async () => {
    for (const query of [{ q: 'xyzzy' }, { status: 'upcoming' }, { q: 'xyzzy', exact: '1', view: 'timeline' }]) {
      const text = await results(query);
      expect(text.match(/Kaikki hankkeet : 18 hanketta/g)).toHaveLength(1);
    }
  });

  test('to what the search finds without the filters, before anything else', async () => {
    const [first] = await links({ q: 'tulkki', fund: 'bmvi', status: 'ended', view: 'table' });
    expect(first).toEqual({ query: { q: ['tulkki'], view: ['table'] }, text: 'Poista rajaukset (2 hanketta)', count: 2 });
    expect((await links({ status: 'upcoming' })).map(({ text }) => text)).not.toContainEqual(expect.stringContaining('Poista rajaukset'));
  });

  test('without one word of the query: that word and no part of another', async () => {
    expect(queriesWithoutAWord('paluuneuvonta paluu')).toEqual(['paluu', 'paluuneuvonta']);
    expect(queriesWithoutAWord('EU EU:n 746 746/2011')).toEqual(['EU:n 746 746/2011', 'EU 746 746/2011', 'EU EU:n 746/2011', 'EU EU:n 746']);
    expect(queriesWithoutAWord('paluu "vapaaehtoinen paluu" 1.8.2024')).toEqual([
      'paluu 1.8.2024',
      '"vapaaehtoinen paluu" 1.8.2024',
      '"vapaaehtoinen paluu" paluu',
    ]);
    const phrases = (await links({ q: '"xyzzy plugh" tulkki', exact: '1' })).map(({ query, text }) => [query.q?.[0], text]);
    expect(phrases).toContainEqual(['tulkki', 'Ilman sanaa ”xyzzy plugh” (2 hanketta)']);
  });

  test('keeps a phrase together when another word is left out', async () => {
    const queries = (await links({ q: 'xyzzy "vapaaehtoinen paluu"', exact: '1' })).map(({ query }) => query.q?.[0]);
    expect(queries).toContain('"vapaaehtoinen paluu"');
  });

  test('to each found word alone when one word less finds nothing', async () => {
    const first = async (locale: Locale) => (await links({ q: 'OLEDIGI xyzzy plugh', exact: '1' }, locale))[0]?.text;
    expect(await first('fi')).toBe('Pelkkä ”OLEDIGI” (1 hanke)');
    expect(await first('en')).toBe('Only ‘OLEDIGI’ (1 project)');
  });

  test('to at most three words of the texts that resemble one not found, where they find something', async () => {
    const near = async (query: Readonly<Record<string, string>>) =>
      countedLinks((await askList(query)).html.match(/<section><h2>Lähimmät sanat luettelossa<\/h2>[\s\S]*?<\/section>/)?.[0] ?? '');
    const all = await near({ q: 'jarjestelna', exact: '1' });
    expect(all.length).toBeGreaterThan(0);
    expect(all.length).toBeLessThanOrEqual(3);
    for (const { query, count } of all) expect(countOf((await askList(query)).html)).toBe(count);
    expect(await near({ q: 'jarjestelna', exact: '1', status: 'upcoming' })).toEqual([]);
  });

  test('to every topic that has projects, and tells what was searched', async () => {
    for (const locale of locales) {
      const { html } = await askList({ q: 'xyzzy', status: 'ended' }, locale);
      const topics = [...html.matchAll(/<a href="[^"]*\?topic=([\w-]+)"[^>]*>[\s\S]*?<b aria-hidden="true">(\d+)<\/b>/g)];
      expect(topics.map(([, id]) => id)).toEqual(getCatalogue().topics.map(({ id }) => id));
      for (const [, topic = '', count] of topics) expect(countOf((await askList({ topic }, locale)).html)).toBe(Number(count));
      expect(html).toContain(messagesOf(locale).search.searchedWhere);
      expect((await askList({ q: 'xyzzy', exact: '1' }, locale)).html).toContain(messagesOf(locale).search.searchedExactly);
      expect((await askList({ status: 'upcoming' }, locale)).html).not.toContain(messagesOf(locale).search.searched);
    }
  });

  test('by the search itself where nothing else narrows the list, which keeps how it was asked; otherwise by the filters', async () => {
    const lost = (await askList({ q: 'xyzzy', exact: '1', view: 'table', sort: 'title' })).html;
    expect(lost).toMatch(/<input[^>]*name="q"[^>]*value="xyzzy"/);
    for (const [name, value] of [
      ['exact', '1'],
      ['view', 'table'],
      ['sort', 'title'],
    ])
      expect(lost).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    expect(lost).not.toContain('type="checkbox"');
    expect((await askList({ q: 'xyzzy', fund: 'isf' })).html).toMatch(/<input type="checkbox"[^>]*name="fund"/);
    expect((await askList({ q: 'xyzzy', from: 'joskus' })).html).toContain('aria-invalid="true"');
  });

  test('by links whose numbers are true', async () => {
    for (const query of [
      { q: 'somalia tulkki elokuu 2024' },
      { q: 'xyzzy "vapaaehtoinen paluu"', fund: 'isf' },
      { q: 'paluu', status: 'upcoming', from: '2024' },
    ]) {
      for (const link of await links(query)) expect([link.text, countOf((await askList(link.query)).html)]).toEqual([link.text, link.count]);
    }
  });
});

describe('a date in a query', () => {
  test.each([
    ['elokuu 2024', '2024-08', 'Käynnissä: elokuu 2024 (15 hanketta)', 'fi'],
    ['8/2024', '2024-08', 'Käynnissä: elokuu 2024 (15 hanketta)', 'fi'],
    ['2025', '2025', /^Käynnissä: 2025 \(/, 'fi'],
    ['1.8.2024', '2024-08-01', /^Käynnissä: 1\.8\.2024 \(/, 'fi'],
    ['August 2024', '2024-08', 'Running: August 2024 (15 projects)', 'en'],
    ['1 August 2024', '2024-08-01', /^Running: 1 August 2024 \(/, 'en'],
  ] as const)('%s leads to what ran then', async (q, date, text, locale) => {
    const { html } = await askList({ q }, locale);
    const link = countedLinks(html).find(({ query }) => query.from !== undefined);
    expect(link?.query).toEqual({ from: [date], to: [date] });
    expect(link?.text).toMatch(text);
  });

  test('does so with the rest of the query, also when no project has all of it', async () => {
    const { html } = await askList({ q: 'tulkki elokuu 2024' });
    expect(html).toContain('Yksikään hanke ei sisällä kaikkia sanoja. Lähimmät:');
    const link = countedLinks(html).find(({ query }) => query.from !== undefined);
    expect(link).toEqual({ query: { q: ['tulkki'], from: ['2024-08'], to: ['2024-08'] }, text: 'Käynnissä: elokuu 2024, haku ”tulkki” (1 hanke)', count: 1 });
  });
});
