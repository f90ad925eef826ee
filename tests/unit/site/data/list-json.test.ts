import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToFile } from '#addresses/files.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { askFile, askListFile } from '../../../support/ask-file.ts';

const origin = 'https://hankkeet.example.fi';

beforeEach(() => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', origin);
});
afterEach(() => vi.unstubAllEnvs());

/** The address that an answer names as its description, below the site. */
function describedBy(link: string | undefined): string {
  const [, address = ''] = /^<([^>]+)>; rel="describedby"; type="application\/schema\+json"$/.exec(link ?? '') ?? [];
  return address.replace(origin, '');
}

describe.each(locales)('the JSON file of the list in %s', (locale) => {
  test('leads to its schema, by which every selection is valid', async () => {
    const queries = ['', '?fund=amif&fund=isf', '?q=turvapaikka', '?q=pakolaisleirien+valvonta', '?q=qqqqqq'];
    const files = await Promise.all(queries.map((query) => askListFile('json', locale, query)));
    const { status, headers, text } = await askFile(describedBy(files[0]?.headers.link));
    expect([status, headers['content-type']]).toEqual([200, 'application/schema+json']);
    const schema = JSON.parse(text);
    expect(schema.$id).toBe(origin + pathToFile('projects', 'schema.json', locale));
    const validate = addFormats(new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })).compile(schema);
    for (const file of files) expect([validate(JSON.parse(file.text)), validate.errors]).toEqual([true, null]);
    expect(schema.$defs.Project.properties.euFunding.title).toBe(factWords(messagesOf(locale), 'project', 'euFunding').label);
  });

  test('is found invalid when it lacks what is promised, and not when it has more', async () => {
    const [file, schema] = [await askListFile('json', locale), await askListFile('schema.json', locale)];
    const validate = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true })).compile(JSON.parse(schema.text));
    const isValid = (change: (body: { meta: Record<string, unknown>; items: Record<string, unknown>[] }) => void) => {
      const body = JSON.parse(file.text);
      change(body);
      return validate(body);
    };
    expect(isValid(({ meta }) => delete meta.revision)).toBe(false);
    expect(isValid(({ items }) => delete items[0]?.status)).toBe(false);
    expect(isValid(({ items }) => Object.assign(items[0] ?? {}, { euFunding: 'paljon' }))).toBe(false);
    expect(isValid(({ meta, items }) => Object.assign(meta, { more: 1 }) && Object.assign(items[0] ?? {}, { more: [], status: 'resting' }))).toBe(true);
  });
});

test('every file passes over Accept and what is added to links to know who follows them', async () => {
  for (const path of [
    '/hankkeet.csv',
    '/en/projects.json',
    '/hankkeet.atom',
    '/muutokset.atom',
    '/avoin-data/artikla-49.csv',
    '/avoin-data.ttl',
    '/hankkeet/move.json',
  ]) {
    const own = await askFile(path);
    expect([path, own.status]).toEqual([path, 200]);
    for (const headers of [{ accept: 'text/csv' }, { accept: 'application/xml;q=0.5, text/html' }]) {
      const { status, bytes, headers: said } = await askFile(path, { headers });
      expect([path, status, said['content-type'], bytes.equals(own.bytes)]).toEqual([path, 200, own.headers['content-type'], true]);
    }
    const { status, bytes } = await askFile(`${path}?utm_source=uutiskirje&utm_medium=%E4&fbclid=x&gclid=y&mc_cid=z`);
    expect([path, status, bytes.equals(own.bytes)]).toEqual([path, 200, true]);
    expect((await askFile(`${path}?utn_source=uutiskirje`)).status, path).toBe(400);
  }
});
