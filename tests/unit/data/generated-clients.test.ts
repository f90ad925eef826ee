import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import openapiTS from 'openapi-typescript';
import { generate } from 'openapi-typescript-codegen';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { apiRoot } from '#addresses/api.ts';
import { getCatalogue } from '#site/state.ts';
import { startApiServer } from '../../support/api-server.ts';

/** What each client is asked to do, and gives back. */
type Use = (
  baseUrl: string,
  fetch: typeof globalThis.fetch,
) => Promise<{
  readonly ids: readonly string[];
  readonly funds: readonly string[];
  readonly status: string;
  readonly wrong: readonly string[];
  readonly missing: number | undefined;
}>;

/** Programs as somebody would write them who has only the description. What must not compile says so. */
const programs = {
  'openapi-typescript': `
import createClient from 'openapi-fetch';
import type { components, paths } from './types';

export async function use(baseUrl: string, fetch: typeof globalThis.fetch) {
  const client = createClient<paths>({ baseUrl, fetch });
  const ids: string[] = [];
  let pages = 1;
  for (let page = 1; page <= pages; page += 1) {
    const { data, error } = await client.GET('/projects', { params: { query: { page, limit: 7, fund: ['amif', 'isf'], lang: 'en' } } });
    if (data === undefined) throw new Error(error?.title);
    pages = data.meta.pages;
    for (const { id, euFunding } of data.items) {
      const amount: number | null = euFunding;
      if (amount !== 0) ids.push(id);
    }
  }
  const { data: funds } = await client.GET('/funds');
  const { data: one } = await client.GET('/projects/{id}', { params: { path: { id: ids[0] ?? '' } } });
  const { error: wrong } = await client.GET('/projects', { params: { query: { limit: 1000 } } });
  const { error: missing } = await client.GET('/funds/{id}', { params: { path: { id: 'none' } } });
  const status: components['schemas']['Project']['status'] = one?.item.status ?? 'a code that is not there yet';
  // @ts-expect-error A parameter takes only what there is.
  void (() => client.GET('/projects', { params: { query: { status: ['a code that is not there yet'] } } }));
  // @ts-expect-error The fields of an answer are known.
  void one?.item.nothing;
  return { ids, funds: funds?.items.map(({ id }) => id) ?? [], status, wrong: wrong?.errors?.map(({ parameter }) => parameter) ?? [], missing: missing?.status };
}
`,
  'openapi-typescript-codegen': `
import { ApiError, FundsService, OpenAPI, type Problem, type Project, ProjectsService } from './client';

async function problemOf(asking: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await asking;
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.body as Problem;
    throw error;
  }
}

export async function use(baseUrl: string, fetch: typeof globalThis.fetch) {
  OpenAPI.BASE = baseUrl;
  globalThis.fetch = fetch;
  const ids: string[] = [];
  let pages = 1;
  for (let page = 1; page <= pages; page += 1) {
    const { meta, items } = await ProjectsService.listProjects({ page, limit: 7, fund: ['amif', 'isf'], lang: 'en' });
    pages = meta.pages;
    for (const { id, euFunding } of items) {
      const amount: number | null = euFunding;
      if (amount !== 0) ids.push(id);
    }
  }
  const funds = await FundsService.listFunds({});
  const { item } = await ProjectsService.getProject({ id: ids[0] ?? '' });
  const wrong = await problemOf(ProjectsService.listProjects({ limit: 1000 }));
  const missing = await problemOf(FundsService.getFund({ id: 'none' }));
  const status: Project['status'] = item.status;
  const later: Project['status'] = 'a code that is not there yet';
  // @ts-expect-error A parameter takes only what there is.
  void (() => ProjectsService.listProjects({ status: [later] }));
  // @ts-expect-error The fields of an answer are known.
  void item.nothing;
  return { ids, funds: funds.items.map(({ id }) => id), status, wrong: wrong?.errors?.map(({ parameter }) => parameter) ?? [], missing: missing?.status };
}
`,
} as const;

const names = Object.keys(programs) as readonly (keyof typeof programs)[];
const dir = mkdtempSync(join(tmpdir(), 'clients-'));
const require = createRequire(import.meta.url);
let api: Awaited<ReturnType<typeof startApiServer>>;

/** Has each generator make its client from the description, beside the program that uses it. */
async function generateClients(): Promise<void> {
  const description = await (await fetch(`${api.origin}${apiRoot}/openapi.json`)).json();
  writeFileSync(join(dir, 'types.ts'), await openapiTS(description, {}));
  const input = join(dir, 'openapi.json');
  writeFileSync(input, JSON.stringify(description));
  await generate({ input, output: join(dir, 'client'), httpClient: 'fetch', useOptions: true });
  for (const name of names) writeFileSync(join(dir, `${name}.ts`), programs[name]);
  symlinkSync(join(process.cwd(), 'node_modules'), join(dir, 'node_modules'));
}

beforeAll(async () => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  api = await startApiServer();
  await generateClients();
});
afterAll(() => {
  api.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('clients that two generators make from the description of the API', () => {
  test('compile strictly, and know what the API takes and answers', async () => {
    const compilerOptions = {
      ...{ strict: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true, isolatedModules: true },
      ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler', types: [] },
    };
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: names.map((name) => `${name}.ts`) }));
    const tsc = join(require.resolve('typescript/package.json'), '../bin/tsc');
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', dir], { cwd: dir }).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  });

  test.each(names)('%s: read every page, take codes and fields that are new, and get problems as they are described', async (name) => {
    mkdirSync(join(dir, 'out'), { recursive: true });
    const outfile = join(dir, 'out', `${name}.mjs`);
    await build({ entryPoints: [join(dir, `${name}.ts`)], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
    const { use } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as { readonly use: Use };
    const own = globalThis.fetch;
    // The server of a year to come: it knows a status and a field more.
    const later: typeof fetch = async (input, init) => {
      const answer = await own(input, init);
      const text = (await answer.text()).replaceAll(/"status": ?"[a-z]+"/g, '"status":"paused","mood":"calm"');
      return new Response(text, { status: answer.status, headers: answer.headers });
    };
    try {
      const { ids, ...rest } = await use(api.origin + apiRoot, later);
      const { projects, funds } = getCatalogue();
      expect([...ids].sort()).toEqual(projects.flatMap(({ id, fundId }) => (fundId === 'amif' || fundId === 'isf' ? [id] : [])).sort());
      expect(rest).toEqual({ funds: funds.map(({ id }) => id), status: 'paused', wrong: ['limit'], missing: 404 });
    } finally {
      globalThis.fetch = own;
    }
  });
});
