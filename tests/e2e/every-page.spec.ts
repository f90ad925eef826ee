import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { isApiPath } from '#addresses/api.ts';
import { readFilePath } from '#addresses/files.ts';
import type { RouteName } from '#addresses/pages.ts';
import { locales } from '#catalogue/locale.ts';
import { dataBlocksOf } from '../support/data-blocks.ts';
import { fetchCompressed } from '../support/fetch-compressed.ts';
import { sitePages } from '../support/site-pages.ts';

const origin = 'https://hankkeet.example.fi';

/** Upper bounds of a compressed page in bytes: the promise of the first visit. Works of reference list every field or parameter there is. */
const budget = { projects: 12_000, reference: 8_500, page: 6_000 };

const kinds: Readonly<Partial<Record<RouteName, keyof typeof budget>>> = { projects: 'projects', dictionary: 'reference', api: 'reference' };

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // The framework writes void and boolean attributes its own way and names the root __next; titles are the projects' names.
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-case': 'off',
    'doctype-style': 'off',
    'element-case': 'off',
    // The boxes of a facet share its name: a repeated parameter of the address means "or".
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
  },
});

test.describe('every page', () => {
  for (const { path, locale, route, paths } of sitePages) {
    test(`${path} is complete, valid and light`, async ({ request, baseURL }) => {
      const answer = await request.get(path, { maxRedirects: 0 });
      expect(answer.status()).toBe(200);
      const { bytes, html, headers } = await fetchCompressed(`${baseURL}${path}`);

      const data = dataBlocksOf(html);
      expect(data.map((block) => block['@context'])).toEqual(data.map(() => 'https://schema.org'));
      expect(data.map((block) => block['@type'])).toContain(route.name === 'home' ? 'WebSite' : 'BreadcrumbList');
      expect(html).not.toMatch(/\son\w+=|\sstyle="/i);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' });
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(String(headers['cache-control'])).toMatch(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/);
      expect(headers.etag).toBeTruthy();

      expect(bytes).toBeLessThanOrEqual(budget[(route.id === undefined ? kinds[route.name] : undefined) ?? 'page']);

      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).toContain(`rel="canonical" href="${origin}${path}"`);
      for (const other of locales) expect(html).toContain(`hrefLang="${other}" href="${origin}${paths[other]}"`);
      expect(html).toContain(`hrefLang="x-default" href="${origin}${paths.fi}"`);
      expect(html.match(/<h1/g)).toHaveLength(1);

      const report = await validator.validateString(html);
      expect(report.results.flatMap((result) => result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`))).toEqual([]);
    });
  }

  test('has a title and a description of its own', async ({ request }) => {
    const seen = new Map<string, string>();
    for (const { path } of sitePages) {
      const html = await (await request.get(path)).text();
      const title = /<title[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
      const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(title.length, path).toBeGreaterThan(5);
      expect(description.length, path).toBeGreaterThan(20);
      for (const text of [title, description]) {
        expect(seen.get(text), `${path} says the same as ${seen.get(text)}: ${text}`).toBeUndefined();
        seen.set(text, path);
      }
    }
  });

  test('links only to pages that exist, and to the same page in every language', async ({ request }) => {
    test.slow();
    const known = new Set<string>();
    for (const { path, paths } of sitePages) {
      const html = await (await request.get(path)).text();
      const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
      for (const other of locales) expect(links, path).toContain(paths[other]);
      for (const link of links) {
        expect(link, path).toMatch(/^(\/|#|https:\/\/|mailto:|tel:)/);
        if (link.startsWith('/')) known.add(link);
        if (link.startsWith('#')) expect(html).toContain(`id="${link.slice(1)}"`);
      }
    }
    for (const link of known) expect((await request.get(link, { maxRedirects: 0 })).status(), link).toBe(200);
    const paths = new Set([...known].map((link) => link.split(/[?#]/)[0] ?? ''));
    for (const { path } of sitePages) expect([...paths]).toContain(path);
    const others = [...paths].filter((path) => !sitePages.some((page) => page.path === path));
    for (const path of others) expect(readFilePath(path) !== undefined || isApiPath(path) || path === '/sitemap.xml', path).toBe(true);
  });
});
