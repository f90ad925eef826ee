import { expect, test } from '@playwright/test';
import { sitePages } from '../support/site-pages.ts';

const origin = 'https://hankkeet.example.fi';
const pages = ['/', '/en/projects', '/hankkeet/move', '/en/projects/vis-io', '/rahastot/amif', '/en/about'];

test('the browser says when the policy stops a script, so that a page without a report ran none', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto('/');
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { text: 'document.title = "run"' })));
  expect(said.join()).toContain('Content Security Policy');
  expect(await page.title()).not.toBe('run');
});

test.describe('files at fixed addresses', () => {
  test('the sitemap lists every page', async ({ request }) => {
    const answer = await request.get('/sitemap.xml');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/xml']);
    const listed = [...(await answer.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    expect(listed.sort()).toEqual(sitePages.map(({ path }) => origin + path).sort());
  });

  test('robots.txt names the sitemap', async ({ request }) => {
    const answer = await request.get('/robots.txt');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
  });

  test('security.txt is not there before the owner has named a contact', async ({ request }) => {
    const answer = await request.get('/.well-known/security.txt');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([404, 'application/problem+json']);
  });

  test('have no second address with a language', async ({ request }) => {
    for (const path of ['/en/sitemap.xml', '/en/robots.txt', '/en/.well-known/security.txt', '/en/kuva.png']) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  });
});

test.describe('pictures', () => {
  for (const path of pages) {
    test(`of ${path} is where the page says, of the size it says, kept for a day`, async ({ request }) => {
      const html = await (await request.get(path)).text();
      const meta = (property: string) => new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1] ?? '';
      expect([meta('og:image:width'), meta('og:image:height'), meta('twitter:card')]).toEqual(['1200', '630', 'summary_large_image']);
      expect(meta('og:image:alt').length).toBeGreaterThan(10);
      const answer = await request.get(meta('og:image').slice(origin.length));
      const png = await answer.body();
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(answer.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' });
    });
  }

  test('are not sent again while they are the same, and are kept for less under an address that does not name them', async ({ request }) => {
    const { etag = '', 'cache-control': kept } = (await request.get('/hankkeet/move.png?v=old')).headers();
    expect(kept).toContain('max-age=0');
    expect((await request.get('/hankkeet/move.png', { headers: { 'If-None-Match': etag } })).status()).toBe(304);
    expect((await request.head('/en/projects/move.png')).headers().etag).not.toBe(etag);
  });

  test('of unknown projects are not found', async ({ request }) => {
    expect((await request.get('/hankkeet/ei-ole.png')).status()).toBe(404);
  });
});
