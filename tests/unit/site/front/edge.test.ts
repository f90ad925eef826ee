import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { createFrontServer } from '../../../support/front-server.ts';

/** A framework that says what it was asked, fails on /fail, and fails altogether at addresses with `broken` or, after the first words, `begun`. */
const server = createFrontServer(
  async (req, res) => {
    res.setHeader('Cache-Control', 'public, s-maxage=600');
    if (req.url === '/begun') res.write('begun');
    if (/broken|begun/.test(req.url ?? '')) throw new Error('broken');
    if (req.url === '/fail') res.statusCode = 500;
    res.end(req.url);
  },
  { bytes: 1e6 },
);

const ask = (path: string, init?: RequestInit, asked = server) =>
  fetch(`http://127.0.0.1:${(asked.address() as AddressInfo).port}${path}`, { redirect: 'manual', ...init });

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

  test.each(['/hankkeet.csv', '/en/projects/move.json?x=1', '/api/v1/projects', '/api/v2/projects', '/sitemap.xml', '/.well-known/security.txt'])(
    'lets other sites’ pages ask whether they may read %s',
    async (path) => {
      const asking = (headers: string) => ask(path, { method: 'OPTIONS', headers: { 'Access-Control-Request-Headers': headers } });
      const answer = await asking('content-type, x-requested-with');
      const said = ['origin', 'methods', 'headers'].map((name) => answer.headers.get(`access-control-allow-${name}`));
      expect([answer.status, answer.headers.get('allow'), ...said]).toEqual([204, 'GET, HEAD, OPTIONS', '*', 'GET, HEAD, OPTIONS', '*']);
      // The one header that the star does not stand for.
      expect((await asking('authorization')).headers.get('access-control-allow-headers')).toBe('*, Authorization');
      expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(0);
      expect(await answer.text()).toBe('');
    },
  );

  test.each([
    ['/en/projects.json', 'en'],
    ['/hankkeet/move.md', 'fi'],
    ['/api/v1/projects', 'en'],
    ['/api/v1/nothing?lang=fi', 'fi'],
    ['/api/v2/projects?lang=fi', 'fi'],
  ])('refuses to change the data at %s, and says so as data in %s', async (path, locale) => {
    const answer = await ask(path, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('content-type')]).toEqual([405, 'GET, HEAD, OPTIONS', 'application/problem+json']);
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
    expect((await ask('/fine')).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=600, stale-while-revalidate=60');
  });

  describe('when a request fails altogether', () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const told = () => log.mock.calls.map(([text]) => String(text)).join('');
    beforeEach(() => void log.mockReset().mockReturnValue(true));
    afterAll(() => log.mockRestore());

    test.each([
      ['/broken?q=1', '/500'],
      ['/en/broken', '/en/500'],
    ])('at %s answers with the page of failures in its language, tells it, and goes on', async (path, page) => {
      const answer = await ask(path);
      expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([500, page, 'no-store']);
      expect(told()).toMatch(new RegExp(`request GET ${path.replace('?', '\\?')}\nError: broken\n +at `));
      expect((await ask('/fine')).status).toBe(200);
    });

    test.each([
      ['/api/v1/broken', 'en'],
      ['/hankkeet/broken.json', 'fi'],
    ])('at %s answers with a problem in its language', async (path, locale) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([500, 'application/problem+json', 'no-store']);
      expect(((await answer.json()) as Record<string, unknown>)['title']).toBe(translatorOf(locale as Locale, 'problem')('title.failure'));
      expect(told()).toContain(`request GET ${path}\nError: broken\n`);
    });

    test.each(['/hankkeet.csv', '/en/projects', '/api/v1/projects'])('at %s answers without words where these fail too', async (path) => {
      vi.stubEnv('SITE_ORIGIN', 'nowhere');
      const wordless = createFrontServer(() => Promise.reject(new Error('broken'))).listen(0, '127.0.0.1');
      await once(wordless, 'listening');
      const answer = await ask(path, {}, wordless);
      wordless.close();
      vi.unstubAllEnvs();
      const said = ['content-type', 'cache-control', 'x-content-type-options', 'content-encoding'].map((name) => answer.headers.get(name));
      expect([answer.status, await answer.text(), ...said]).toEqual([500, 'Internal Server Error\n', 'text/plain; charset=utf-8', 'no-store', 'nosniff', null]);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(told()).toContain(`failure page GET ${path}\n`);
    });

    test('answers with the page of failures also where an answer had begun, and tells it', async () => {
      const answer = await ask('/begun');
      expect([answer.status, await answer.text()]).toEqual([500, '/500']);
      expect(told()).toContain('request GET /begun\nError: broken\n');
      expect((await ask('/fine')).status).toBe(200);
    });
  });
});
