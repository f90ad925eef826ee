import Validator from '@adobe/structured-data-validator';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Project as ProjectThing } from 'schema-dts';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pathTo, type Route } from '#addresses/pages.ts';
import { findProject, fundOf } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { byLocale, type Locale, locales } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import { datasetData } from '#data/schema-org/pages.ts';
import { projectPageData } from '#data/schema-org/project.ts';
import { sitemapPages } from '#data/sitemap.ts';
import * as about from '#pages/[text].tsx';
import * as dataQuality from '#pages/aineiston-tila.tsx';
import * as openData from '#pages/avoin-data/index.tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import { getCatalogue } from '#site/state.ts';
import { StructuredData } from '#views/shell/layout.tsx';
import { dataBlocksOf } from '../../support/data-blocks.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { schemaOrgVocabulary } from '../../support/schema-org-vocabulary.ts';

const origin = 'https://hankkeet.example.fi';

beforeAll(() => {
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', origin);
});

/** What the dataset is described from. */
function datasetSource(given: Partial<Parameters<typeof datasetData>[0]> = {}): Parameters<typeof datasetData>[0] {
  return { catalogue: getCatalogue(), locale: 'en', today: '2026-11-24' as CalendarDay, origin, revision: 'abc', measures: {}, ...given };
}

async function blocksOf(page: unknown, locale: Locale, id?: string, query = {}) {
  const module = page as PageModule;
  return dataBlocksOf(renderPage(module.default, (await askPage(module, locale, id, query)).props));
}

const validator = new Validator(schemaOrgVocabulary());
async function issuesOf(blocks: readonly { readonly '@type': string }[]): Promise<readonly string[]> {
  const issues = await validator.validate({ jsonld: Object.fromEntries(blocks.map((block) => [block['@type'], [{ ...block }]])) });
  return issues.map(({ issueMessage }) => issueMessage);
}

describe.each(locales)('the data blocks in %s', (locale) => {
  test('of every page are schema.org’s types with their own properties', async () => {
    const { projects, funds: allFunds } = getCatalogue();
    const pages = [
      ...[home, list, funds, dataQuality, openData].map((page) => [page, undefined] as const),
      [about, 'tietoa'] as const,
      ...projects.map(({ id }) => [project, id] as const),
      ...allFunds.map(({ id }) => [fund, id] as const),
    ];
    for (const [page, id] of pages) {
      const blocks = await blocksOf(page, locale, id);
      expect(blocks.length).toBeGreaterThan(0);
      expect(await issuesOf(blocks)).toEqual([]);
    }
    expect(await issuesOf([datasetData(datasetSource({ locale }))])).toEqual([]);
  });

  test('of the page of open data tell of the dataset that projects are part of', async () => {
    const dataset = (await blocksOf(openData, locale)).find((block) => block['@type'] === 'Dataset') as unknown as Record<string, unknown>;
    const page = (await blocksOf(project, locale, 'move')).find((block) => block['@type'] === 'WebPage') as unknown as { isPartOf: object[] };
    const { changed } = sitemapPages(getCatalogue(), '2026-11-24' as CalendarDay).find(({ route }) => route.name === 'openData') ?? {};
    expect(page.isPartOf).toContainEqual({ '@id': dataset['@id'] });
    expect(dataset).toMatchObject({ url: origin + pathTo({ name: 'openData' }, locale), dateModified: changed?.[locale] });
  });

  test('lead from home to the page, as its visible path does', async () => {
    const [breadcrumb] = (await blocksOf(project, locale, 'move')) as unknown as [{ itemListElement: { position: number; item: string }[] }];
    const path: readonly Route[] = [{ name: 'home' }, { name: 'projects' }, { name: 'projects', id: 'move' }];
    expect(breadcrumb.itemListElement.map(({ item }) => item.slice(origin.length))).toEqual(path.map((route) => pathTo(route, locale)));
    expect(breadcrumb.itemListElement.map(({ position }) => position)).toEqual([1, 2, 3]);
  });
});

test('the proof notices a type and a property that schema.org does not have', async () => {
  const wrong = [
    { '@context': 'https://schema.org', '@type': 'Project', startDate: '2024' },
    { '@context': 'https://schema.org', '@type': 'Hanke' },
  ];
  expect(await issuesOf(wrong)).toEqual([
    'Property "startDate" for type "Project" is not supported by the schema.org specification',
    'Type "Hanke" is not a valid schema.org type',
  ]);
  // @ts-expect-error and so do the types that the data is written with
  const refused: ProjectThing = { '@type': 'Project', startDate: '2024' };
  expect(refused).toBeDefined();
});

describe('a project', () => {
  type Thing = Readonly<Record<string, unknown>>;
  const thingOf = (id: string, others: Partial<Project> = {}): Thing => {
    const catalogue = getCatalogue();
    const found = findProject(catalogue, id);
    if (found === undefined) throw new RangeError(id);
    const entry = { project: { ...found, ...others }, fund: fundOf(catalogue, found) };
    return (projectPageData(entry, { locale: 'fi', origin }) as unknown as { mainEntity: Thing }).mainEntity;
  };
  const typesOf = (funder: unknown) => [funder].flat().map((one) => (one as Thing)['@type']);

  test('has its dates as precisely as they are known, and no others', () => {
    expect(thingOf('move')).toMatchObject({ foundingDate: '2024-08-01', dissolutionDate: '2025-07-31' });
    expect(thingOf('move', { timetable: { kind: 'period', start: '2024' as never } })).toMatchObject({ foundingDate: '2024' });
    expect(Object.keys(thingOf('move', { timetable: { kind: 'period' } })).filter((key) => key.endsWith('Date'))).toEqual([]);
  });

  test('has a fund that is only inferred not as its funder, but the Union', () => {
    expect(typesOf(thingOf('move', { fundConfirmed: false }).funder)).toEqual(['Organization']);
    expect(typesOf(thingOf('move', { fundConfirmed: true }).funder)).toEqual(['Organization', 'FundingScheme']);
  });

  test('is the agency’s only where its support is granted to the agency', () => {
    for (const { id, fundId } of getCatalogue().projects) expect([id, 'parentOrganization' in thingOf(id)]).toEqual([id, fundId !== 'komissio']);
  });

  test('has the amount of its grant only when it is published, and a rounded one in words', () => {
    const { euFunding: _, ...without } = findProject(getCatalogue(), 'move') as Project;
    expect(thingOf('oledigi')).not.toHaveProperty('funding');
    expect(thingOf('move', { ...without, euFunding: 1000.5, euFundingApproximate: false }).funding).toMatchObject({
      amount: { '@type': 'MonetaryAmount', currency: 'EUR', value: 1000.5 },
    });
    expect(thingOf('move', { ...without, euFunding: 1000.5, euFundingApproximate: true }).funding).toMatchObject({ description: 'noin 1\u00a0001\u00a0€' });
    const rounded = thingOf('ipa').funding;
    expect(rounded).toMatchObject({ description: 'noin 382\u00a0000\u00a0€' });
    expect(rounded).not.toHaveProperty('amount');
  });

  test('says the language of its text where the page’s has none', () => {
    const catalogue = getCatalogue();
    const found = findProject(catalogue, 'move') as Project;
    const finnish = { ...found, texts: { fi: found.texts.fi as NonNullable<typeof found.texts.fi> } };
    expect(projectPageData({ project: finnish, fund: fundOf(catalogue, found) }, { locale: 'en', origin })).toMatchObject({
      url: `${origin}/en/projects/move`,
      inLanguage: 'fi',
    });
  });
});

describe('the list', () => {
  test('gives the projects of this page at their places in the whole selection', async () => {
    const blocks = await blocksOf(list, 'en', undefined, { fund: 'amif', view: 'table' });
    const items = blocks.find((block) => block['@type'] === 'ItemList') as unknown as { url: string; numberOfItems: number; itemListElement: object[] };
    expect(items.numberOfItems).toBe(14);
    expect(items.itemListElement).toHaveLength(14);
    expect(items.itemListElement[0]).toMatchObject({ position: 1, url: expect.stringMatching(/^https:\/\/hankkeet\.example\.fi\/en\/projects\/[a-z-]+$/) });
    expect(items.url).toBe(`${origin}/en/projects?fund=amif&view=table`);
  });

  test('has no list of items when nothing is found', async () => {
    const blocks = await blocksOf(list, 'fi', undefined, { q: 'eilöydymitään' });
    expect(blocks.map((block) => block['@type'])).toEqual(['BreadcrumbList']);
  });
});

test('the home page says how the projects are searched', async () => {
  const [website] = await blocksOf(home, 'en');
  expect(website).toMatchObject({
    '@type': 'WebSite',
    potentialAction: { target: { urlTemplate: `${origin}/en/projects?q={words}` }, 'query-input': 'required name=words' },
  });
});

test('the dataset names the files that hold all of it, with their media types, sizes and checksums', () => {
  const measures = { json: { bytes: 1234, sha256: 'ab'.repeat(32) } };
  const { distribution, version } = datasetData(datasetSource({ measures })) as unknown as {
    distribution: { contentUrl: string; encodingFormat: string; contentSize?: string; sha256?: string }[];
    version: string;
  };
  expect(version).toBe('abc');
  expect(distribution.flatMap(({ contentSize, sha256 }) => (contentSize === undefined ? [] : [[contentSize, sha256]]))).toEqual([['1234 B', 'ab'.repeat(32)]]);
  expect(distribution.map(({ contentUrl, encodingFormat }) => [contentUrl.slice(origin.length), encodingFormat])).toEqual([
    ['/en/projects.csv', 'text/csv'],
    ['/en/projects.csv?dialect=fi', 'text/csv'],
    ['/en/projects.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['/en/projects.json', 'application/json'],
  ]);
});

test.each(locales)('the dataset says what the description for portals says of it, in %s', (locale) => {
  const site = { ...getCatalogue().site, unit: byLocale((one) => `Unit ${one}`), feedbackEmail: 'a@b.example.fi' };
  const source = datasetSource({ locale, catalogue: { ...getCatalogue(), site }, issued: '2026-03-01' as CalendarDay });
  const said = datasetData(source) as unknown as Readonly<Record<string, unknown>>;
  const { '@graph': graph } = dcatDocument({ ...source, measures: {}, snapshots: [], changes: [] });
  const find = (id: string) => graph.find((one) => one['@id'] === `${origin}/avoin-data#${id}`) ?? {};
  const texts = (value: unknown) =>
    (value as readonly { '@value': string; '@language': string }[]).filter((text) => text['@language'] === locale).map((text) => text['@value']);
  const dataset = find('dataset');
  expect([[said.name], [said.description], said.keywords]).toEqual(['dct:title', 'dct:description', 'dcat:keyword'].map((name) => texts(dataset[name])));
  expect([said.identifier, said.version]).toEqual([dataset['dct:identifier'], dataset['dcat:version']]);
  expect(said.dateModified).toBe((dataset['dct:modified'] as { '@value': string })['@value']);
  expect(said.datePublished).toBe((dataset['dct:issued'] as { '@value': string })['@value']);
  expect(datasetData(datasetSource())).not.toHaveProperty('datePublished');
  const others = (said.includedInDataCatalog as { dataset: readonly Readonly<Record<string, unknown>>[] }).dataset;
  const described = graph.filter((one) => one['@type'] === 'dcat:Dataset' && one !== dataset);
  expect(others.map((one) => one['@id'])).toEqual(described.map((one) => one['@id']));
  for (const [at, one] of others.entries()) {
    expect([[one.name], [one.description]]).toEqual([texts(described[at]?.['dct:title']), texts(described[at]?.['dct:description'])]);
    const files = (one.distribution as readonly { contentUrl: string }[]).map(({ contentUrl }) => contentUrl);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(graph.some((other) => (other['dcat:downloadURL'] as { '@id': string } | undefined)?.['@id'] === file)).toBe(true);
  }
  expect(said.temporalCoverage).toBe(`${(dataset['dct:temporal'] as { 'dcat:startDate': { '@value': string } })['dcat:startDate']['@value']}/..`);
  const [name] = texts(find('publisher')['foaf:name']);
  expect([said.creator, said.publisher]).toEqual([
    { '@type': 'Organization', name },
    { '@type': 'Organization', name, email: 'a@b.example.fi' },
  ]);
  expect(String(said.description).length).toBeGreaterThan(50);
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]>&amp;&lt;', 'a\u2028b\u2029c', '"\\', '<\u200b/SCRIPT\n>'])(
  'nothing in the data leaves its element: %j',
  (hostile) => {
    const html = renderToStaticMarkup(<StructuredData data={{ '@context': 'https://schema.org', '@type': 'Thing', name: hostile }} />);
    expect(dataBlocksOf(html)).toEqual([{ '@context': 'https://schema.org', '@type': 'Thing', name: hostile }]);
    expect(html.match(/[<>]/g)).toHaveLength(4);
  },
);
