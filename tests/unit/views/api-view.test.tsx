import { beforeAll, describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { projectFieldNames } from '#data/project-record.ts';
import * as guide from '#pages/avoin-data/rajapinta.tsx';
import { messagesOf, translatorOf } from '#words/messages.ts';
import type { ApiDescription } from '../../support/api-description.ts';
import { startApiServer } from '../../support/api-server.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';

const page = guide as unknown as PageModule;

beforeAll(() => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.test');
});

const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
const examplesIn = (html: string) => [...html.matchAll(/<pre>([^<]*)<\/pre>/g)].map(([, text = '']) => JSON.parse(unescaped(text)));

describe.each(locales)('the guide to the API in %s', (locale) => {
  const render = async () => renderPage(page.default, (await askPage(page, locale)).props);

  test('tells every operation and parameter of the OpenAPI document, and what they may be', async () => {
    const html = await render();
    const { origin, stop } = await startApiServer();
    const document = (await (await fetch(`${origin}/api/v1/openapi.json?lang=${locale}`)).json()) as ApiDescription;
    stop();
    for (const [path, { get }] of Object.entries(document.paths)) {
      const [section = ''] = html.match(new RegExp(`<h3 id="${get.operationId}"[\\s\\S]*?</table>`)) ?? [];
      expect(section).toContain(`/api/v1${path}</code>`);
      expect([...section.matchAll(/<th scope="row"><code>(\w+)/g)].map(([, name]) => name)).toEqual(get.parameters.map(({ name }) => name));
      for (const value of get.parameters.flatMap(({ schema }) => schema.enum ?? schema.items?.enum ?? [])) expect(section).toContain(`<code>${value}</code>`);
    }
  });

  test('explains every field that answers have about themselves, and names its tables', async () => {
    const html = await render();
    const [table = ''] = /<h2 id="shape".*?<\/table>/s.exec(html) ?? [];
    const { meta, operation } = messagesOf(locale).apiDocument;
    for (const [name, text] of Object.entries(meta)) expect(table).toContain(`<th scope="row"><code>${name}</code></th><td>${text}`);
    const caption = translatorOf(locale, 'apiPage')('parametersOf', { operation: operation.listProjects.summary });
    expect(html).toContain(`<caption>${caption}</caption>`);
  });

  test('gives addresses that work, and what they answer, shortened', async () => {
    const html = await render();
    const { origin, stop } = await startApiServer();
    const addresses = [...html.matchAll(/href="(\/api\/v1\/[^"]*)"/g)].map(([, address = '']) => unescaped(address));
    const answers = await Promise.all(addresses.map((address) => fetch(origin + address)));
    stop();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as readonly { meta?: { source: string; revision: string } }[];
    const examples = examplesIn(html).filter((example) => 'meta' in example);
    expect(examples.map(({ meta }) => [meta.source, meta.revision])).toEqual(bodies.flatMap(({ meta }) => (meta ? [[meta.source, meta.revision]] : [])));
    expect(JSON.stringify(examples[1].item).length).toBeLessThan(1500);
    expect(examples[1].item['…']).toContain(String(projectFieldNames.length - Object.keys(examples[1].item).length + 1));
  });

  test('explains every kind of problem where answers say it does', async () => {
    const html = await render();
    const [{ type } = { type: '' }] = examplesIn(html).filter((example) => 'errors' in example);
    expect(type).toMatch(/#badParameters$/);
    const { title } = messagesOf(locale).problem;
    for (const kind of Object.keys(title) as (keyof typeof title)[]) {
      expect(html).toMatch(new RegExp(`<h3 id="${kind}">\\d{3}: ${title[kind]}</h3>`));
    }
  });

  test('is the same all day, so that caches can keep it', async () => {
    expect(await render()).toBe(await render());
  });
});
