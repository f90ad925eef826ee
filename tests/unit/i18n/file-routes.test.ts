import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endingsOf, fileRules, fileSetNames, isFilePath, pathToFile } from '#addresses/files.ts';
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

  test('lead to routes that are there, each with its language', () => {
    expect(fileRules()).toContainEqual({ source: '/fi/hankkeet.csv', destination: '/api/files/fi/projects/csv', locale: false });
    expect(fileRules()).toContainEqual({ source: '/en/projects/:id.md', destination: '/api/files/en/project/:id/md', locale: false });
    for (const name of fileSetNames) {
      const id = name === 'project' ? '/[id]' : '';
      expect(existsSync(join(root, `src/pages/api/files/[locale]/${name}${id}/[ending].ts`)), name).toBe(true);
    }
  });

  test('have one rule for each language, set and ending', () => {
    const sources = fileRules().map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources).toHaveLength(locales.length * fileSetNames.flatMap((name) => endingsOf(name)).length);
  });
});

const paths = locales.flatMap((locale) =>
  fileSetNames.flatMap((name) => endingsOf(name).map((ending) => pathToFile(name, ending, locale, name === 'project' ? 'move' : undefined))),
);

describe('the address of a file', () => {
  test.each(paths)('%s is known as one', (path) => {
    expect(isFilePath(path)).toBe(true);
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
    '/muutokset.csv',
  ])('%s is none', (path) => {
    expect(isFilePath(path)).toBe(false);
  });
});
