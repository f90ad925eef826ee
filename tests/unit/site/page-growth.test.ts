import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { locales } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import * as textPage from '#pages/[text].tsx';
import * as quality from '#pages/aineiston-tila.tsx';
import * as openData from '#pages/avoin-data/index.tsx';
import * as api from '#pages/avoin-data/rajapinta.tsx';
import * as dictionary from '#pages/avoin-data/sanasto.tsx';
import * as projectPage from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as changes from '#pages/muutokset.tsx';
import * as fundPage from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import { readClock } from '#site/clock.ts';
import { measuresOf } from '#site/data/renderers.ts';
import { siteOrigin } from '#site/settings.ts';
import { revisionOf } from '#site/state.ts';
import { makeCatalogue, showCatalogue } from '../../support/made-catalogue.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { type WrittenChange, withHistory } from '../../support/with-history.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

type Query = Parameters<typeof askPage>[3];

/** A page of each kind, and what of it is asked for. */
const pages: readonly (readonly [name: string, module: unknown, id?: string | undefined, query?: Query])[] = [
  ['home', home],
  ['a project', projectPage, 'tilda'],
  ['the newest project', projectPage, 'made-200'],
  ['a fund', fundPage, 'amif'],
  ['the funds', funds],
  ['the list', list],
  ['the list, last but one page', list, undefined, { page: '14' }],
  ['a filtered list', list, undefined, { status: 'ended', fund: ['amif', 'isf'] }],
  ['a filtered timeline', list, undefined, { view: 'timeline', from: '2023', gap: 'noShare' }],
  ['a table', list, undefined, { view: 'table', sort: 'amount-desc' }],
  ['a page of prose', textPage, 'tietosuoja'],
  ['the changes', changes],
  ['the state of the data', quality],
  ['open data', openData],
  ['the dictionary', dictionary],
  ['the page of the API', api],
];

const render = async (module: unknown, id: string | undefined, query: Query, locale: (typeof locales)[number] = 'fi') => {
  const page = module as PageModule;
  return renderPage(page.default, (await askPage(page, locale, id, query)).props);
};

/** A history in which every project has changed. */
const historyOf = ({ projects }: Catalogue): readonly WrittenChange[] =>
  projects.map(({ id, texts }) => ({
    day: '2026-06-04',
    id,
    titles: Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title])),
    kind: 'changed',
    facts: [{ fact: 'euFunding', to: 1000.5 }],
  }));

describe('a page of any kind', () => {
  test('weighs at most 15 kB compressed with 10,000 projects', async () => {
    const catalogue = makeCatalogue(10_000);
    showCatalogue(catalogue);
    await withHistory(historyOf(catalogue), async () => {
      for (const [name, module, id, query] of pages) {
        for (const locale of locales) {
          const html = await render(module, id, query, locale);
          expect(gzipSync(html).length, `${name} in ${locale}`).toBeLessThanOrEqual(15_000);
        }
      }
    });
  });

  describe('looks at as many of 3,000 projects as of 300, once the day is prepared', () => {
    const sizes = [300, 3_000];
    const looked = new Map<string, number[]>();

    beforeAll(async () => {
      for (const size of sizes) {
        const { catalogue, count } = watched(makeCatalogue(size));
        showCatalogue(catalogue);
        await withHistory(historyOf(catalogue), async () => {
          await measuresOf({ ...readClock(), catalogue, revision: revisionOf(catalogue), origin: siteOrigin() });
          for (const [name, module, id, query] of pages) {
            await render(module, id, query);
            const before = count();
            await render(module, id, query);
            looked.set(name, [...(looked.get(name) ?? []), count() - before]);
          }
        });
      }
    }, 120_000);

    test.each(pages.map(([name]) => name))('%s', (name) => {
      const [few = 0, many = 0] = looked.get(name) ?? [];
      // Pages of lists show other projects, which have more or fewer facts; what is gone through one by one would be ten times as much.
      expect(many).toBeLessThan(few * 1.3 + 20);
    });

    test('and the watch notices whoever goes through all of them', () => {
      const { catalogue, count } = watched(makeCatalogue(300));
      catalogue.projects.filter(({ fundId }) => fundId === 'amif');
      expect(count()).toBeGreaterThanOrEqual(300);
    });
  });
});

/** A catalogue that counts how often a fact of any of its projects is read, and a project is taken from the list of all. */
function watched(catalogue: Catalogue): { readonly catalogue: Catalogue; readonly count: () => number } {
  let reads = 0;
  const watch = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get: (target, key, receiver) => {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const projects: readonly Project[] = watch(catalogue.projects.map(watch));
  return { catalogue: { ...catalogue, projects }, count: () => reads };
}
