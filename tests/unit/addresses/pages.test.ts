import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTextPage, pathsOf, pathTo, redirectRules, rewriteRules, routeNames, textPageAt } from '#addresses/pages.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import { root } from '../../support/workspace.ts';

describe('paths', () => {
  test('have no prefix in Finnish and /en in English', () => {
    expect(pathTo({ name: 'home' }, 'fi')).toBe('/');
    expect(pathTo({ name: 'home' }, 'en')).toBe('/en');
    expect(pathTo({ name: 'projects' }, 'fi')).toBe('/hankkeet');
    expect(pathsOf({ name: 'projects', id: 'move' })).toMatchObject({ fi: '/hankkeet/move', en: '/en/projects/move' });
    expect(pathsOf({ name: 'funds', id: 'amif' })).toMatchObject({ fi: '/rahastot/amif', en: '/en/funds/amif' });
  });

  test('stay what they are when pages are added', () => {
    const paths = routeNames.map((name) => pathTo({ name }, 'en'));
    const published = [
      '/en',
      '/en/projects',
      '/en/funds',
      '/en/open-data',
      '/en/open-data/dictionary',
      '/en/open-data/api',
      '/en/changes',
      '/en/about',
      '/en/data-quality',
      '/en/accessibility',
      '/en/privacy',
    ];
    expect(paths.filter((path) => published.includes(path))).toEqual(published);
  });

  test('an id cannot leave its place in the path', () => {
    expect(pathTo({ name: 'projects', id: '../x?y' }, 'fi')).toBe('/hankkeet/..%2Fx%3Fy');
  });

  test('of the default language are those of the files under src/pages', () => {
    for (const name of routeNames.filter((name) => !isTextPage(name))) {
      const path = pathTo({ name }, defaultLocale).slice(1) || 'index';
      const files = [`${path}.tsx`, `${path}/index.tsx`].filter((file) => existsSync(join(root, 'src/pages', file)));
      expect(files, name).toHaveLength(1);
    }
  });

  test('of prose have one part, which tells the one file for all of them which it is', () => {
    const prose = routeNames.filter(isTextPage);
    expect(prose).toContain('privacy');
    expect(existsSync(join(root, 'src/pages/[text].tsx'))).toBe(true);
    for (const name of prose) expect(textPageAt(pathTo({ name }, defaultLocale).slice(1))).toBe(name);
    for (const name of prose) for (const locale of locales) expect(pathTo({ name }, locale)).toMatch(locale === defaultLocale ? /^\/[^/]+$/ : /^\/\w+\/[^/]+$/);
    expect(['hankkeet', 'about', '', 'constructor', '__proto__'].map(textPageAt)).toEqual(Array(5).fill(undefined));
  });

  test('are unique in each language', () => {
    for (const locale of locales) {
      const paths = routeNames.map((name) => pathTo({ name }, locale));
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});

describe('the rules for the framework', () => {
  test('lead localized addresses to the files, and the files’ addresses back', () => {
    expect(rewriteRules()).toContainEqual({ source: '/en/projects/:id', destination: '/en/hankkeet/:id', locale: false });
    expect(redirectRules()).toContainEqual({ source: '/en/hankkeet/:id', destination: '/en/projects/:id', locale: false, permanent: true });
  });

  test('never redirect the default language, which would loop', () => {
    expect(redirectRules().filter((rule) => rule.source.startsWith(`/${defaultLocale}`))).toEqual([]);
  });
});
