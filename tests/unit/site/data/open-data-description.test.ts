import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Parser, Store } from 'n3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FileMeasures, offeredFileNames, pathToOffered, wholeFilesOf } from '#addresses/offered-files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { contentSource } from '#site/content-source.ts';
import { soon } from '#site/data/measure-files.ts';
import { openDataJsonLd, openDataTurtle } from '#site/data/open-data-files.ts';
import { measuresOf } from '#site/data/renderers.ts';
import { setErrorSink } from '#site/log.ts';
import { registerSource } from '#site/source.ts';
import { getCatalogue, revisionOf } from '#site/state.ts';
import { askFile } from '../../../support/ask-file.ts';
import { bytesOf, dataRequest, day, fileOf } from '../../../support/make-file.ts';
import { everyChange, leaveHistory, withHistory } from '../../../support/with-history.ts';

const origin = 'https://hankkeet.example.fi';

beforeEach(() => {
  vi.stubEnv('CATALOGUE_TODAY', day);
  vi.stubEnv('SITE_ORIGIN', origin);
});
afterEach(() => {
  registerSource(contentSource);
  setErrorSink(undefined);
  vi.unstubAllEnvs();
});

const dayOf = (given: { readonly origin?: string } = {}) => ({
  catalogue: getCatalogue(),
  today: day,
  secondsLeft: 60,
  origin,
  revision: revisionOf(getCatalogue()),
  ...given,
});

describe('the files that describe the open data', () => {
  test('have their media types', () => {
    expect(fileOf(openDataJsonLd(dataRequest(), {})).type).toBe('application/ld+json');
    expect(fileOf(openDataTurtle(dataRequest(), {})).type).toBe('text/turtle; charset=utf-8');
  });

  test('say the same at the address of every language', async () => {
    for (const render of [openDataJsonLd, openDataTurtle]) {
      const bodies = await Promise.all(locales.map(async (locale) => String(await bytesOf(render(dataRequest({ locale }), {})))));
      expect(new Set(bodies).size).toBe(1);
    }
  });

  test('give of every whole file the length and the checksum that a reader finds', async () => {
    const removeHistory = leaveHistory(everyChange);
    await measuresOf(dayOf());
    const graph = new Store(new Parser().parse((await askFile('/avoin-data.ttl')).text));
    const objectOf = (subject: Parameters<Store['getObjects']>[0], property: string) => graph.getObjects(subject, property, null)[0];
    const files = [...wholeFilesOf('catalogue'), ...wholeFilesOf('article49'), ...wholeFilesOf('changes')].flatMap((name) =>
      locales.map((locale) => pathToOffered(name, locale)),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) {
      const [distribution = null] = graph.getSubjects('http://www.w3.org/ns/dcat#downloadURL', origin + path, null);
      const checksum = objectOf(distribution, 'http://spdx.org/rdf/terms#checksum') ?? null;
      const { bytes } = await askFile(path);
      expect([
        objectOf(distribution, 'http://www.w3.org/ns/dcat#byteSize')?.value,
        objectOf(checksum, 'http://spdx.org/rdf/terms#checksumValue')?.value,
        objectOf(checksum, 'http://spdx.org/rdf/terms#algorithm')?.value,
      ]).toEqual([String(bytes.length), createHash('sha256').update(bytes).digest('hex'), 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256']);
    }
    removeHistory();
  });
});

describe('the measures of the files', () => {
  test('are those of what a reader gets, of every offered file in every language', async () => {
    await withHistory(everyChange, async () => {
      const measures = await measuresOf(dayOf());
      for (const locale of locales) {
        expect(Object.keys(measures[locale] ?? {}).toSorted()).toEqual(offeredFileNames.toSorted());
        for (const name of offeredFileNames) {
          const { bytes } = await askFile(pathToOffered(name, locale));
          expect(measures[locale]?.[name], name).toEqual({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
        }
      }
    });
  });

  test('leave out what there is only with a history, where there is none, and the description has no such dataset', async () => {
    const measures = await measuresOf(dayOf());
    for (const locale of locales) {
      const missing = offeredFileNames.filter((name) => measures[locale]?.[name] === undefined);
      expect(missing).toEqual(wholeFilesOf('changes'));
    }
    const { text } = await askFile('/avoin-data.ttl');
    expect([text.includes('#changes>'), (await withHistory(everyChange, () => askFile('/avoin-data.ttl'))).text.includes('#changes>')]).toEqual([false, true]);
  });

  test('are taken once for a day and an origin, and are others with another', async () => {
    const [first, again, elsewhere] = await Promise.all([measuresOf(dayOf()), measuresOf(dayOf()), measuresOf(dayOf({ origin: 'https://toinen.example.fi' }))]);
    expect(again).toBe(first);
    for (const locale of locales) expect(elsewhere[locale]?.json?.sha256).not.toBe(first[locale]?.json?.sha256);
  });

  test('keep nobody waiting who asks while they are taken, and tell of a failure that comes after that', async () => {
    const failed = new Promise<string>((resolve) => setErrorSink(({ what, stack }) => resolve(`${what}: ${stack}`)));
    const slow = setTimeout(50).then((): FileMeasures => {
      throw new Error('No room');
    });
    expect(await soon(slow, 1)).toBeUndefined();
    expect(await failed).toMatch(/^measures: Error: No room/);
    const quick = measuresOf(dayOf());
    expect(await soon(quick, 60_000)).toBe(await quick);
    await expect(soon(slow)).rejects.toThrow('No room');
  });

  test('are those of the build where it knew the day and the origin', async () => {
    const known: FileMeasures = { fi: { csv: { bytes: 12, sha256: 'ab' } } };
    registerSource({
      ...contentSource,
      catalogue: () => ({ ...contentSource.catalogue() }),
      measures: (today, asked) => (today === day && asked === origin ? known : undefined),
    });
    const [own, other] = [await measuresOf(dayOf()), await measuresOf(dayOf({ origin: 'https://toinen.example.fi' }))];
    const csvIn = (locale: Locale) => [own, other].map((measures) => measures[locale]?.csv?.bytes ?? 0);
    expect(csvIn('fi')[0]).toBe(12);
    expect(csvIn('fi')[1]).toBeGreaterThan(1000);
  });
});
