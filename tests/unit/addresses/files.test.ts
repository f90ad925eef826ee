import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endingsOf, fileRules, fileSetNames, hasFileOfEach, pathToFile, readFilePath, siteFileNames } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import { root } from '../../support/workspace.ts';

describe('the addresses of files', () => {
  test('are a page’s address and an ending', () => {
    expect(pathToFile('projects', 'csv', 'fi')).toBe('/hankkeet.csv');
    expect(pathToFile('projects', 'atom', 'en')).toBe('/en/projects.atom');
    expect(pathToFile('project', 'json', 'en', 'move')).toBe('/en/projects/move.json');
    expect(pathToFile('openData', 'ttl', 'fi')).toBe('/avoin-data.ttl');
    expect(pathToFile('article49', 'csv', 'en')).toBe('/en/open-data/article-49.csv');
  });

  test('an id cannot leave its place in the path', () => {
    expect(pathToFile('project', 'md', 'fi', '../x')).toBe('/hankkeet/..%2Fx.md');
  });

  test('lead to the route of all files, which is there', () => {
    expect(fileRules()).toContainEqual({ source: '/fi/hankkeet.csv', destination: '/api/files', locale: false });
    expect(fileRules()).toContainEqual({ source: '/en/projects/:id.md', destination: '/api/files', locale: false });
    for (const { destination } of fileRules()) expect(existsSync(join(root, `src/pages${destination}.ts`)), destination).toBe(true);
  });

  test('have one rule for each language, set and ending, and one for all snapshots', () => {
    const sources = fileRules().map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources).toHaveLength(locales.length * fileSetNames.flatMap((name) => endingsOf(name)).length + siteFileNames.length + 1);
  });
});

const places = locales.flatMap((locale) =>
  fileSetNames.flatMap((set) =>
    endingsOf(set).map((ending) => {
      const place = { set, ending, locale, ...(hasFileOfEach(set) && { id: 'a.json/ä' }) };
      return [pathToFile(set, ending, locale, place.id), place] as const;
    }),
  ),
);

describe('the address of a file', () => {
  test('has its slashes written as slashes', () => {
    expect(['/hankkeet.csv', '/%68ankkeet.csv', '/en%2Fprojects.csv', '/en/projects%2Fa.json'].map((path) => readFilePath(path)?.ending)).toEqual([
      'csv',
      'csv',
      undefined,
      undefined,
    ]);
  });

  test.each(places)('%s tells which file it is', (path, place) => {
    expect(readFilePath(path)).toEqual(place);
  });

  test.each([
    '/',
    '/hankkeet',
    '/hankkeet/move',
    '/hankkeet.md',
    '/hankkeet/move.csv',
    '/hankkeet/a/b.json',
    '/en/hankkeet.csv',
    '/icon.svg',
    '/muutokset.xlsx',
    '/hankkeet/.json',
    '/hankkeet/%.json',
  ])('%s is none', (path) => {
    expect(readFilePath(path)).toBeUndefined();
  });
});
