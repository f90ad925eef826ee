import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { pathTo } from '#addresses/pages.ts';
import { locales } from '#catalogue/locale.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf } from '#words/messages.ts';
import { fetchCompressed } from '../support/fetch-compressed.ts';

const selections = ['', '?fund=amif&status=ended', '?q=tulkki', '?view=timeline&from=2024', '?view=table&sort=title'];

for (const locale of locales) {
  const pages = [
    ...selections.map((query) => pathTo({ name: 'projects' }, locale) + query),
    pathTo({ name: 'projects', id: 'oledigi' }, locale),
    pathTo({ name: 'openData' }, locale),
  ];
  for (const path of pages) {
    test(`the files that ${path} offers are there, of the type and about the size it says`, async ({ page, request }) => {
      await page.goto(path);
      const alternates = await page
        .locator('link[rel~=alternate][type]')
        .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('type') ?? '']));
      expect(alternates.length).toBeGreaterThan(1);
      for (const [href = '', type = ''] of alternates) {
        const answer = await request.get(new URL(href, 'http://localhost').pathname + new URL(href, 'http://localhost').search);
        expect([answer.status(), answer.headers()['content-type']?.split(';')[0]], href).toEqual([200, type]);
      }
    });
  }

  test(`the sizes and checksums beside the links to files are those that a reader gets: ${locale}`, async ({ page, baseURL }) => {
    await page.goto(pathTo({ name: 'openData' }, locale));
    const words = messagesOf(locale);
    for (const name of ['json', 'csv', 'csvFinnish', 'turtle'] as const) {
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: words.openData.file[name].name, exact: true }) });
      const { html } = await fetchCompressed(`${baseURL}${await row.getByRole('link').getAttribute('href')}`);
      expect(await row.innerText(), name).toContain(formatsOf(words.language).bytes(Buffer.byteLength(html)));
      await expect(page.locator('details dd').filter({ hasText: createHash('sha256').update(html).digest('hex') })).toHaveCount(1);
    }
  });
}

test('a file is sent compressed, once, and open to other sites, with the policy of the pages', async ({ request, baseURL }) => {
  const { headers, status } = await fetchCompressed(`${baseURL}/hankkeet.json`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['set-cookie']).toBeUndefined();
  const again = await request.get('/hankkeet.json', { headers: { 'If-None-Match': String(headers.etag) } });
  expect(again.status()).toBe(304);
  const since = await request.get('/hankkeet.json', { headers: { 'If-Modified-Since': String(headers['last-modified']) } });
  expect(since.status()).toBe(304);
});

test('a mistyped filter is never an empty file', async ({ request }) => {
  for (const ending of ['csv', 'xlsx', 'json', 'atom', 'csv-metadata.json']) {
    for (const query of ['?fund=amiff', '?fnd=amif', '?status=loppu', '?from=31.2.2024', '?page=x', '?sort=title&sort=start']) {
      const answer = await request.get(`/en/projects.${ending}${query}`);
      expect([answer.status(), answer.headers()['content-type']], ending + query).toEqual([400, 'application/problem+json']);
      expect((await answer.json()).errors.length, query).toBe(1);
    }
  }
});
