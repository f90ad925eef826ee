import { beforeEach, describe, expect, test, vi } from 'vitest';
import apiHandler from '#pages/api/v1/[[...path]].ts';
import { askData } from '../../../support/ask-data.ts';
import { everyChange, type WrittenChange, withHistory } from '../../../support/with-history.ts';
import { goodContent } from '../../../support/workspace.ts';

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.test');
});

const ask = (query = '', history: readonly WrittenChange[] | string = everyChange) =>
  withHistory(history, () => askData(apiHandler, `/api/v1/changes${query}`));

type Answer = {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly items: readonly { readonly project: string; readonly kind: string }[];
  readonly errors: readonly { readonly parameter: string; readonly value: string; readonly detail: string }[];
};
const bodyOf = async (answer: ReturnType<typeof ask>) => JSON.parse((await answer).text) as Answer;
const inShort = ({ items }: Answer) => items.map(({ project, kind }) => `${project} ${kind}`);
const all = everyChange.map(({ id, kind }) => `${id} ${kind}`);

describe('the changes in the API', () => {
  test('come in pages that lead from one to the next and together have all of them, in the order of the page', async () => {
    const seen: string[] = [];
    let path: string | undefined = '?limit=2&lang=fi';
    for (const page of [1, 2, 3]) {
      const { status, headers, text } = await ask(path);
      const body = JSON.parse(text) as Answer;
      expect([status, body.meta]).toMatchObject([200, { count: 5, page, pages: 3, limit: 2, query: {}, source: 'https://hankkeet.test/muutokset' }]);
      seen.push(...inShort(body));
      path = /<https:\/\/hankkeet\.test\/api\/v1\/changes([^>]*)>; rel="next"/.exec(headers.link ?? '')?.[1];
      expect(path).toBe(page < 3 ? `?page=${page + 1}&limit=2&lang=fi` : undefined);
    }
    expect(seen).toEqual(all);
  });

  test.each([
    ['?project=valo', ['valo changed', 'valo renamed']],
    ['?project=SILTA', ['silta published']],
    ['?project=poistettu', ['poistettu removed']],
    ['?project=entinen', ['poistettu removed']],
    ['?since=2026-06-04', all.slice(0, 2)],
    ['?since=2026-06', all],
    ['?since=2027', []],
    ['?project=valo&since=2026-06-04', ['valo changed']],
    ['?project=&since=', all],
  ])('are those of a project and since a day: %s', async (query, expected) => {
    const body = await bodyOf(ask(query));
    expect(inShort(body)).toEqual(expected);
    expect(body.meta.count).toBe(expected.length);
  });

  test('keep what was asked in the links to other pages', async () => {
    const { headers } = await ask('?since=2026-06-01&project=valo&limit=1');
    expect(headers.link).toContain('<https://hankkeet.test/api/v1/changes?project=valo&since=2026-06-01&page=2&limit=1>; rel="next"');
  });

  test.each([
    ['?project=ei-ole', 'project', 'ei-ole'],
    ['?project=constructor', 'project', 'constructor'],
    ['?since=eilen', 'since', 'eilen'],
    ['?since=2026-02-30', 'since', '2026-02-30'],
    ['?page=2', 'page', '2'],
    ['?limit=101', 'limit', '101'],
    ['?fund=amif', 'fund', 'amif'],
    ['?lang=xx', 'lang', 'xx'],
  ])('refuse what they cannot follow, and say why: %s', async (query, parameter, value) => {
    const { status, text } = await ask(query);
    const { errors } = JSON.parse(text) as Answer;
    expect([status, errors]).toMatchObject([400, [{ parameter, value, detail: expect.stringContaining(parameter) }]]);
  });

  test('are a problem that says so while the history is not known, and an empty list when nothing has changed', async () => {
    const unknown = await ask('', '{"reason":"shallow"}');
    expect([unknown.status, JSON.parse(unknown.text).title]).toEqual([404, 'No history of changes']);
    expect(await bodyOf(ask('', []))).toMatchObject({ meta: { count: 0, page: 1, pages: 1 }, items: [] });
  });
});
