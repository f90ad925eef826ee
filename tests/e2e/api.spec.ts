import { expect, test } from '@playwright/test';
import { type ApiDescription, addressOf, writeParameter } from '../support/api-description.ts';

/** What the framework must not change of what the unit tests hold the API to. */
test.describe('the API of the built site', () => {
  test('answers every operation of its description, with its examples', async ({ request }) => {
    const document = (await (await request.get('/api/v1/openapi.json')).json()) as ApiDescription;
    for (const [path, { get }] of Object.entries(document.paths)) {
      const query = get.parameters.filter((parameter) => parameter.in === 'query').flatMap(writeParameter);
      const address = addressOf(document, path, query);
      const answer = await request.get(address, { maxRedirects: 0 });
      const { etag, 'content-type': type, 'access-control-allow-origin': open, 'set-cookie': cookie } = answer.headers();
      expect([answer.status(), type, open, cookie], address).toEqual([200, 'application/json', '*', undefined]);
      expect(etag).toMatch(/^W\//);
      expect((await request.get(address, { headers: { 'If-None-Match': etag ?? '' } })).status(), address).toBe(304);
    }
  });

  for (const path of ['/api/v1/nothing', '/api/v1/projects/no-such-id', '/api/v1/funds/amif/projects', '/api/v1/projects/%E0%A4%A']) {
    test(`says as data that there is nothing at ${path}`, async ({ request }) => {
      const answer = await request.get(path);
      expect([answer.status(), answer.headers()['content-type']]).toEqual([404, 'application/problem+json']);
      expect(((await answer.json()) as { type: string }).type).toBe('https://hankkeet.example.fi/en/open-data/api#notFound');
    });
  }

  test('takes the parts of its paths from the path alone', async ({ request }) => {
    expect((await request.get('/api/v1/projects/no-such-id')).status()).toBe(404);
    const answer = await request.get('/api/v1/projects?locale=fi');
    const { errors } = (await answer.json()) as { errors: readonly { parameter: string }[] };
    expect([answer.status(), answer.headers()['content-language'], errors.map(({ parameter }) => parameter)]).toEqual([400, 'en', ['locale']]);
  });

  for (const path of ['/api/v1/projects', '/api/v1/projects/move', '/hankkeet.json', '/en/projects/move.json']) {
    for (const [query, parameter] of [
      ['__proto__=1', '__proto__'],
      ['id=move', 'id'],
      ['q=%E4', 'q'],
      ['q=%', 'q'],
      ['q=%00', 'q'],
    ]) {
      test(`refuses ${query} at ${path}, which the framework leaves out or mends`, async ({ baseURL }) => {
        const answer = await fetch(`${baseURL}${path}?${query}`);
        const { errors } = (await answer.json()) as { errors: readonly { parameter: string }[] };
        expect([answer.status, errors.map((error) => error.parameter)]).toEqual([400, [parameter]]);
      });
    }
  }

  test('leads from its root to its description', async ({ request }) => {
    const answer = await request.get('/api/v1', { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([308, '/api/v1/openapi.json']);
  });
});
