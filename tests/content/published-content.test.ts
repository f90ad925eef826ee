import { describe, expect, test } from 'vitest';
import { isTextPage, pathTo, type Route, type RouteName, routeNames, type TextPageName } from '#addresses/pages.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import * as text from '#pages/[text].tsx';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import * as openData from '#pages/avoin-data/index.tsx';
import * as api from '#pages/avoin-data/rajapinta.tsx';
import * as dictionary from '#pages/avoin-data/sanasto.tsx';
import * as versions from '#pages/avoin-data/versiot/index.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as projects from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as changes from '#pages/muutokset.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import { readContent } from '#site/content-source.ts';
import { askPage, type PageModule } from '../support/page-modules.ts';
import { renderPage } from '../support/render-page.tsx';

/*
 * The only test that reads `content/`, on the day it is run. It holds nothing that editors write: no id, word, date or number of
 * theirs, so that it fails only when the site cannot publish what they have written.
 */

const pages: Readonly<Record<Exclude<RouteName, TextPageName>, unknown>> = {
  home,
  projects,
  funds,
  openData,
  dictionary,
  api,
  versions,
  changes,
  dataQuality,
};

const { catalogue, faults } = readContent();
const published = catalogue?.projects.filter(({ draft }) => !draft) ?? [];

/** Each page with the file that answers it, and what that is asked for. */
const asked: readonly (readonly [Route, unknown, string?])[] = [
  ...routeNames.map((name) => (isTextPage(name) ? ([{ name }, text, pathTo({ name }, defaultLocale).slice(1)] as const) : ([{ name }, pages[name]] as const))),
  ...published.map(({ id }) => [{ name: 'projects', id }, project, id] as const),
  ...(catalogue?.funds ?? []).map(({ id }) => [{ name: 'funds', id }, fund, id] as const),
];

test('the published content has no errors; if it has: npm run content:check', () => {
  expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
  expect(catalogue).toBeDefined();
});

test('every page of prose has a text, and every text a page', () => {
  expect(catalogue?.pages.map(({ id }) => id).toSorted()).toEqual(routeNames.filter(isTextPage).toSorted());
});

describe.each(locales)('the published content in %s', (locale) => {
  test.each(asked.map(([route, page, part]) => [pathTo(route, locale), page, part] as const))('has its page at %s', async (_, page, part) => {
    const module = page as PageModule;
    const { props, notFound, redirect } = await askPage(module, locale, part);
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
