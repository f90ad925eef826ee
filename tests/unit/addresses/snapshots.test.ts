import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileRules, readFilePath } from '#addresses/files.ts';
import { keptFileNames, nameInSnapshot, offeredFile } from '#addresses/offered-files.ts';
import { addressPattern, allPatterns } from '#addresses/patterns.ts';
import { isFileName, pathToManifest, pathToSnapshotFile, readSnapshotPath } from '#addresses/snapshots.ts';
import { locales } from '#catalogue/locale.ts';
import { runs } from '../../support/depth.ts';
import { hostileText } from '../../support/hostile-text.ts';

const revision = '0123456789ab';

describe('the files of a snapshot', () => {
  test('are all that hold the whole of something, each once, under names of their own', () => {
    expect(keptFileNames).toEqual(expect.arrayContaining(['csv', 'xlsx', 'json', 'article49Csv']));
    for (const name of ['csvFinnish', 'atom', 'jsonld', 'turtle']) expect(keptFileNames).not.toContain(name);
    const names = locales.flatMap((locale) => keptFileNames.map((name) => nameInSnapshot(name, locale)));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !isFileName(name))).toEqual([]);
    expect(nameInSnapshot('csv', 'fi')).toBe(`projects.fi.${offeredFile('csv').ending}`);
  });

  test('have one address each, which tells which they are', () => {
    expect(pathToSnapshotFile(revision, 'projects.fi.csv')).toBe('/avoin-data/versiot/0123456789ab/projects.fi.csv');
    for (const path of [pathToSnapshotFile(revision, 'projects.fi.csv'), pathToManifest(revision)]) {
      expect(readSnapshotPath(path)).toEqual({ revision, name: path.split('/').at(-1) });
      expect(readFilePath(path)).toBeUndefined();
      expect(allPatterns()).toContain(addressPattern(path));
      expect(addressPattern(path)).toBe('/avoin-data/versiot/[id]/[file]');
    }
    expect(fileRules()).toContainEqual({ source: '/fi/avoin-data/versiot/:id/:file', destination: '/api/files', locale: false });
  });

  test.each([
    '/avoin-data/versiot/0123456789ab',
    '/avoin-data/versiot/0123456789AB/projects.fi.csv',
    '/avoin-data/versiot/0123456789/projects.fi.csv',
    '/avoin-data/versiot/0123456789ab/',
    '/avoin-data/versiot/0123456789ab/a/b.csv',
    '/avoin-data/versiot/0123456789ab/..',
    '/avoin-data/versiot/0123456789ab/..%2Fmanifest.json',
    '/avoin-data/versiot/0123456789ab/%2e%2e%2f%2e%2e%2fpackage.json',
    '/avoin-data/versiot/0123456789ab/.manifest.json',
    '/avoin-data/versiot/0123456789ab/%.csv',
    '/en/open-data/versions/0123456789ab/projects.fi.csv',
  ])('are not at %s', (path) => {
    expect(readSnapshotPath(path)).toBeUndefined();
  });

  test('are called by nothing that leads elsewhere', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const place = readSnapshotPath(`/avoin-data/versiot/${one}/${other}`) ?? readSnapshotPath(pathToSnapshotFile(revision, other));
        if (place !== undefined) expect(place.name).toMatch(/^[a-z][a-z0-9.-]*[a-z0-9]$|^[a-z]$/);
        expect(place?.name.includes('..') ?? false).toBe(false);
      }),
      runs(200),
    );
  });
});
