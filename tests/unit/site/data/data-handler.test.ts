import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endingsOf } from '#addresses/files.ts';
import { contentSource } from '#site/content-source.ts';
import { type DataAnswer, serveData } from '#site/data/handler.ts';
import { registerSource } from '#site/source.ts';
import { askData } from '../../../support/ask-data.ts';
import { askListFile } from '../../../support/ask-file.ts';
import { goodContent, root } from '../../../support/workspace.ts';

beforeEach(() => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');
});
afterEach(() => vi.unstubAllEnvs());

const finnish = () => 'fi' as const;

describe('a data answer', () => {
  test('is open to other sites and says how long it is true', async () => {
    const { status, headers } = await askListFile('json', 'fi');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'application/json',
      'cache-control': expect.stringMatching(/^public, max-age=0, s-maxage=\d+/),
    });
  });

  test('is not sent again to a reader who has it', async () => {
    const first = await askListFile('json', 'fi', '?fund=amif');
    const etag = first.headers.etag ?? '';
    for (const header of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await askListFile('json', 'fi', '?fund=amif', { headers: { 'if-none-match': header } });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await askListFile('json', 'fi', '?fund=amif', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
  });

  test('has another tag on another day, for another question, for other content and on another host', async () => {
    const tag = async (query = '') => (await askListFile('json', 'fi', query)).headers.etag;
    const tags = [await tag(), await tag('?fund=amif')];
    vi.stubEnv('CATALOGUE_TODAY', '2026-11-25');
    tags.push(await tag());
    vi.stubEnv('SITE_ORIGIN', 'https://toinen.example.fi');
    tags.push(await tag());
    vi.stubEnv('CONTENT_DIR', goodContent);
    tags.push(await tag());
    expect(new Set(tags).size).toBe(5);
    expect(await tag()).toBe(tags[4]);
  });

  test('that will soon be another is kept by nobody', async () => {
    const ask = (answer: DataAnswer) =>
      askData(
        serveData(() => answer, finnish),
        '/x',
      );
    const file = { type: 'text/plain', body: 'Kokoa lasketaan' };
    const passing = await ask({ ...file, passing: true });
    expect([passing.status, passing.text, passing.headers['cache-control']]).toEqual([200, file.body, 'no-store']);
    expect([passing.headers.etag, passing.headers['last-modified']]).toEqual([undefined, undefined]);
    expect((await ask(file)).headers['cache-control']).toMatch(/^public/);
  });

  test('says since when it has been as it is, and is not sent again to a reader who has it since', async () => {
    const catalogue = { ...contentSource.catalogue() };
    const modified = async (made: string, now: string, headers: Readonly<Record<string, string>> = {}) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      registerSource({ ...contentSource, catalogue: () => ({ ...catalogue }), made: Date.parse(made) });
      const { status, headers: said, text } = await askListFile('json', 'fi', '?fund=amif', { headers });
      return { status, at: said['last-modified'], isEmpty: text === '' };
    };
    vi.stubEnv('CATALOGUE_TODAY', '');
    const [day, release] = ['Mon, 23 Nov 2026 22:00:00 GMT', 'Tue, 24 Nov 2026 07:30:00 GMT'];
    // By the day, then by a release of the same day.
    expect((await modified('2026-11-01T10:00:00Z', '2026-11-24T06:00:00Z')).at).toBe(day);
    expect((await modified('2026-11-24T07:30:00Z', '2026-11-24T09:00:00Z')).at).toBe(release);
    const again = (since: string, others = {}) => modified('2026-11-24T07:30:00Z', '2026-11-24T09:00:00Z', { 'if-modified-since': since, ...others });
    expect(await again(release)).toEqual({ status: 304, at: release, isEmpty: true });
    expect((await again('Tue, 24 Nov 2026 08:00:00 GMT')).status).toBe(304);
    for (const stale of [day, 'eilen', '']) expect((await again(stale)).status, stale).toBe(200);
    // A tag is asked before a date (RFC 9110, 13.2.2).
    expect((await again(release, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await again(day, { 'if-none-match': '*' })).status).toBe(304);
    vi.useRealTimers();
    registerSource(contentSource);
  });

  test('never says that it changes only in time to come', async () => {
    vi.stubEnv('CATALOGUE_TODAY', '2140-01-01');
    expect((await askListFile('json', 'fi')).headers['last-modified']).toBeUndefined();
  });

  test('to HEAD has the headers and no body', async () => {
    const { status, headers, text } = await askListFile('json', 'fi', '', { method: 'HEAD' });
    expect([status, text, headers['content-type']]).toEqual([200, '', 'application/json']);
  });

  test('of a list holds all pages: another page than the first is refused, in every format', async () => {
    for (const ending of endingsOf('projects')) {
      const { status, text } = await askListFile(ending, 'en', '?page=2&fund=amif');
      expect([ending, status, JSON.parse(text).errors]).toEqual([ending, 400, [expect.objectContaining({ parameter: 'page', value: '2' })]]);
      expect(JSON.parse(text).errors[0].detail).toContain('not divided into pages');
      expect((await askListFile(ending, 'en', '?page=1&view=table')).status).toBe(200);
      expect((await askListFile(ending, 'en', '?page=x')).text).toContain('whole number');
    }
  });

  test('is a problem in the language of the path, never a page, when the content is broken', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.stubEnv('CONTENT_DIR', join(root, 'tests/no-such-folder'));
    const { status, headers, text } = await askListFile('json', 'en');
    expect(said).toHaveBeenCalled();
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([500, 'application/problem+json', 'no-store']);
    expect(JSON.parse(text)).toMatchObject({ status: 500, title: 'The service has a problem' });
    expect(text).not.toContain('no-such-folder');
  });

  test('in pieces ends the connection, not the process, when making it fails half-way', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    function* half(): Generator<string> {
      yield 'first';
      throw new Error('half-way');
    }
    const handler = serveData((): DataAnswer => ({ type: 'text/plain', body: half() }), finnish);
    await expect(askData(handler, '/x')).rejects.toThrow();
  });

  test('in pieces is a problem when making it fails before the first piece', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    // biome-ignore lint/correctness/useYield: it fails before it can give anything.
    function* none(): Generator<string> {
      throw new Error('at once');
    }
    const handler = serveData((): DataAnswer => ({ type: 'text/plain', body: none(), filename: 'x.txt' }), finnish);
    const { status, headers } = await askData(handler, '/x');
    expect([status, headers['content-type'], headers['content-disposition'], headers.etag]).toEqual([500, 'application/problem+json', undefined, undefined]);
  });

  test('in pieces is whole, also when there is no piece', async () => {
    for (const body of [[], ['a'], ['a', 'b', 'c']]) {
      const { status, text } = await askData(
        serveData((): DataAnswer => ({ type: 'text/plain', body }), finnish),
        '/x',
      );
      expect([status, text]).toEqual([200, body.join('')]);
    }
  });

  test('is not there in a language that there is not', async () => {
    const { status, text } = await askListFile('json', 'xx' as never);
    expect([status, JSON.parse(text).status]).toEqual([404, 404]);
  });
});
