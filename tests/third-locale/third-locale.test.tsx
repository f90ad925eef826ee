import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { redirectRules, rewriteRules } from '#addresses/pages.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import * as openData from '#pages/avoin-data/index.tsx';
import * as apiGuide from '#pages/avoin-data/rajapinta.tsx';
import * as dictionary from '#pages/avoin-data/sanasto.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import { readClock } from '#site/clock.ts';
import { listCsv } from '#site/data/list-files.ts';
import { getCatalogue } from '#site/state.ts';
import { type Messages, messagesOf, translatorOf } from '#words/messages.ts';
import { startApiServer } from '../support/api-server.ts';
import { askPage, type PageModule } from '../support/page-modules.ts';
import { mapTexts, pseudoMessage } from '../support/pseudo-words.ts';
import { renderPage } from '../support/render-page.tsx';
import { goodContent, root } from '../support/workspace.ts';

const xx = 'xx' as Locale;
const origin = 'https://hankkeet.example.fi';
const workspace = mkdtempSync(join(tmpdir(), 'locale-'));

/** The site with a third language: a message file, and one project file of its own. */
beforeAll(() => {
  cpSync(join(root, 'messages'), join(workspace, 'messages'), { recursive: true });
  cpSync(join(root, 'package.json'), join(workspace, 'package.json'));
  cpSync(goodContent, join(workspace, 'content'), { recursive: true });
  const english = messagesOf('en');
  const words = { ...mapTexts(english, pseudoMessage), language: { ...english.language, name: 'På xx' } };
  words.project = { ...words.project, section: english.project.section };
  // Its text below is English, and what language a text is in is learnt from these words.
  words.check = english.check;
  mkdirSync(join(workspace, 'messages/xx'));
  for (const part of readdirSync(join(root, 'messages/en'))) {
    const keys = Object.keys(JSON.parse(readFileSync(join(root, `messages/en/${part}`), 'utf8')) as object) as (keyof Messages)[];
    writeFileSync(join(workspace, `messages/xx/${part}`), JSON.stringify(Object.fromEntries(keys.map((key) => [key, words[key]]))));
  }
  const text = readFileSync(join(goodContent, 'projects/valo.en.md'), 'utf8');
  writeFileSync(join(workspace, 'content/projects/valo.xx.md'), text.replace('title: Measuring light', 'title: Ljusmätning').replaceAll('.en.md', '.fi.md'));
  process.chdir(workspace);
  vi.stubEnv('CONTENT_DIR', join(workspace, 'content'));
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
});

afterAll(() => {
  process.chdir(root);
  rmSync(workspace, { recursive: true });
});

async function render(page: unknown, locale: Locale, id?: string): Promise<string> {
  const module = page as PageModule;
  return renderPage(module.default, (await askPage(module, locale, id)).props);
}

describe('a third language, added as data', () => {
  test('is known by one word in the list of languages', () => {
    expect(locales.at(-1)).toBe('xx');
  });

  test('gets its addresses from the route table', () => {
    expect(rewriteRules()).toContainEqual({ source: '/xx/xx-projects/:id', destination: '/xx/hankkeet/:id', locale: false });
    expect(redirectRules()).toContainEqual({ source: '/xx/hankkeet', destination: '/xx/xx-projects', locale: false, permanent: true });
  });

  test('gets its list: its own title where there is one, elsewhere the Finnish one, marked as Finnish', async () => {
    const html = await render(list, xx);
    expect(html).toContain('<a href="/xx/xx-projects/valo">Ljusmätning</a>');
    expect(html).toContain('lang="fi"><a href="/xx/xx-projects/silta">Silta rannalta toiselle</a>');
    expect(html).toContain('Finnish');
  });

  test('gets its project page, without a notice', async () => {
    const html = await render(project, xx, 'valo');
    expect(html).toContain('<h1>Ljusmätning</h1>');
    expect(html).toContain('1 May 2023');
    expect(html).not.toContain('<p class="notice">');
  });

  test('shows a project without a text of its own in Finnish, inside lang, with a notice', async () => {
    const html = await render(project, xx, 'silta');
    expect(html).toContain('<h1 lang="fi">Silta rannalta toiselle</h1>');
    expect(html).toMatch(/<p class="notice">[^<]*Finnish/);
    expect(html).toMatch(/<div class="prose" lang="fi"><p>Hankkeessa rakennetaan silta\.<\/p>/);
  });

  test('is counted in the state of the data, and leads to the projects without a text in it', async () => {
    expect(await render(dataQuality, xx)).toContain('href="/xx/xx-projects?gap=noText-xx">1 ');
    const { view } = (await askPage(list as unknown as PageModule, xx, undefined, { gap: 'noText-xx' })).props;
    expect((view.rows as { project: { id: string } }[]).map((row) => row.project.id)).toEqual(['silta']);
  });

  test('gets its guide to the API, and its description tells of it', async () => {
    const html = await render(apiGuide, xx);
    expect(html).toContain(locales.map((locale) => `<code>${locale}</code>`).join(' '));
    const { origin, stop } = await startApiServer();
    const document = (await (await fetch(`${origin}/api/v1/openapi.json?lang=xx`)).json()) as { externalDocs: { url: string } };
    stop();
    expect(document.externalDocs.url).toMatch(/\/xx\/xx-open-data\/api$/);
  });

  test('gets its open data: files at its own addresses, and a field for it in the dictionary’s codes', async () => {
    expect(await render(openData, xx)).toContain('href="/xx/xx-projects.json"');
    expect(await render(dictionary, xx)).toContain('<code>noText-xx</code>');
    const description = dcatDocument({
      catalogue: getCatalogue(),
      measures: {},
      revision: 'r',
      today: '2026-11-24' as CalendarDay,
      origin,
      snapshots: [],
    });
    expect(JSON.stringify(description)).toContain('"@language":"xx"');
  });

  test('gets a picture of its own for links, in its words and at its address', async () => {
    const pictureOf = async (page: unknown, id?: string) => (await askPage(page as PageModule, xx, id)).props.frame.picture;
    expect(await pictureOf(project, 'valo')).toMatchObject({
      path: expect.stringMatching(/^\/xx\/xx-projects\/valo\.png\?v=/),
      alt: expect.stringContaining('Ljusmätning'),
    });
    expect(await pictureOf(home)).toMatchObject({ path: expect.stringMatching(/^\/xx\/xx-picture\.png\?v=/) });
  });

  test('is in the language switch of every page, and the others are in its own', async () => {
    expect(await render(home, 'fi')).toContain('<a lang="xx" hrefLang="xx" href="/xx">På xx</a>');
    expect(await render(project, 'en', 'valo')).toContain('href="/xx/xx-projects/valo">På xx</a>');
    const html = await render(project, xx, 'valo');
    expect(html).toContain('<a lang="fi" hrefLang="fi" href="/hankkeet/valo">Suomeksi</a>');
    expect(html).toContain('hrefLang="xx" href="/xx/xx-projects/valo" aria-current="true"');
  });

  test('gets columns of its own in the table files, and its words in the labels', async () => {
    const request = { catalogue: getCatalogue(), ...readClock(), locale: xx, origin: 'https://a.fi', query: {}, revision: 'r' };
    const answer = listCsv(request);
    const csv = 'body' in answer ? [...(answer.body as Iterable<string>)].join('') : '';
    expect(csv.split('\r\n')[0]).toContain(`${locales.map((locale) => `title_${locale}`).join(',')},`);
    expect(csv).toContain('Ljusmätning');
    expect(csv).toContain(translatorOf(xx, 'status')('ended'));
  });
});
