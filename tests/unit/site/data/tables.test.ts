import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { endingsOf } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { csvDialectNames } from '#data/csv.ts';
import { listJson, listXlsx } from '#site/data/list-files.ts';
import { renderers } from '#site/data/renderers.ts';
import { type TableSet, tables } from '#site/data/tables.ts';
import { messagesOf } from '#words/messages.ts';
import { cellFaults, csvRows, readCsvw } from '../../../support/csvw-file.ts';
import { csvwTable } from '../../../support/csvw-shape.ts';
import { joinable, joinablePartners } from '../../../support/joinable.ts';
import { bytesOf, dataRequest, fileOf, problemOf } from '../../../support/make-file.ts';

const sets = Object.keys(tables) as readonly TableSet[];
const withJson = sets.filter((set) => (endingsOf(set) as readonly string[]).includes('json'));

const requestOf = (locale: Locale, dialect?: string) => dataRequest({ locale, catalogue: joinable, ...(dialect !== undefined && { query: { dialect } }) });

/** The rows of a table's CSV file by the machine names of its columns. */
async function rowsOf(set: TableSet, locale: Locale = 'fi') {
  const [, ...rows] = csvRows(await bytesOf(await renderers[set].csv(requestOf(locale))), ',');
  const { columns } = tables[set](requestOf(locale));
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? ''])));
}

async function jsonOf(set: 'funds' | 'partners' | 'article49', locale: Locale) {
  return JSON.parse(String(await bytesOf(await renderers[set].json(requestOf(locale))))) as {
    readonly meta: Readonly<Record<string, unknown>>;
    readonly items: readonly Readonly<Record<string, unknown>>[];
  };
}

describe.each(sets)('the table %s', (set) => {
  test.each(locales.flatMap((locale) => csvDialectNames.map((dialect) => [locale, dialect] as const)))(
    'is described strictly by the vocabulary and in keeping with its file (%s, %s)',
    async (locale, dialect) => {
      const request = requestOf(locale, dialect);
      const metadata = csvwTable.parse(JSON.parse(String(await bytesOf(await renderers[set]['csv-metadata.json'](request)))));
      const csv = await bytesOf(await renderers[set].csv(request));
      expect(cellFaults(metadata, csv)).toEqual([]);
      expect(csvRows(csv, metadata.dialect.delimiter).length).toBeGreaterThan(4);
      for (const { '@language': language, '@value': said } of metadata['dc:description']) {
        expect(said).toContain(messagesOf(language as Locale).dcat[set].description);
      }
      // An independent reader makes a fact of every cell that is filled.
      const store = await readCsvw(metadata, csv);
      expect(store.countQuads(null, 'http://www.w3.org/ns/csvw#row', null, null)).toBe(csvRows(csv, metadata.dialect.delimiter).length - 1);
    },
  );

  test('leads from the file to its description and back, and is saved under its day', async () => {
    const { links = [], filename, type } = fileOf(await renderers[set].csv(requestOf('en', 'fi')));
    const metadata = fileOf(await renderers[set]['csv-metadata.json'](requestOf('en', 'fi')));
    const address = /^<([^>]+)\.csv\?dialect=fi>; rel="describes"/.exec(metadata.links?.[0] ?? '')?.[1];
    expect(links[0]).toBe(`<${address}.csv-metadata.json?dialect=fi>; rel="describedby"; type="application/csvm+json"`);
    expect([filename, type]).toEqual([expect.stringMatching(/^[a-z0-9-]+-2026-11-24\.csv$/), 'text/csv; charset=utf-8; header=present']);
  });

  test('takes no selection', async () => {
    for (const ending of endingsOf(set)) {
      const render = renderers[set][ending as 'csv'];
      expect(problemOf(await render(dataRequest({ query: { fund: 'amif' } }))).parameterErrors).toMatchObject([{ kind: 'unknownParameter' }]);
    }
  });

  test('has its columns in the same order under the same names in every language', () => {
    const names = locales.map((locale) => tables[set](requestOf(locale)).columns.map(({ name }) => name));
    for (const own of names) expect(own).toEqual(names[0]);
    expect(new Set(names[0]).size).toBe(names[0]?.length);
  });
});

describe.each(withJson as readonly ('funds' | 'partners' | 'article49')[])('the JSON file of %s', (set) => {
  test.each(locales)('keeps to its schema, which refuses what is not of its kind (%s)', async (locale) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const schema = JSON.parse(String(await bytesOf(await renderers[set]['schema.json'](requestOf(locale)))));
    const validate = ajv.compile(schema);
    const file = await jsonOf(set, locale);
    validate(file);
    expect(validate.errors).toBeNull();
    expect(file.meta['count']).toBe(file.items.length);
    expect(fileOf(await renderers[set].json(requestOf(locale))).links?.[0]).toBe(`<${schema.$id}>; rel="describedby"; type="application/schema+json"`);
    // A field may be added, none may go or be of another type.
    const [first = {}] = file.items;
    expect(validate({ ...file, items: [{ ...first, more: 1 }] })).toBe(true);
    for (const name of Object.keys(first))
      expect(validate({ ...file, items: [{ ...first, [name]: Object.fromEntries(locales.map((one) => [one, [[]]])) }] }), name).toBe(false);
    const { [Object.keys(first)[0] ?? '']: _, ...rest } = first;
    expect(validate({ ...file, items: [rest] })).toBe(false);
  });
});

test('the list of Article 49 says the same as JSON and as CSV', async () => {
  for (const locale of locales) {
    const { items } = await jsonOf('article49', locale);
    const texts = items.map((item) =>
      Object.fromEntries(Object.entries(item).map(([name, value]) => [name, Array.isArray(value) ? value.join('|') : String(value ?? '')])),
    );
    expect(texts).toEqual(
      (await rowsOf('article49', locale)).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?=[=+@-])/, '')]))),
    );
  }
});

test('funds are a row and an item each, and joined to projects by their id', async () => {
  const [rows, { items }] = [await rowsOf('funds'), await jsonOf('funds', 'fi')];
  expect(rows.map(({ id }) => id)).toEqual(joinable.funds.map(({ id }) => id));
  expect(items.map(({ id, cci, projectCount }) => [id, cci ?? '', String(projectCount)])).toEqual(
    rows.map(({ id, cci, projectCount }) => [id, cci, projectCount]),
  );
  expect(rows.map(({ cci }) => cci).filter((cci) => cci !== '')).toEqual(['2021FI65XXPR001']);
  const projects = JSON.parse(String(await bytesOf(listJson(dataRequest({ catalogue: joinable }))))).items as readonly { readonly fund: string }[];
  for (const { fund } of projects) expect(rows.map(({ id }) => id)).toContain(fund);
});

test('partners are a row and an item for each project that has them, with their identifiers', async () => {
  const [rows, { items }] = [await rowsOf('partners'), await jsonOf('partners', 'fi')];
  const withPartners = joinable.projects.filter(({ texts }) => texts.fi?.partners.length);
  expect(rows).toHaveLength(withPartners.flatMap(({ texts }) => texts.fi?.partners ?? []).length);
  expect(items).toHaveLength(rows.length);
  const [, second] = joinablePartners;
  const own = (projectId: string) =>
    rows.filter((row) => row['projectId'] === projectId).map(({ name_fi, businessId, foreignId }) => [name_fi, businessId, foreignId]);
  const [first] = joinable.projects;
  expect(own(first?.id ?? '')).toEqual([
    ['A & Ö 0', '1234567-1', ''],
    [`'${second.name} 1`, '', 'GB-COH-09876543'],
    ['D 2', '', ''],
  ]);
  for (const [at, { name, businessId }] of items.entries()) {
    expect([(name as Record<string, string>)['fi'], businessId ?? '']).toEqual([rows[at]?.['name_fi']?.replace(/^'/, ''), rows[at]?.['businessId']]);
  }
});

test('the managing authority’s columns are those of its own list, in their order', async () => {
  const header = async (locale: Locale) => csvRows(await bytesOf(await renderers.authorityList.csv(requestOf(locale))), ',')[0];
  expect(await header('fi')).toEqual(['Hankkeen nimi', 'Tuensaaja', 'Erityistavoite', 'Tavoite ja tulokset', 'EU-rahoitus (euroa)', 'Alkaa', 'Päättyy']);
  for (const locale of locales) expect(await header(locale)).toEqual(Object.values(messagesOf(locale).authorityList.column).map(({ label }) => label));
  const rows = await rowsOf('authorityList');
  expect(rows.map(({ name }) => name)).toEqual((await rowsOf('article49')).map(({ title }) => title));
  const soire = rows.find(({ euFunding }) => euFunding === '677593.62');
  expect([soire?.['start'], soire?.['end']]).toEqual(['2023-04-01', '2025-03-31']);
  const both = joinable.projects.find(({ id, texts }) => id !== 'oledigi' && texts.fi?.plain.results !== undefined)?.texts.fi?.plain;
  const cell = rows.find(({ achievements }) => achievements?.includes(both?.results?.split('\n')[0] ?? '?'))?.['achievements'];
  expect(cell?.startsWith(both?.goals?.split('\n')[0] ?? '?')).toBe(true);
});

test('the sheets of funds and partners in the workbook of projects have the same columns as the tables', async () => {
  for (const locale of locales) {
    const { sheets } = await readXlsx(await bytesOf(listXlsx(requestOf(locale))));
    for (const [at, set] of [
      [1, 'funds'],
      [2, 'partners'],
    ] as const)
      expect(sheets[at]?.rows[0]).toEqual(tables[set](requestOf(locale)).columns.map(({ name }) => name));
    expect(sheets[2]?.rows).toHaveLength((await rowsOf('partners', locale)).length + 1);
  }
});
