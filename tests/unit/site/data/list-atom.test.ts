import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToFile } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import * as listPage from '#pages/hankkeet/index.tsx';
import { askFile, askListFile } from '../../../support/ask-file.ts';
import { atomFaults } from '../../../support/atom-faults.ts';
import { feedPages } from '../../../support/feed-pages.ts';
import { writeManyProjects } from '../../../support/many-projects.ts';
import { askPage, type PageModule } from '../../../support/page-modules.ts';
import { type WrittenChange, withHistory } from '../../../support/with-history.ts';
import { catalogueContent, edit, goodContent, withWorkspace } from '../../../support/workspace.ts';

const ask = (locale: Locale, query = '') => askListFile('atom', locale, query);

async function idsOnPage(locale: Locale, query: Record<string, string>): Promise<readonly string[]> {
  const { props } = await askPage(listPage as unknown as PageModule, locale, undefined, query);
  return (props.view.rows as readonly { readonly project: { readonly id: string } }[]).map(({ project }) => project.id);
}

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', catalogueContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi:8443');
});

describe('the feed of projects', () => {
  test.each(
    locales.flatMap((locale) => ['', '?fund=amif&fund=isf', '?q=turvapaikka', '?sort=title-desc', '?view=timeline'].map((query) => ({ locale, query }))),
  )('is valid Atom and has the projects of the page in its order: $locale $query', async ({ locale, query }) => {
    const { status, headers, text } = await ask(locale, query);
    expect([status, headers['content-type'], headers['content-language']]).toEqual([200, 'application/atom+xml', locale]);
    expect(await atomFaults(text)).toEqual([]);
    const feed = parseFeed(text);
    const parameters = new URLSearchParams(query);
    const asked = Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
    const onPage = await idsOnPage(locale, asked as unknown as Record<string, string>);
    expect(onPage.length).toBeGreaterThan(0);
    expect(feed.items.map(({ id }) => id)).toEqual(onPage.map((id) => `tag:hankkeet.example.fi,2026:projects/${id}/${locale}`));
    expect(feed.language).toBe(locale);
    expect(text).toContain(`<opensearch:totalResults>${onPage.length}</opensearch:totalResults>`);
    expect(feed.self).toBe(`https://hankkeet.example.fi:8443${pathToFile('projects', 'atom', locale)}${query}`);
  });

  test('is named by what narrows it, as the list is', async () => {
    const titles = await Promise.all(
      ['?fund=amif&status=ended', '?q=turvapaikka', '?gap=noAmount&from=2024', '?sort=title', ''].map((query) => ask('fi', query)),
    );
    expect(titles.map(({ text }) => parseFeed(text).title)).toEqual([
      'EU-hankkeet: Päättynyt, AMIF',
      'EU-hankkeet: ”turvapaikka”',
      'EU-hankkeet: puuttuu: EU-rahoituksen määrä, 2024 tai myöhemmin',
      'EU-hankkeet: hankkeet',
      'EU-hankkeet: hankkeet',
    ]);
    expect(parseFeed((await ask('en', '?fund=amif&status=ended')).text).title).toBe('EU-hankkeet: Ended, AMIF');
  });

  test('has entries of its own in each language, since their texts differ', async () => {
    const [fi = [], en = []] = await Promise.all(locales.map(async (locale) => parseFeed((await ask(locale)).text).items.map(({ id }) => id)));
    expect(fi.filter((id) => en.includes(id))).toEqual([]);
  });

  test('dates an entry by its text or its check, whichever is later, from midnight in Helsinki, and itself by its latest entry', async () => {
    const dated = withWorkspace((dir) => {
      for (const id of ['valo', 'silta']) {
        for (const locale of ['fi', 'en']) edit(dir, `projects/${id}.${locale}.md`, 'checked: 2026-11-21', 'checked: 2026-06-30');
        edit(dir, `projects/${id}.fi.md`, 'updated: 2026-11-21', `updated: 2026-0${id === 'valo' ? 7 : 5}-15`);
      }
      vi.stubEnv('CONTENT_DIR', dir);
      return ask('fi', '?sort=title-desc');
    });
    const days = [...(await dated).text.matchAll(/<updated>([^<]*)</g)].map((match) => match[1]);
    expect(days).toEqual(['2026-07-15T00:00:00+03:00', '2026-07-15T00:00:00+03:00', '2026-06-30T00:00:00+03:00']);
  });

  test('says how many there are in all and is cut into pages of fifty, in the order of the list, whatever is selected', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'many-'));
    try {
      writeManyProjects(dir, 40);
      vi.stubEnv('CONTENT_DIR', dir);
      for (const query of ['', '?sort=title']) {
        const pages = await feedPages(`/en/projects.atom${query}`, askFile);
        for (const { text } of pages) expect(await atomFaults(text)).toEqual([]);
        expect(pages.map(({ items, opensearch }) => [items.length, opensearch])).toEqual([
          [50, { total: 58, start: 1, perPage: 50 }],
          [8, { total: 58, start: 51, perPage: 50 }],
        ]);
        expect(pages.map(({ text }) => parseFeed(text).description)).toEqual([
          '58 projects, of which the first 50 are here.',
          '58 projects, of which 51–58 are here.',
        ]);
        const { items } = JSON.parse((await askListFile('json', 'en', query)).text) as { readonly items: readonly { readonly id: string }[] };
        expect(pages.flatMap((page) => page.items.map(({ id }) => id?.split('/').at(-2)))).toEqual(items.map(({ id }) => id));
        expect(pages[1]?.links['alternate']).toBe(`https://hankkeet.example.fi:8443/en/projects${query}`);
      }
      const { status, text } = await ask('en', '?page=3');
      expect([status, JSON.parse(text).errors]).toMatchObject([400, [{ parameter: 'page', value: '3', allowed: ['2'] }]]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  test('says when a project was there first, where the history tells, and never that it is older than that', async () => {
    vi.stubEnv('CONTENT_DIR', goodContent);
    const history: readonly WrittenChange[] = [
      { day: '2026-11-23', time: '2026-11-23T11:00:00+02:00', id: 'silta', titles: { fi: 'Silta' }, kind: 'published', facts: [] },
      { day: '2026-06-02', id: 'valo', titles: { fi: 'Valo' }, kind: 'published', facts: [] },
    ];
    const { text } = await withHistory(history, () => ask('fi'));
    expect(await atomFaults(text)).toEqual([]);
    const dates = parseFeed(text).items.map(({ id, published, updated }) => [id?.split('/').at(-2), published?.toISOString(), updated?.toISOString()]);
    expect(dates.toSorted()).toEqual([
      ['silta', '2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
      ['valo', '2026-06-02T09:00:00.000Z', '2026-11-20T22:00:00.000Z'],
    ]);
  });

  test('of nothing is valid, says that there is nothing, and is as old as the catalogue', async () => {
    const { status, text } = await ask('fi', '?q=qqqqqq');
    expect(status).toBe(200);
    expect(await atomFaults(text)).toEqual([]);
    expect(parseFeed(text).items).toEqual([]);
    expect(text).toContain('<opensearch:totalResults>0</opensearch:totalResults>');
    expect(text).toMatch(/<updated>2026-11-2\dT00:00:00\+02:00/);
  });

  test('of a mistyped filter is a problem, not an empty feed', async () => {
    const { status, headers } = await ask('fi', '?fund=amfi');
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
  });

  test('keeps its ids when the address changes and the owner has named the host of the ids', async () => {
    const named = withWorkspace((dir) => {
      edit(dir, 'site.yml', 'requiredLocales:', 'tagAuthority: vanha.example.fi\nrequiredLocales:');
      vi.stubEnv('CONTENT_DIR', dir);
      return ask('en');
    });
    const { text } = await named;
    expect(parseFeed(text).items[0]?.id).toMatch(/^tag:vanha\.example\.fi,2026:projects\//);
    expect(await atomFaults(text)).toEqual([]);
  });

  test('answers a reader who has it with 304', async () => {
    vi.stubEnv('CONTENT_DIR', goodContent);
    const { headers } = await ask('fi');
    expect((await askListFile('atom', 'fi', '', { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(304);
  });
});
