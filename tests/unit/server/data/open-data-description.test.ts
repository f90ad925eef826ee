import { beforeAll, describe, expect, test } from 'vitest';
import { offeredFile } from '#addresses/files.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { locales } from '#catalogue/locale.ts';
import { makerOf } from '#site/data/file-set.ts';
import type { DataFile, DataRequest } from '#site/data/handler.ts';
import { datasetMakers, openDataMakers } from '#site/data/open-data-files.ts';
import { measureFiles } from '#site/data/sizes.ts';
import { revisionOf, theCatalogue } from '#site/state.ts';

let request: DataRequest;

async function make(ending: string, others: Partial<DataRequest> = {}): Promise<DataFile> {
  const answer = await makerOf(openDataMakers, ending)?.({ ...request, ...others });
  if (answer === undefined || !('body' in answer)) throw new Error(`No ${ending}`);
  return answer;
}

beforeAll(() => {
  const catalogue = theCatalogue();
  const now = { today: '2026-11-24' as CalendarDay, secondsLeft: 60, generated: '2026-11-24T10:00:00.000Z' };
  request = { ...now, catalogue, locale: 'fi', revision: revisionOf(catalogue), origin: 'https://hankkeet.example.fi', params: {}, query: {} };
});

describe('the files that describe the open data', () => {
  test('have their media types', async () => {
    expect((await make('jsonld')).type).toBe('application/ld+json');
    expect((await make('ttl')).type).toBe('text/turtle; charset=utf-8');
  });

  test('say the same at the address of every language, each time', async () => {
    for (const ending of ['jsonld', 'ttl']) {
      const bodies = await Promise.all([...locales, ...locales].map(async (locale) => String((await make(ending, { locale })).body)));
      expect(new Set(bodies).size).toBe(1);
    }
  });

  test('name every file of the data that is made, with the size a reader gets', async () => {
    const said = String((await make('ttl')).body);
    const made = (await Promise.all(locales.map((locale) => measureFiles({ ...request, locale }, datasetMakers)))).flat();
    const sizes = made.filter(({ name }) => offeredFile(name).part === undefined);
    expect(sizes.length).toBeGreaterThanOrEqual(locales.length);
    for (const { bytes } of sizes) expect(said).toContain(`dcat:byteSize "${bytes}"`);
    expect(said.match(/a dcat:Distribution/g)).toHaveLength(sizes.length);
  });
});
