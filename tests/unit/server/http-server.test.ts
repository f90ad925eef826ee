import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import { createSiteServer } from '#site/http-server.ts';
import { translatorOf } from '#words/messages.ts';

/** A framework that says what it was asked, and fails on /fail. */
const server = createSiteServer(async (req, res) => {
  res.setHeader('Cache-Control', 'public, s-maxage=600');
  if (req.url === '/broken') throw new Error('broken');
  res.statusCode = req.url === '/fail' ? 500 : 200;
  res.end(req.url);
});

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { redirect: 'manual', ...init });

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

describe('the site’s server', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s with 405 in the language of the path', async (method) => {
    const answer = await ask('/en/projects', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('can only be read');
  });

  test.each(['/hankkeet.csv', '/en/projects/move.json?x=1', '/api/v1/projects', '/sitemap.xml', '/.well-known/security.txt'])(
    'lets other sites’ pages ask whether they may read %s',
    async (path) => {
      const answer = await ask(path, { method: 'OPTIONS' });
      const said = ['origin', 'methods', 'headers'].map((name) => answer.headers.get(`access-control-allow-${name}`));
      expect([answer.status, ...said]).toEqual([204, '*', 'GET, HEAD', 'If-None-Match']);
      expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(0);
      expect(await answer.text()).toBe('');
    },
  );

  test.each([
    ['/en/projects.json', 'en'],
    ['/hankkeet/move.md', 'fi'],
    ['/api/v1/projects', 'en'],
    ['/api/v1/nothing?lang=fi', 'fi'],
  ])('refuses to change the data at %s, and says so as data in %s', async (path, locale) => {
    const answer = await ask(path, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('content-type')]).toEqual([405, 'GET, HEAD', 'application/problem+json']);
    const { type, status, title } = (await answer.json()) as Record<string, unknown>;
    expect([status, title]).toEqual([405, translatorOf(locale as Locale, 'problem')('title.methodNotAllowed')]);
    expect(type).toContain('#methodNotAllowed');
  });

  test('redirects the default language’s prefix for good', async () => {
    const answer = await ask('/fi/hankkeet?x=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/hankkeet?x=1']);
  });

  test('asks for a page that does not exist when the address cannot be read', async () => {
    expect(await (await ask('/en/projects/%E0%A4%A')).text()).toBe('/en/404');
  });

  test('lets no cache keep a failure', async () => {
    expect((await ask('/fail')).headers.get('cache-control')).toBe('no-store');
    expect((await ask('/fine')).headers.get('cache-control')).toBe('public, s-maxage=600');
  });

  test('goes on after a request has failed altogether', async () => {
    await expect(ask('/broken')).rejects.toThrow();
    expect((await ask('/fine')).status).toBe(200);
  });
});
