import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import * as text from '#pages/[text].tsx';
import * as missing from '#pages/404.tsx';
import * as failure from '#pages/500.tsx';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import * as openData from '#pages/avoin-data/index.tsx';
import * as api from '#pages/avoin-data/rajapinta.tsx';
import * as dictionary from '#pages/avoin-data/sanasto.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as changes from '#pages/muutokset.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import { pageProps } from '#site/page.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { classesOf, classUse, components, sheets } from '../../support/style-sheets.ts';
import { everyChange, withHistory } from '../../support/with-history.ts';
import { goodContent, root } from '../../support/workspace.ts';

const modules = [...sheets].filter(([path]) => path.endsWith('.module.css'));
const shared = [...sheets].filter(([path]) => !path.endsWith('.module.css'));
const sharedClasses = new Set(shared.flatMap(([, names]) => [...names]));
const uses = [...components];

describe('a class', () => {
  test.each(uses)('that %s names is in its style sheet, and can be checked', (_, { ofModules, words, unchecked }) => {
    const known = new Set(modules.flatMap(([sheet, names]) => [...names].map((name) => `${sheet} ${name}`)));
    expect(ofModules.filter((name) => !known.has(name))).toEqual([]);
    expect(words.filter((name) => !sharedClasses.has(name))).toEqual([]);
    expect(unchecked).toEqual([]);
  });

  test.each(modules)('of %s is used', (sheet, names) => {
    const used = new Set(uses.flatMap(([, { ofModules }]) => ofModules));
    expect([...names].filter((name) => !used.has(`${sheet} ${name}`))).toEqual([]);
  });

  test.each(shared)('of %s is used', (_, names) => {
    const used = new Set(uses.flatMap(([, { words }]) => words));
    expect([...names].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the reader of classes', () => {
  const path = join(root, 'src/views/parts/a.tsx');

  test('finds the classes of selectors, and neither numbers nor comments nor what is inside a rule', () => {
    expect([...classesOf('/* .no */ @media (min-width: 4.5rem) { .a > .b-c::before, a.d:not(.e) { margin: .5rem; background: url(x.png) } }')]).toEqual([
      'a',
      'b-c',
      'd',
      'e',
    ]);
  });

  test('finds the classes of a component, and what hides one', () => {
    const source = `import own from './a.module.css';
      <p className="wrap note" /> <p className={classes('card', own.b, open === 'x' && own.c)} /> <p className={\`\${own.d} e\`} /> <p className={own[name]} />`;
    expect(classUse(source, path)).toEqual({
      ofModules: ['src/views/parts/a.module.css b', 'src/views/parts/a.module.css c', 'src/views/parts/a.module.css d'],
      words: ['wrap', 'note', 'card'],
      unchecked: [`className={\`\${own.d} e\`}`, 'own[name]'],
    });
  });
});

type State = { readonly name: string; readonly page: unknown; readonly id?: string; readonly query?: Readonly<Record<string, string | readonly string[]>> };

/** Each page with what it may be about and the queries that show its states. */
const states: readonly State[] = [
  { name: 'home', page: home },
  { name: 'list', page: list },
  { name: 'list, searched', page: list, query: { q: 'valo' } },
  { name: 'list, misspelt', page: list, query: { q: 'valoo' } },
  { name: 'list, nothing found', page: list, query: { q: 'qwertyuiop' } },
  { name: 'list, filtered', page: list, query: { fund: ['amif'], status: 'ended', sort: 'title', from: '2020', to: 'soon', what: 'ever' } },
  { name: 'list, timeline', page: list, query: { view: 'timeline' } },
  { name: 'list, timeline, searched', page: list, query: { view: 'timeline', q: 'valo zzz' } },
  { name: 'list, table', page: list, query: { view: 'table' } },
  { name: 'list, table, ordered', page: list, query: { view: 'table', sort: 'end-desc', q: 'valo zzz' } },
  { name: 'project', page: project, id: 'valo' },
  { name: 'project with gaps', page: project, id: 'silta' },
  { name: 'funds', page: funds },
  { name: 'fund', page: fund, id: 'amif' },
  { name: 'fund with another colour', page: fund, id: 'rrf' },
  { name: 'text', page: text, id: 'tietoa' },
  { name: 'data quality', page: dataQuality },
  { name: 'open data', page: openData },
  { name: 'API', page: api },
  { name: 'dictionary', page: dictionary },
  { name: 'changes', page: changes },
];

/** The class attributes of a page, and those of its classes that no style sheet has. */
function judge(html: string): { readonly count: number; readonly unknown: readonly string[] } {
  const known = new Set([...sheets.values()].flatMap((names) => [...names]));
  const attributes = [...html.matchAll(/ class="([^"]*)"/g)].map(([, value]) => String(value));
  const names = attributes.flatMap((value) => value.split(' '));
  return { count: attributes.length, unknown: [...new Set(names.filter((name) => !known.has(name)))] };
}

describe.each(locales)('no page in %s has a class that is not in a style sheet, such as undefined:', (locale) => {
  beforeAll(() => {
    vi.stubEnv('CONTENT_DIR', goodContent);
    vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  });

  test.each(states)('$name', async ({ page, id, query }) => {
    const module = page as PageModule;
    const { count, unknown } = judge(await withHistory(everyChange, async () => renderPage(module.default, (await askPage(module, locale, id, query)).props)));
    expect(count).toBeGreaterThan(5);
    expect(unknown).toEqual([]);
  });

  test.each([
    ['404', missing, 'notFound'],
    ['500', failure, 'failure'],
  ] as const)('%s', (_, page, kind) => {
    expect(judge(renderPage(page.default as never, pageProps({ kind }, locale))).unknown).toEqual([]);
  });

  test('and the proof notices one', () => {
    expect(judge('<p class="note"><b class="undefined wrap">').unknown).toEqual(['undefined']);
  });
});
