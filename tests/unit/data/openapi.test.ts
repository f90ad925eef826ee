import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pathTo } from '#addresses/pages.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { startApiServer } from '../../support/api-server.ts';

let api: Awaited<ReturnType<typeof startApiServer>>;

beforeAll(async () => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.test');
  api = await startApiServer();
});
afterAll(() => api.stop());

describe.each(locales)('the OpenAPI document in %s', (locale) => {
  const read = async () => (await fetch(`${api.origin}/api/v1/openapi.json?lang=${locale}`)).text();

  test('is one by the schema of the specification', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(await read()));
    expect([valid, errors]).toEqual([true, undefined]);
  });

  test('breaks none of the recommended rules, its examples fit its schemas', async () => {
    const found = await lintFromString({ source: await read(), absoluteRef: 'openapi.json', config: await createConfig({ extends: ['recommended'] }) });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  test('says whose site it is, in its own language', async () => {
    const document = JSON.parse(await read());
    expect(document.servers).toEqual([{ url: 'https://hankkeet.test/api/v1' }]);
    expect(document.info.license.url).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(document.externalDocs.url).toBe(`https://hankkeet.test${pathTo({ name: 'api' }, locale)}`);
    expect(document.components.schemas.Project.properties.euFunding.title).toBe(factWords(messagesOf(locale), 'project', 'euFunding').label);
  });
});
