import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { operationIds, pathToApi } from '#addresses/api.ts';
import { endingsOf, fileSetNames, hasFileOfEach, pathToFile } from '#addresses/files.ts';
import { offeredFileNames, pathToOffered } from '#addresses/offered-files.ts';
import { locales } from '#catalogue/locale.ts';
import apiHandler from '#pages/api/v1/[[...path]].ts';
import { contentSource } from '#site/content-source.ts';
import { measuresPart, releaseFolder } from '#site/release/format.ts';
import { registerSource } from '#site/source.ts';
import { askData } from '../../../support/ask-data.ts';
import { askFile } from '../../../support/ask-file.ts';
import { everyChange, leaveHistory } from '../../../support/with-history.ts';
import { withRelease } from '../../../support/with-release.ts';

const removeHistory = leaveHistory(everyChange);
const built = process.env.SITE_BUILD_DIR ?? '';
afterAll(removeHistory);
afterEach(() => {
  registerSource(contentSource);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.stubEnv('SITE_BUILD_DIR', built);
});

const id = 'move';

/** Every file and every answer of the API but pictures, which are named by what they show. */
const paths = [
  ...locales.flatMap((locale) =>
    fileSetNames.flatMap((set) =>
      endingsOf(set)
        .filter((ending) => ending !== 'png')
        .map((ending) => pathToFile(set, ending, locale, hasFileOfEach(set) ? id : undefined)),
    ),
  ),
  ...locales.flatMap((locale) => offeredFileNames.map((name) => pathToOffered(name, locale))),
  '/hankkeet.xlsx?fund=amif&sort=title',
  '/en/projects.json?q=interpreter',
  ...operationIds.map((operation) => pathToApi(operation, operation === 'getFund' ? 'amif' : id)),
];

/** Makes everything on a day as a process does that has read the content anew. @param clock the time on its wall */
async function makeAll(clock: string, zone: string): Promise<ReadonlyMap<string, string>> {
  vi.stubEnv('TZ', zone);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(clock) });
  const catalogue = structuredClone(contentSource.catalogue());
  registerSource({ ...contentSource, catalogue: () => catalogue });
  const hashes = new Map<string, string>();
  for (const path of paths) {
    const { status, bytes } = path.startsWith('/api/') ? await askData(apiHandler, path) : await askFile(path);
    expect([path, status]).toEqual([path, 200]);
    hashes.set(path, createHash('sha256').update(bytes).digest('hex'));
  }
  return hashes;
}

describe('the same content', () => {
  test('is the same file byte for byte at any hour of a day, in any time zone and however quickly it is written', async () => {
    const first = await makeAll('2026-11-24T06:00:00Z', 'Europe/Helsinki');
    // Each row is written in a turn of its own.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const second = await makeAll('2026-11-24T19:41:23.456Z', 'Pacific/Auckland');
    expect(Object.fromEntries(second)).toEqual(Object.fromEntries(first));
    expect(first.size).toBeGreaterThan(30);
  });

  test('is another file on another day, which says so', async () => {
    const [first, second] = [await makeAll('2026-11-24T06:00:00Z', 'UTC'), await makeAll('2026-11-24T22:00:00Z', 'UTC')];
    for (const path of ['/hankkeet.json', '/hankkeet.xlsx', '/en/open-data.ttl']) expect([path, second.get(path)]).not.toEqual([path, first.get(path)]);
    expect(JSON.parse((await askFile('/hankkeet.json')).text).meta).toMatchObject({ day: '2026-11-25', generated: '2026-11-24T22:00:00.000Z' });
  });

  test('makes the same release twice, but for when it was made', async () => {
    vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
    const partsOf = (dir: string) =>
      readdirSync(join(dir, releaseFolder))
        .toSorted()
        .map((name) => [name, readFileSync(join(dir, releaseFolder, name), 'utf8').replace(/"made": "[^"]+"/, '"made"')] as const);
    const first = await withRelease(partsOf);
    const catalogue = structuredClone(contentSource.catalogue());
    registerSource({ ...contentSource, catalogue: () => catalogue });
    expect(await withRelease(partsOf)).toEqual(first);
    expect(first.find(([name]) => name === measuresPart)?.[1]).toMatch(/"sha256":"[0-9a-f]{64}"/);
  });
});

test('a workbook says of no file in it when that was written', async () => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  const { bytes } = await askFile('/hankkeet.xlsx');
  const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] as Uint8Array);
  expect(core).toContain('>2026-11-23T22:00:00Z</dcterms:created>');
  // The time and the date of a file stand ten bytes after the sign of its head (APPNOTE 4.3.7).
  const heads: number[] = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 1)) heads.push(bytes.readUInt32LE(at + 10));
  expect(heads.length).toBeGreaterThan(8);
  expect(new Set(heads)).toEqual(new Set([33 * 65_536]));
});
