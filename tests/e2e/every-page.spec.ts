import { expect, test } from '@playwright/test';
import { isApiPath } from '#addresses/api.ts';
import { readFilePath } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import { brokenRules, brokenRulesOfColour } from '../support/broken-rules.ts';
import { faultyClasses } from '../support/faulty-classes.ts';
import { fetchCompressed } from '../support/fetch-compressed.ts';
import { expectAnswer, htmlFaults } from '../support/page-answer.ts';
import { expectFits } from '../support/page-layout.ts';
import { watchLoading } from '../support/page-loading.ts';
import { type SitePage, sitePages } from '../support/site-pages.ts';

/** One project page a language stands for all of them in what is dear to check and comes from their template alone. */
const standsForOthers = new Set(locales.map((locale) => sitePages.find((page) => page.locale === locale && page.route.name === 'projects' && page.route.id)));

type Visit = { readonly path: string; readonly page?: SitePage };

const visits: readonly Visit[] = [
  ...sitePages.map((page) => ({ path: page.path, page })),
  ...['/ei-ole', '/en/nothing', '/500', '/en/500'].map((path) => ({ path })),
];

/** One visit a page, in which everything is looked at that holds for every page. */
for (const { path, page: sitePage } of visits) {
  test(`${path} is complete, valid, light and still, fits every window and breaks no rule`, async ({ page, baseURL }) => {
    const origin = String(baseURL);
    const loading = await watchLoading(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    const answer = await fetchCompressed(origin + path);
    await test.step('the answer', async () => {
      if (sitePage !== undefined) expectAnswer(sitePage, answer);
      expect.soft(await htmlFaults(answer.html)).toEqual([]);
      expect.soft(faultyClasses(answer.html)).toEqual([]);
    });
    await test.step('while it loads', async () => {
      await page.waitForLoadState('networkidle');
      await loading.expectStill(origin);
      if (sitePage !== undefined) await loading.expectOnlyData();
    });
    await test.step('in every window', () => expectFits(page));
    await test.step('rules of accessibility', async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      expect.soft(await brokenRules(page), '320 px').toEqual([]);
      if (sitePage?.route.name === 'projects' && sitePage.route.id !== undefined && !standsForOthers.has(sitePage)) return;
      await page.setViewportSize({ width: 1280, height: 800 });
      expect.soft(await brokenRules(page), '1280 px').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await brokenRulesOfColour(page), '1280 px, dark').toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect.soft(await brokenRulesOfColour(page), '320 px, dark').toEqual([]);
    });
  });
}

test('pages have titles and descriptions of their own, and link only to what exists, and to the same page in every language', async ({ request }) => {
  const seen = new Map<string, string>();
  const known = new Set<string>();
  for (const { path, paths } of sitePages) {
    const html = await (await request.get(path)).text();
    const title = /<title[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
    const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect.soft(title.length, path).toBeGreaterThan(5);
    expect.soft(description.length, path).toBeGreaterThan(20);
    for (const text of [title, description]) {
      expect.soft(seen.get(text), `${path} says the same as ${seen.get(text)}: ${text}`).toBeUndefined();
      seen.set(text, path);
    }
    const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
    for (const other of locales) expect.soft(links, path).toContain(paths[other]);
    for (const link of links) {
      expect.soft(link, path).toMatch(/^(\/|#|https:\/\/|mailto:|tel:)/);
      if (link.startsWith('/')) known.add(link);
      if (link.startsWith('#')) expect.soft(html).toContain(`id="${link.slice(1)}"`);
    }
  }
  for (const link of known) expect.soft((await request.get(link, { maxRedirects: 0 })).status(), link).toBe(200);
  const paths = new Set([...known].map((link) => link.split(/[?#]/)[0] ?? ''));
  for (const { path } of sitePages) expect.soft([...paths]).toContain(path);
  const others = [...paths].filter((path) => !sitePages.some((page) => page.path === path));
  for (const path of others) expect.soft(readFilePath(path) !== undefined || isApiPath(path) || path === '/sitemap.xml', path).toBe(true);
});
