import { expect, test } from '@playwright/test';
import { pathTo } from '#addresses/pages.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { fetchCompressed } from '../support/fetch-compressed.ts';
import { fitsAndBreaksNoRule } from '../support/fits-and-breaks-no-rule.ts';
import { manyMore } from '../support/many-projects.ts';
import { manyOrigin } from '../support/ports.ts';
import { sitePages } from '../support/site-pages.ts';

test.use({ baseURL: manyOrigin });

for (const locale of locales) {
  const list = pathTo({ name: 'projects' }, locale);
  const words = messagesOf(locale).list;

  for (const state of ['?page=2', '?view=timeline&page=2', '?view=table&sort=title&page=2', '?fund=amif&sort=start&page=2']) {
    test(`${list}${state} breaks no rule and fits`, async ({ page }) => {
      await fitsAndBreaksNoRule(page, list + state);
    });
  }

  test(`${list} is paged by links that keep the selection, and the title says the page`, async ({ page }) => {
    await page.goto(`${list}?sort=title`);
    await page.getByRole('navigation', { name: words.pages }).getByRole('link', { name: words.next }).click();
    await expect(page).toHaveURL(`${list}?sort=title&page=2#results`);
    await expect(page).toHaveTitle(/2[/ ]/);
    await expect(page.locator('main ol > li:has(h3)')).toHaveCount(20);
    await expect(page.locator('[aria-current=page]', { hasText: '2' })).toBeVisible();
    for (const other of locales.filter((name) => name !== locale)) {
      await page.getByRole('link', { name: messagesOf(other).language.name }).click();
      await expect(page).toHaveURL(`${pathTo({ name: 'projects' }, other)}?sort=title&page=2`);
      await page.goBack();
    }
    await page.getByRole('link', { name: words.previous }).click();
    await expect(page).toHaveURL(`${list}?sort=title#results`);
    await expect(page.locator('main ol > li:has(h3)')).toHaveCount(20);
  });
}

test('every project is on exactly one page of the list', async ({ page }) => {
  const all = manyMore + sitePages.filter(({ locale, route }) => locale === defaultLocale && route.name === 'projects' && route.id !== undefined).length;
  const pages = Math.ceil(all / 20);
  expect(pages).toBeGreaterThan(3);
  const seen: string[] = [];
  for (let number = 1; number <= pages; number += 1) {
    await page.goto(`/hankkeet?page=${number}`);
    seen.push(...(await page.locator('main ol > li h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))));
  }
  expect(seen).toHaveLength(all);
  expect(new Set(seen).size).toBe(all);
});

const states = ['/hankkeet?page=2', '/en/projects?view=timeline', '/hankkeet?view=table&page=2', '/en/projects?q=permit', '/hankkeet?q=hakemus'];

test('no page of a site with many projects weighs more than 15 kB', async () => {
  const made = locales.map((locale) => pathTo({ name: 'projects', id: 'many-0' }, locale));
  for (const path of [...states, ...made, ...sitePages.map((page) => page.path)]) {
    const { status, bytes } = await fetchCompressed(manyOrigin + path);
    expect.soft(status, path).toBe(200);
    expect.soft(bytes, path).toBeLessThanOrEqual(15_000);
  }
});
