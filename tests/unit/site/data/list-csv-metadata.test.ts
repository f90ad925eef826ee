import type { Store } from 'n3';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { locales } from '#catalogue/locale.ts';
import { csvDialectNames, csvDialects } from '#data/csv.ts';
import { projectColumns } from '#data/project-table.ts';
import { listCsv, listCsvMetadata } from '#site/data/list-files.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { cellFaults, readCsvw } from '../../../support/csvw-file.ts';
import { csvwTable } from '../../../support/csvw-shape.ts';
import { bytesOf, dataRequest, fileOf, problemOf } from '../../../support/make-file.ts';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const csvw = 'http://www.w3.org/ns/csvw#';

type Request = ReturnType<typeof dataRequest>;

async function metadataOf(request: Request): Promise<z.output<typeof csvwTable>> {
  return csvwTable.parse(JSON.parse((await bytesOf(listCsvMetadata(request))).toString()));
}

/** The CSV file as RDF, made by an independent reader of its description. */
async function rdfOf(request: Request): Promise<Store> {
  return readCsvw(await metadataOf(request), await bytesOf(listCsv(request)));
}

describe('the description of the CSV file', () => {
  const requests = locales.flatMap((locale) => csvDialectNames.map((dialect) => dataRequest({ locale, query: { fund: ['amif', 'rrf'], dialect } })));

  test.each(requests)('keeps strictly to the vocabulary ($locale, $query.dialect)', async (request) => {
    const { url, dialect, tableSchema } = await metadataOf(request);
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(projectColumns.map(({ name }) => name));
    expect(dialect.delimiter).toBe(csvDialects[request.query.dialect as 'fi'].delimiter);
    expect(new URL(url).searchParams.getAll('fund')).toEqual(['amif', 'rrf']);
  });

  test('tells what an empty cell and an apostrophe mean, in the words of the dictionary and of the workbook', async () => {
    for (const locale of locales) {
      const { 'dc:description': texts } = JSON.parse(String(await bytesOf(listCsvMetadata(dataRequest({ locale })))));
      const { tableFile } = messagesOf(locale);
      const said = (texts as readonly { readonly '@value': string; readonly '@language': string }[]).find((text) => text['@language'] === locale)?.['@value'];
      expect(said).toBe(`${tableFile.description} ${translatorOf(locale, 'tableFile')('cells')}`);
      expect(said).toContain("(')");
    }
  });

  test.each(requests)('is true of the file: its header, its required cells, the form of every cell ($locale, $query.dialect)', async (request) => {
    const metadata = await metadataOf(request);
    expect(cellFaults(metadata, await bytesOf(listCsv(request)))).toEqual([]);
  });

  test('has a language for what people read, a list of values for codes, and a type of its own for addresses', async () => {
    const { tableSchema } = await metadataOf(dataRequest({ locale: 'en' }));
    const languages = Object.fromEntries(tableSchema.columns.flatMap(({ name, lang }) => (lang === undefined ? [] : [[name, lang]])));
    const labels = projectColumns.filter(({ inWords }) => inWords).map(({ name }) => [name, 'en']);
    const prose = ['title', 'shortTitle', 'summary', 'timetableNote', 'euFundingNote'].flatMap((field) =>
      locales.map((locale) => [`${field}_${locale}`, locale]),
    );
    expect(languages).toEqual(Object.fromEntries([...labels, ...prose]));
    const typeOf = (name: string) => tableSchema.columns.find((column) => column.name === name)?.datatype;
    for (const name of ['address_fi', 'website_en']) expect(typeOf(name)).toEqual({ base: 'anyURI' });
    expect(typeOf('translation_en')).toEqual({ base: 'string', format: 'human|machine|machine-reviewed' });
    expect(typeOf('gaps')).toMatchObject({ format: expect.stringContaining('startUnknown|') });
    expect(tableSchema.columns.filter(({ separator }) => separator === '|').map(({ name }) => name)).toEqual([
      'topics',
      'topicsLabel',
      ...locales.map((locale) => `partners_${locale}`),
      'gaps',
      'gapsLabel',
      'aliases',
    ]);
  });

  test('lets a reader of CSV on the Web make typed facts of the file', async () => {
    const request = dataRequest();
    const { url, tableSchema } = await metadataOf(request);
    const store = await rdfOf(request);
    const ids = (await bytesOf(listCsv(request))).toString().split('\r\n').length - 2;
    expect(store.countQuads(null, `${csvw}row`, null, null)).toBe(ids);
    expect(tableSchema.aboutUrl).toBe('https://hankkeet.example.fi/hankkeet/{id}');
    const said = (id: string, column: string) => store.getObjects(`https://hankkeet.example.fi/hankkeet/${id}`, `${url}#${column}`, null)[0];
    const literal = (id: string, column: string) => {
      const object = said(id, column);
      return object?.termType === 'Literal' ? { value: object.value, type: object.datatype.value.replace(xsd, ''), language: object.language } : undefined;
    };
    expect(literal('soire', 'firstDay')).toMatchObject({ value: '2023-04-01', type: 'date' });
    expect(literal('soire', 'euFunding')).toMatchObject({ value: '677593.62', type: 'decimal' });
    expect(literal('soire', 'fundConfirmed')).toMatchObject({ value: 'true', type: 'boolean' });
    expect(literal('oledigi', 'start')).toMatchObject({ value: '2021', type: 'string' });
    expect(literal('soire', 'id')).toMatchObject({ value: 'soire', type: 'string' });
    expect(literal('soire', 'totalCost')).toBeUndefined();
  });

  test('lets it read Finnish dates too', async () => {
    const request = dataRequest({ query: { dialect: 'fi' } });
    const { url } = await metadataOf(request);
    const [first] = (await rdfOf(request)).getObjects('https://hankkeet.example.fi/hankkeet/soire', `${url}#firstDay`, null);
    expect(first?.value).toBe('2023-04-01');
  });

  test('is found from the file and leads back to it; without a query it describes the whole file', async () => {
    const request = dataRequest({ locale: 'en' });
    const { type, links } = fileOf(listCsvMetadata(request));
    expect(type).toBe('application/csvm+json');
    expect(links).toEqual(['<https://hankkeet.example.fi/en/projects.csv>; rel="describes"; type="text/csv"']);
    expect((await metadataOf(request)).url).toBe('https://hankkeet.example.fi/en/projects.csv');
    expect(fileOf(listCsv(request)).links?.[0]).toContain('<https://hankkeet.example.fi/en/projects.csv-metadata.json>');
  });

  test('refuses what the file refuses', () => {
    const request = dataRequest({ query: { dialect: 'x', status: 'y' } });
    expect(problemOf(listCsvMetadata(request))).toEqual(problemOf(listCsv(request)));
  });
});
