import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offeredFileNames, wholeFilesOf } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import { listJson } from '#site/data/list-files.ts';
import { measureFiles } from '#site/data/measure-files.ts';
import { fileSizes, keepSizes, openDataJsonLd, openDataTurtle } from '#site/data/open-data-files.ts';
import { bytesOf, dataRequest, fileOf } from '../../../support/make-file.ts';

let build: string;

/** Each test has a built site of its own. */
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'build-'));
  vi.stubEnv('SITE_BUILD_DIR', build);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(build, { recursive: true });
});

const { revision } = dataRequest();
const leave = (text: string) => writeFileSync(join(build, 'sizes.json'), text);

describe('the files that describe the open data', () => {
  test('have their media types', () => {
    expect(fileOf(openDataJsonLd(dataRequest())).type).toBe('application/ld+json');
    expect(fileOf(openDataTurtle(dataRequest())).type).toBe('text/turtle; charset=utf-8');
  });

  test('say the same at the address of every language', async () => {
    for (const render of [openDataJsonLd, openDataTurtle]) {
      const bodies = await Promise.all(locales.map(async (locale) => String(await bytesOf(render(dataRequest({ locale }))))));
      expect(new Set(bodies).size).toBe(1);
    }
  });

  test('name every file of the data, with its size where it has been measured', async () => {
    const files = [...wholeFilesOf('catalogue'), ...wholeFilesOf('article49')];
    const before = String(await bytesOf(openDataTurtle(dataRequest())));
    expect(before.match(/a dcat:Distribution/g)).toHaveLength(files.length * locales.length);
    expect(before).not.toContain('dcat:byteSize');
    const sizes = await measureFiles(dataRequest());
    keepSizes({ revision, sizes });
    const after = String(await bytesOf(openDataTurtle(dataRequest())));
    for (const locale of locales) for (const name of files) expect(after).toContain(`dcat:byteSize "${sizes[locale]?.[name]}"`);
  });
});

describe('the sizes of the files', () => {
  test('are those that a reader gets, of every offered file in every language', async () => {
    const sizes = await measureFiles(dataRequest());
    for (const locale of locales) {
      expect(Object.keys(sizes[locale] ?? {})).toEqual(offeredFileNames);
      expect(sizes[locale]?.json).toBe((await bytesOf(listJson(dataRequest({ locale })))).length);
    }
    expect(sizes.fi?.csv).not.toBe(sizes.fi?.csvFinnish);
  });

  test('are those that the build has left for this content', () => {
    leave(JSON.stringify({ revision, sizes: { fi: { csv: 5 } } }));
    expect(fileSizes(revision)).toEqual({ fi: { csv: 5 } });
    expect(fileSizes('other')).toEqual({});
  });

  test('are not known where the build has left none, and no answer fails for that', () => {
    expect(fileSizes(revision)).toEqual({});
  });

  test.each(['', '{"revision"', '[]', 'null', '"x"'])('are not known when the build has left %j', (text) => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    leave(text);
    expect(fileSizes(revision)).toEqual({});
    expect(told.mock.calls.length).toBe(text === '' || text === '{"revision"' ? 1 : 0);
  });
});
