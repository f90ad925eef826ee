import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pathTo } from '#addresses/pages.ts';
import { pathToManifest, pathToSnapshotFile } from '#addresses/snapshots.ts';
import { locales } from '#catalogue/locale.ts';
import { setErrorSink } from '#site/log.ts';
import { parseManifest } from '#site/snapshots/manifest.ts';
import { revisionOf } from '#site/state.ts';
import { askFile } from '../../../support/ask-file.ts';
import { runWith } from '../../../support/run-command.ts';
import { withSnapshots } from '../../../support/with-snapshots.ts';
import { catalogueContent, load, withFolder } from '../../../support/workspace.ts';

const revision = 'aaaaaaaaaaaa';
const path = pathToSnapshotFile(revision, 'projects.fi.csv');
const text = `id\r\n${revision}\r\n`;
const sha256 = createHash('sha256').update(text).digest('hex');

afterEach(() => {
  setErrorSink(undefined);
});

function withKept<T>(use: (dir: string) => Promise<T>): Promise<T> {
  return withSnapshots([revision], (dir) => {
    vi.stubEnv('SNAPSHOTS_DIR', dir);
    return use(dir);
  });
}

describe('a file of a snapshot', () => {
  test('is sent as it was written, for good, with a strong tag that is its checksum, and to other sites too', () =>
    withKept(async () => {
      const { status, text: sent, headers } = await askFile(path);
      expect([status, sent]).toEqual([200, text]);
      expect(headers).toMatchObject({
        etag: `"${sha256}"`,
        'last-modified': 'Mon, 31 Aug 2026 21:00:00 GMT',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': 'text/csv; charset=utf-8',
        'content-language': 'fi',
        'content-disposition': 'inline; filename="projects-aaaaaaaaaaaa.fi.csv"',
        'access-control-allow-origin': '*',
      });
      expect(headers['link']).toContain(`${pathToManifest(revision)}>; rel="describedby"`);
      expect(headers['link']).toContain(`${pathTo({ name: 'versions' }, 'fi')}>; rel="version-history"`);
    }));

  test('is confirmed to whoever has it, and not sent for HEAD', () =>
    withKept(async () => {
      expect(await askFile(path, { headers: { 'if-none-match': `"${sha256}"` } })).toMatchObject({ status: 304, text: '' });
      expect(await askFile(path, { headers: { 'if-modified-since': 'Tue, 01 Sep 2026 00:00:00 GMT' } })).toMatchObject({ status: 304 });
      expect(await askFile(path, { headers: { 'if-none-match': '"other"' } })).toMatchObject({ status: 200 });
      expect(await askFile(path, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    }));

  test('has its manifest beside it', () =>
    withKept(async (dir) => {
      const { status, text: sent } = await askFile(pathToManifest(revision));
      expect([status, sent]).toEqual([200, readFileSync(join(dir, revision, 'manifest.json'), 'utf8')]);
    }));

  test('is not there in another revision, under another name or by a way around', () =>
    withKept(async () => {
      const others = [
        pathToSnapshotFile('bbbbbbbbbbbb', 'projects.fi.csv'),
        pathToSnapshotFile(revision, 'projects.sv.csv'),
        pathToSnapshotFile(revision, 'constructor'),
      ];
      for (const other of others) {
        const { status, headers } = await askFile(other);
        expect([other, status, headers['content-type'], headers['cache-control']]).toEqual([other, 404, 'application/problem+json', 'no-store']);
      }
      for (const way of ['..%2f..%2fpackage.json', '%2e%2e', '.manifest.json']) {
        expect((await askFile(`/avoin-data/versiot/${revision}/${way}`)).status).toBe(404);
      }
      expect((await askFile(`${path}?dialect=fi`)).status).toBe(400);
    }));

  test('that has been altered is not sent: a failure, and the operator is told which one and what to do', () =>
    withKept(async (dir) => {
      await askFile(path);
      const told: string[] = [];
      setErrorSink((entry) => told.push(JSON.stringify(entry)));
      writeFileSync(join(dir, revision, 'projects.fi.csv'), text.replace('id', 'iD'));
      const { status, headers } = await askFile(path);
      expect([status, headers['content-type'], headers['etag'], headers['cache-control']]).toEqual([500, 'application/problem+json', undefined, 'no-store']);
      expect(told.join()).toMatch(/aaaaaaaaaaaa cannot be served, because projects\.fi\.csv has been altered: copy it again/);
    }));
});

test('a citation leads to its revision: the files that it had on its day', () =>
  withFolder('snapshots-', async (dir) => {
    const { catalogue } = load(catalogueContent);
    if (catalogue === undefined) throw new Error('No catalogue');
    const settings = { SITE_ORIGIN: 'https://hankkeet.example.fi', CATALOGUE_TODAY: '2026-11-24' };
    await runWith(settings, 'content:snapshot', catalogueContent, '--output', dir);
    for (const [name, value] of Object.entries({ ...settings, CONTENT_DIR: catalogueContent, SNAPSHOTS_DIR: dir })) vi.stubEnv(name, value);
    const [kept] = readdirSync(dir);
    expect(kept).toBe(revisionOf(catalogue));
    const live = new Map<string, string>();
    for (const locale of locales)
      for (const file of [`projects.${locale}.json`, `projects.${locale}.csv`]) {
        const [, , ending] = file.split('.');
        live.set(file, (await askFile(`${pathTo({ name: 'projects' }, locale)}.${ending}`)).text);
      }
    // Later the statuses are others; what was cited is not.
    vi.stubEnv('CATALOGUE_TODAY', '2027-06-01');
    for (const locale of locales) {
      for (const address of [`${pathTo({ name: 'projects', id: 'move' }, locale)}.txt`, `${pathTo({ name: 'openData' }, locale)}.bib`]) {
        const { text: cited } = await askFile(address);
        expect(cited).toContain(`https://hankkeet.example.fi${pathTo({ name: 'versions', id: kept as string }, locale)}`);
      }
    }
    const manifest = parseManifest((await askFile(pathToManifest(kept as string))).text);
    for (const [file, before] of live) {
      const { text: now } = await askFile(pathToSnapshotFile(kept as string, file));
      expect(now).toBe(before);
      const sum = createHash('sha256').update(now).digest('hex');
      expect(manifest?.files.find(({ name }) => name === file)?.sha256).toBe(sum);
    }
    expect((await askFile('/hankkeet.json')).text).not.toBe(live.get('projects.fi.json'));
  }));
