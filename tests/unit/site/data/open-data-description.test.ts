import { afterEach, describe, expect, test } from 'vitest';
import { offeredFileNames, wholeFilesOf } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import { contentSource } from '#site/content-source.ts';
import { listJson } from '#site/data/list-files.ts';
import { measureFiles } from '#site/data/measure-files.ts';
import { fileSizes, openDataJsonLd, openDataTurtle } from '#site/data/open-data-files.ts';
import { registerSource } from '#site/source.ts';
import { bytesOf, dataRequest, fileOf } from '../../../support/make-file.ts';

afterEach(() => registerSource(contentSource));

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
    registerSource({ ...contentSource, sizes: () => sizes });
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

  test('are those that the source of the process has measured, with the origin that is asked for', () => {
    registerSource({ ...contentSource, sizes: (origin) => ({ fi: { csv: origin.length } }) });
    expect(fileSizes('https://a.fi')).toEqual({ fi: { csv: 12 } });
  });

  test('are not known where none were measured, and no answer fails for that', () => {
    expect(fileSizes('https://a.fi')).toEqual({});
  });
});
