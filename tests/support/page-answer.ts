import { expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import type { RouteName } from '#addresses/pages.ts';
import { locales } from '#catalogue/locale.ts';
import { dataBlocksOf } from './data-blocks.ts';
import type { CompressedAnswer } from './fetch-compressed.ts';
import type { SitePage } from './site-pages.ts';

const origin = 'https://hankkeet.example.fi';

/**
 * Upper bounds of a compressed page in bytes: the promise of the first visit. Works of reference list every field or parameter there is; the page of open data every
 * file with its checksum, which no compression makes shorter, and every dataset for machines; a fund's page all its projects once for the screen and once for paper.
 */
const budget = { home: 8_000, projects: 12_000, dictionary: 12_500, api: 9_500, openData: 8_500, fund: 6_500, page: 6_000 };

const kinds: Readonly<Partial<Record<RouteName, keyof typeof budget>>> = {
  home: 'home',
  projects: 'projects',
  dictionary: 'dictionary',
  api: 'api',
  openData: 'openData',
};

const kindsOfOne: typeof kinds = { funds: 'fund' };

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

/** Expects what a page says before anything is drawn: status and headers, addresses, languages, data blocks, weight. */
export function expectAnswer({ path, locale, route, paths }: SitePage, { status, bytes, html, headers }: CompressedAnswer): void {
  expect.soft(status).toBe(200);
  expect
    .soft(headers['content-security-policy'])
    .toBe("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  expect.soft(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' });
  expect.soft(headers['set-cookie']).toBeUndefined();
  expect.soft(headers['x-powered-by']).toBeUndefined();
  expect.soft(headers['strict-transport-security']).toBeUndefined();
  expect.soft(String(headers['cache-control'])).toMatch(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/);
  expect.soft(headers.etag).toBeTruthy();
  expect.soft(bytes, 'compressed bytes').toBeLessThanOrEqual(budget[(route.id === undefined ? kinds : kindsOfOne)[route.name] ?? 'page']);

  expect.soft(html).toContain(`<html lang="${locale}">`);
  expect.soft(html).toContain(`rel="canonical" href="${origin}${path}"`);
  for (const other of locales) expect.soft(html).toContain(`hrefLang="${other}" href="${origin}${paths[other]}"`);
  expect.soft(html).toContain(`hrefLang="x-default" href="${origin}${paths.fi}"`);
  expect.soft(html.match(/<h1/g)).toHaveLength(1);
  expect.soft(html).not.toMatch(/\son\w+=|\sstyle="/i);

  const data = dataBlocksOf(html);
  expect.soft(data.map((block) => block['@context'])).toEqual(data.map(() => 'https://schema.org'));
  expect.soft(data.map((block) => block['@type'])).toContain(route.name === 'home' ? 'WebSite' : 'BreadcrumbList');
}

/** What is wrong with a page by the HTML standard. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(withHiddenOnce(html));
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}

/** A page in which hidden fields that repeat a parameter ("or", as boxes do) stand once: the rule about names can share boxes, but no hidden fields. */
function withHiddenOnce(html: string): string {
  const seen = new Set<string>();
  return html.replace(/<input type="hidden" name="([^"]*)"[^>]*>/g, (field, name: string) => {
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? '' : field;
  });
}
