import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import * as list from '#pages/hankkeet/index.tsx';
import { type ApiDescription, writeParameter } from '../../../support/api-description.ts';
import { startApiServer } from '../../../support/api-server.ts';
import { askPage, type PageModule } from '../../../support/page-modules.ts';
import { catalogueContent, goodContent } from '../../../support/workspace.ts';

vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.test');
const { origin, stop } = await startApiServer();
const ask = (address: string) => fetch(origin + address, { redirect: 'manual' });
type List = { readonly meta: { readonly count: number; readonly page: number; readonly pages: number }; readonly items: readonly { readonly id: string }[] };

beforeEach(() => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('CONTENT_DIR', catalogueContent);
});
afterAll(stop);

/** The links of an answer by what they are, as a reader of RFC 8288 finds them. */
function linksOf(answer: Response): Readonly<Record<string, string>> {
  const links = (answer.headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g);
  return Object.fromEntries([...links].map(([, address = '', rel = '']) => [rel, address.replace('https://hankkeet.test', '')]));
}

/** Every page from an address on, by its links to the next. */
async function follow(address: string): Promise<readonly List[]> {
  const answer = await ask(address);
  expect(answer.status).toBe(200);
  const page = (await answer.json()) as List;
  const { next } = linksOf(answer);
  return next === undefined ? [page] : [page, ...(await follow(next))];
}

describe('the pages of a list', () => {
  test.each(['', 'sort=title', 'q=turvapaikka', 'q=turvapaikka&fund=amif&fund=isf', 'gap=noAmount&status=ended&sort=end-desc'])(
    'followed one after another give what the page shows, once, in its order (%s)',
    async (query) => {
      for (const locale of locales) {
        const pages = await follow(`/api/v1/projects?limit=3&lang=${locale}&${query}`);
        const asked = new URLSearchParams(query);
        const { props } = await askPage(
          list as unknown as PageModule,
          locale,
          undefined,
          Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name)])),
        );
        const shown = (props.view.rows as { project: { id: string } }[]).map(({ project }) => project.id);
        expect(shown.length).toBeGreaterThan(3);
        expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(shown);
        expect(pages.map(({ meta: { count, page, pages: last } }) => [count, page, last])).toEqual(pages.map((_, at) => [shown.length, at + 1, pages.length]));
      }
    },
  );

  test('are linked with everything that was asked, in one order', async () => {
    const answer = await ask('/api/v1/projects?lang=fi&limit=1&status=ended&page=2&q=hakemus&fund=ISF&fund=amif');
    expect(linksOf(answer)).toEqual({
      first: '/api/v1/projects?q=hakemus&fund=amif&fund=isf&status=ended&limit=1&lang=fi',
      prev: '/api/v1/projects?q=hakemus&fund=amif&fund=isf&status=ended&limit=1&lang=fi',
      next: '/api/v1/projects?q=hakemus&fund=amif&fund=isf&status=ended&page=3&limit=1&lang=fi',
      last: expect.stringMatching(/&page=\d+&limit=1&lang=fi$/),
    });
  });

  test('end: a page beyond the last is refused with the number of the last', async () => {
    for (const [path, last] of [
      ['projects?limit=10', '2'],
      ['funds', '1'],
    ] as const) {
      const answer = await ask(`/api/v1/${path}${path.includes('?') ? '&' : '?'}page=3`);
      const { errors } = (await answer.json()) as { errors: readonly unknown[] };
      expect([answer.status, errors]).toEqual([400, [expect.objectContaining({ parameter: 'page', value: '3', allowed: [last] })]]);
    }
  });

  test('of nothing are one empty page', async () => {
    const pages = await follow('/api/v1/projects?status=upcoming&fund=rrf');
    expect(pages.map(({ meta, items }) => [meta.count, meta.pages, items])).toEqual([[0, 1, []]]);
  });
});

describe('a query', () => {
  test.each([
    ['__proto__=1', '__proto__', 'unknown'],
    ['id=1', 'id', 'unknown'],
    ['q=%E4', 'q', 'unread'],
    ['q=%00', 'q', 'unread'],
  ])('is refused where it cannot be followed (%s)', async (query, parameter, kind) => {
    for (const path of ['projects', 'projects/move', 'funds', 'funds/amif', 'openapi.json']) {
      const answer = await ask(`/api/v1/${path}?${query}&lang=en`);
      const { errors } = (await answer.json()) as { errors: readonly { parameter: string; detail: string }[] };
      expect([answer.status, errors.length, errors[0]?.parameter]).toEqual([400, 1, parameter]);
      expect(errors[0]?.detail).toContain(kind === 'unread' ? 'cannot be read' : 'cannot be used here');
    }
  });
});

test.each(['31.6.2024', 'päättyvät 31.6.2024', '1.1.2999'])(
  'a search for a date that does not exist (%s) is refused, and as words it is searched for',
  async (q) => {
    const path = `/api/v1/projects?${new URLSearchParams({ q, lang: 'fi' })}`;
    const answer = await ask(path);
    const { errors } = (await answer.json()) as { errors: readonly { parameter: string; value: string }[] };
    expect([answer.status, errors.map(({ parameter }) => parameter)]).toEqual([400, ['q']]);
    expect((await ask(`${path}&exact=1`)).status).toBe(200);
  },
);

describe('the examples of the description', () => {
  test.each(['2021-06-01', '2023-02-28', '2024-12-31', '2026-12-31', '2031-01-01'])('find a project together on %s too', async (day) => {
    vi.stubEnv('CATALOGUE_TODAY', day);
    for (const locale of locales) {
      const { paths } = (await (await ask(`/api/v1/openapi.json?lang=${locale}`)).json()) as ApiDescription;
      const query = new URLSearchParams(paths['/projects']?.get.parameters.flatMap(writeParameter).map(([name, value]) => [name, value]));
      expect([...query.keys()]).toContain('q');
      expect((await follow(`/api/v1/projects?${query}`))[0]?.items.length, String(query)).toBeGreaterThan(0);
    }
  });
});

describe('funds', () => {
  test('count their published projects', async () => {
    const [{ items } = { items: [] }] = await follow('/api/v1/funds');
    for (const { id, projectCount } of items as readonly { id: string; projectCount: number }[]) {
      expect([id, projectCount]).toEqual([id, (await follow(`/api/v1/projects?fund=${id}`))[0]?.meta.count]);
    }
  });
});

describe('an address that is another’s', () => {
  test('with a former id leads to the present one, in the same language', async () => {
    vi.stubEnv('CONTENT_DIR', goodContent);
    const answer = await ask('/api/v1/projects/vanha-silta?lang=fi');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/api/v1/projects/silta?lang=fi']);
    expect((await ask('/api/v1/projects/silta')).status).toBe(200);
  });

  test('at the root leads to the description', async () => {
    const answer = await ask('/api/v1');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/api/v1/openapi.json']);
  });

  test.each(['/api/v1/nothing', '/api/v1/projects/move/goals', '/api/v1/projects/%E0%A4%A'])('and unknown, like %s, is answered as a problem', async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

test.each(['/projects', '/projects/move', '/funds', '/funds/amif', '/openapi.json', ''])(
  'content that cannot be read is a problem of the service at /api/v1%s',
  async (path) => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.stubEnv('CONTENT_DIR', 'no-such-folder');
    const answer = await ask(`/api/v1${path}`);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([500, 'application/problem+json', 'no-store']);
    expect(Object.keys(JSON.parse(text))).toEqual(['type', 'title', 'status', 'detail']);
    expect(text).not.toMatch(/no-such-folder|Error|\bat /);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  },
);
