import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fundRecordSchema } from '#data/fund-record.ts';
import { projectRecordSchema } from '#data/project-record.ts';
import { type ApiDescription, addressOf, brokenValues, shapeOf, writeParameter } from '../../../support/api-description.ts';
import { startApiServer } from '../../../support/api-server.ts';
import { everyChange, leaveHistory } from '../../../support/with-history.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');

const removeHistory = leaveHistory(everyChange);
const { origin, stop } = await startApiServer();
const ask = (address: string, init: RequestInit = {}) => fetch(origin + address, { redirect: 'manual', ...init });
const document = (await (await ask('/api/v1/openapi.json')).json()) as ApiDescription;
const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));

afterAll(() => {
  removeHistory();
  return stop();
});

const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
ajv.addSchema(document, 'api');

/** What the document says against an answer: its status, its media type, its body. */
async function breaches(operation: (typeof operations)[number], answer: Response): Promise<readonly unknown[]> {
  const shape = shapeOf(document, operation, answer.status);
  if (shape === undefined) return [`status ${answer.status}`];
  if (answer.headers.get('content-type') !== shape.type) return [answer.headers.get('content-type')];
  const validate = ajv.getSchema(`api${shape.ref}`);
  if (validate === undefined) return [`no schema ${shape.ref}`];
  return validate(await answer.clone().json()) ? [] : (validate.errors ?? []);
}

type Body = { readonly item?: unknown; readonly items?: readonly unknown[]; readonly errors?: readonly { readonly parameter: string }[] };
const bodyOf = async (answer: Response) => (await answer.json()) as Body;

test('the description has an operation for each address of the API', () => {
  expect(operations.map(({ operationId }) => operationId)).toEqual(['listProjects', 'getProject', 'listFunds', 'getFund', 'listChanges', 'getDescription']);
});

test('an answer that lacks a field, or has a wrong one, breaches the description', async () => {
  const [list] = operations;
  const altered = async (change: (body: { meta: Record<string, unknown> }) => void) => {
    const body = (await (await ask('/api/v1/projects?limit=1')).json()) as { meta: Record<string, unknown> };
    change(body);
    return list && breaches(list, Response.json(body));
  };
  expect(await altered(({ meta }) => delete meta.count)).toHaveLength(1);
  expect(await altered(({ meta }) => Object.assign(meta, { day: 'today' }))).not.toEqual([]);
});

describe.each(operations)('$operationId', (operation) => {
  const { path, parameters } = operation;
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const plain = addressOf(document, path, []);
  const refusal = async (query: readonly (readonly [string, string])[]) => {
    const answer = await ask(addressOf(document, path, query));
    return { status: answer.status, breaches: await breaches(operation, answer), named: (await bodyOf(answer)).errors?.map(({ parameter }) => parameter) };
  };

  test('has an example of every parameter', () => {
    expect(parameters.filter(({ example }) => example === undefined).map(({ name }) => name)).toEqual([]);
  });

  test('answers as described without parameters, with each example, and with all of them', async () => {
    const queries = [[], ...inQuery.map(writeParameter), inQuery.flatMap(writeParameter)];
    for (const query of queries) {
      const answer = await ask(addressOf(document, path, query));
      expect([answer.status, await breaches(operation, answer)], String(query)).toEqual([200, []]);
      const { items } = await bodyOf(answer);
      expect(items?.length, String(query)).not.toBe(0);
    }
  });

  test('refuses values that break the description, and names the parameter', async () => {
    for (const parameter of inQuery) {
      for (const value of brokenValues(parameter)) {
        expect(await refusal([[parameter.name, value]]), `${parameter.name}=${value}`).toEqual({ status: 400, breaches: [], named: [parameter.name] });
      }
    }
  });

  test('refuses a parameter given twice unless it is a list', async () => {
    for (const parameter of inQuery.filter(({ schema }) => schema.type !== 'array')) {
      const twice = [...writeParameter(parameter), ...writeParameter(parameter)];
      expect(await refusal(twice), parameter.name).toEqual({ status: 400, breaches: [], named: [parameter.name] });
    }
  });

  test.each(['view', 'fnud', 'locale', '__proto__', 'constructor'])('refuses the unknown parameter %s', async (name) => {
    expect(await refusal([[name, 'list']])).toEqual({ status: 400, breaches: [], named: [name] });
  });

  test('tells problems in the language asked for', async () => {
    const titles = await Promise.all(
      ['', '&lang=fi', '&lang=en'].map(async (lang) => ((await (await ask(`${plain}?fnud=1${lang}`)).json()) as { title: string }).title),
    );
    expect(titles[0]).toBe(titles[2]);
    expect(titles[1]).toBe('Osoitteessa on virheellinen parametri');
  });

  test('does not know ids that are not there', async () => {
    for (const id of inPath.length > 0 ? ['no-such-id', '__proto__', '..%2F..', '%C3%A4'] : []) {
      const answer = await ask(plain.replace(String(inPath[0]?.example), id));
      expect([answer.status, await breaches(operation, answer)], id).toEqual([404, []]);
    }
  });

  test('answers 304 without a body to what it has named, and 200 to anything else', async () => {
    const etag = (await ask(plain)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}"$/);
    const same = await ask(plain, { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await ask(plain, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    expect((await ask(`${plain}?lang=fi`)).headers.get('etag')).not.toBe(etag);
    const modified = (await ask(plain)).headers.get('last-modified') ?? '';
    const since = await ask(plain, { headers: { 'If-Modified-Since': modified } });
    expect([since.status, await since.text(), since.headers.get('last-modified')]).toEqual([304, '', modified]);
  });

  test('needs no Accept, and passes over one that asks for something else', async () => {
    const said = await Promise.all(
      ['*/*', 'application/json', 'text/csv', 'text/html;q=0.9, application/xml', ''].map(async (accept) => {
        const answer = await ask(plain, { headers: { Accept: accept } });
        return [answer.status, answer.headers.get('content-type'), answer.headers.get('vary'), await answer.text()];
      }),
    );
    expect(said).toEqual(said.map(() => said[0]));
    expect(said[0]?.slice(0, 2)).toEqual([200, 'application/json']);
  });

  test('passes over what is added to links to know who follows them', async () => {
    const own = await (await ask(plain)).text();
    for (const added of ['utm_source=x&utm_id=%E4', 'fbclid=a', 'gclid=b&mc_cid=c', 'UTM_Campaign=d'])
      expect(await (await ask(`${plain}?${added}`)).text(), added).toBe(own);
  });

  test('tells HEAD what it tells GET, without the body', async () => {
    const [get, head] = [await ask(plain), await ask(plain, { method: 'HEAD' })];
    const told = (answer: Response) => ['content-type', 'etag', 'link', 'cache-control', 'access-control-allow-origin'].map((name) => answer.headers.get(name));
    expect([head.status, told(head), await head.text()]).toEqual([200, told(get), '']);
  });

  test('may be read from other sites and written from none', async () => {
    expect((await ask(plain)).headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await ask(plain, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const refused = await ask(plain, { method: 'POST' });
    expect([refused.status, refused.headers.get('allow'), refused.headers.get('content-type')]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'application/problem+json',
    ]);
  });
});

describe('a version of the API that there is not', () => {
  test.each(['/api/v2/projects', '/api/v2', '/api/v10/projects', '/api', '/api/v1projects', '/api/files', '/api/v2/%E4?lang=fi'])(
    'is answered at %s as a problem',
    async (path) => {
      for (const method of ['GET', 'HEAD']) {
        const answer = await ask(path, { method });
        expect([method, answer.status, answer.headers.get('content-type'), answer.headers.get('access-control-allow-origin')]).toEqual([
          method,
          404,
          'application/problem+json',
          '*',
        ]);
        if (method === 'GET') expect(await answer.json()).toMatchObject({ status: 404, title: path.includes('lang=fi') ? 'Tietoa ei löytynyt' : 'Not found' });
      }
    },
  );
});

/** Every schema inside a value, with where it stands. */
function* schemasIn(value: unknown, at = ''): Generator<readonly [at: string, schema: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [at, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* schemasIn(inner, `${at}/${key}`);
}

describe('codes', () => {
  test('of answers may get new values, those of parameters are all there are', () => {
    const { components, paths } = document as unknown as { readonly components: { readonly schemas: object }; readonly paths: object };
    const listed = (value: unknown) => [...schemasIn(value)].filter(([, schema]) => Array.isArray(schema.enum)).map(([at]) => at);
    const inAnswers = listed(components.schemas);
    expect(inAnswers.length).toBeGreaterThan(8);
    expect(inAnswers.filter((at) => !at.endsWith('/anyOf/0'))).toEqual([]);
    const inParameters = listed(Object.values(paths).map(({ get }) => get.parameters));
    expect(inParameters.length).toBeGreaterThan(8);
    expect(inParameters.filter((at) => at.includes('anyOf'))).toEqual([]);
  });

  test('that are new are valid in every field that has codes, and what is no code is not', async () => {
    const { items: [project] = [] } = await bodyOf(await ask('/api/v1/projects?limit=1'));
    const validate = ajv.getSchema('api#/components/schemas/Project');
    const isValid = (changed: object) => validate?.({ ...(project as object), ...changed });
    expect(isValid({})).toBe(true);
    for (const changed of [{ status: 'resting' }, { programme: 'new' }, { gaps: ['noText-sv'] }, { translation: { fi: 'other' } }])
      expect([changed, isValid(changed)]).toEqual([changed, true]);
    for (const changed of [{ status: 1 }, { status: null }, { gaps: [1] }]) expect([changed, isValid(changed)]).toEqual([changed, false]);
  });
});

test('the answers have no field that the schemas do not know', async () => {
  const [projects, funds] = await Promise.all(['projects?limit=100', 'funds'].map(async (path) => bodyOf(await ask(`/api/v1/${path}`))));
  expect(projects?.items?.map((item) => projectRecordSchema.safeParse(item).error)).toEqual(projects?.items?.map(() => undefined));
  expect(funds?.items?.map((item) => fundRecordSchema.safeParse(item).error)).toEqual(funds?.items?.map(() => undefined));
});
