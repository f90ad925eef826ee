import { expect, test } from '@playwright/test';

test.describe('addresses that have moved', () => {
  for (const [from, to] of [
    ['/fi', '/'],
    ['/fi/hankkeet/move?x=1', '/hankkeet/move?x=1'],
    ['/en/hankkeet', '/en/projects'],
    ['/en/hankkeet/move', '/en/projects/move'],
    ['/en/rahastot/amif', '/en/funds/amif'],
    ['/en/tietoa', '/en/about'],
  ] as const) {
    test(`${from} leads for good to ${to}`, async ({ request }) => {
      const answer = await request.get(from, { maxRedirects: 0 });
      expect([answer.status(), answer.headers().location]).toEqual([308, to]);
    });
  }
});

test.describe('addresses that are nothing', () => {
  for (const [path, lang, heading] of [
    ['/ei-ole', 'fi', 'Sivua ei löytynyt'],
    ['/hankkeet/ei-ole', 'fi', 'Sivua ei löytynyt'],
    ['/rahastot/ei-ole', 'fi', 'Sivua ei löytynyt'],
    ['/hankkeet/move/lisaa', 'fi', 'Sivua ei löytynyt'],
    ['/hankkeet/%E0%A4%A', 'fi', 'Sivua ei löytynyt'],
    ['/%ff', 'fi', 'Sivua ei löytynyt'],
    ['/en/nothing', 'en', 'Page not found'],
    ['/en/projects/nothing', 'en', 'Page not found'],
    ['/en/projects/%E0%A4%A', 'en', 'Page not found'],
    ['/en/projects/constructor', 'en', 'Page not found'],
  ] as const) {
    test(`${path} gets a complete page in its language`, async ({ request }) => {
      const answer = await request.get(path);
      expect(answer.status()).toBe(404);
      expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
      const html = await answer.text();
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain(`<h1>${heading}</h1>`);
      expect(html).toContain('name="robots" content="noindex"');
      expect(html).toContain(lang === 'fi' ? 'href="/hankkeet"' : 'href="/en/projects"');
      expect(html).not.toMatch(/<script/i);
    });
  }
});

test.describe('methods', () => {
  test('HEAD answers like GET without a body', async ({ request }) => {
    const [head, get] = [await request.head('/en/projects'), await request.get('/en/projects')];
    expect(head.status()).toBe(200);
    expect((await head.body()).length).toBe(0);
    expect(head.headers().etag).toBe(get.headers().etag);
  });

  test('a page that has not changed is not sent again', async ({ request }) => {
    const { etag = '' } = (await request.get('/hankkeet')).headers();
    expect((await request.get('/hankkeet', { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    test(`${method} is refused`, async ({ request }) => {
      const answer = await request.fetch('/hankkeet', { method });
      expect([answer.status(), answer.headers().allow]).toEqual([405, 'GET, HEAD']);
    });
  }
});

test('behind https the browser is told to stay there', async ({ request }) => {
  const answer = await request.get('/', { headers: { 'X-Forwarded-Proto': 'https' } });
  expect(answer.headers()['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
});

test('the typeface is kept for a year, the emblem for a day', async ({ request }) => {
  const kept = async (path: string) => (await request.get(path)).headers()['cache-control'];
  expect(await kept('/fonts/source-sans-3-latin.woff2')).toBe('public, max-age=31536000, immutable');
  expect(await kept('/eu-emblem.svg')).toBe('public, max-age=86400');
});

test('an odd query changes nothing', async ({ request }) => {
  for (const query of ['?q=%E0%A4%A', '?page=-1', `?x=${'a'.repeat(4000)}`, '?__nextLocale=en', '?id=silta&id=move']) {
    const answer = await request.get(`/hankkeet${query}`);
    expect(answer.status(), query).toBe(200);
    expect(await answer.text()).toContain('<html lang="fi">');
  }
});
