import { describe, expect, test } from 'vitest';
import { pathTo, type Route, type RouteName, routeNames } from '#addresses/pages.ts';
import { locales } from '#catalogue/locale.ts';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import * as openData from '#pages/avoin-data/index.tsx';
import * as api from '#pages/avoin-data/rajapinta.tsx';
import * as dictionary from '#pages/avoin-data/sanasto.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as projects from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as changes from '#pages/muutokset.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import * as accessibility from '#pages/saavutettavuusseloste.tsx';
import * as about from '#pages/tietoa.tsx';
import * as privacy from '#pages/tietosuoja.tsx';
import { readContent } from '#site/state.ts';
import { askPage, type PageModule } from '../support/page-modules.ts';
import { renderPage } from '../support/render-page.tsx';

/*
 * The only test that reads `content/`, on the day it is run. It holds nothing that editors write: no id, word, date or number of
 * theirs, so that it fails only when the site cannot publish what they have written.
 */

const pages: Readonly<Record<RouteName, unknown>> = {
  home,
  projects,
  funds,
  openData,
  dictionary,
  api,
  changes,
  about,
  dataQuality,
  accessibility,
  privacy,
};

const { catalogue, faults } = readContent();
const published = catalogue?.projects.filter(({ draft }) => !draft) ?? [];

const asked: readonly (readonly [Route, unknown])[] = [
  ...routeNames.map((name) => [{ name }, pages[name]] as const),
  ...published.map(({ id }) => [{ name: 'projects', id }, project] as const),
  ...(catalogue?.funds ?? []).map(({ id }) => [{ name: 'funds', id }, fund] as const),
];

test('the published content has no errors; if it has: npm run content:check', () => {
  expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
  expect(catalogue).toBeDefined();
});

describe.each(locales)('the published content in %s', (locale) => {
  test.each(asked.map(([route, page]) => [pathTo(route, locale), route, page] as const))('has its page at %s', async (_, { id }, page) => {
    const module = page as PageModule;
    const { props, notFound, redirect } = await askPage(module, locale, id);
    expect({ notFound, redirect }).toEqual({});
    const html = renderPage(module.default, props);
    expect(html).toMatch(/<main\b(?:(?!<\/main>).)*<h1\b[^>]*>[^<]*\p{L}/su);
  });

  test('answers when its titles are searched for', async () => {
    for (const { texts } of published) {
      const q = texts[locale]?.title;
      if (q === undefined) continue;
      const { props, notFound, redirect } = await askPage(projects as unknown as PageModule, locale, undefined, { q });
      expect({ q, notFound, answered: redirect?.destination ?? props.view.rows }).toEqual({ q, answered: expect.anything() });
    }
  });
});
