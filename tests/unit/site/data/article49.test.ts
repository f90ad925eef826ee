import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { findProject, fundOf } from '#catalogue/catalogue.ts';
import { locales, pickLocale } from '#catalogue/locale.ts';
import { projectFields } from '#data/project-record.ts';
import { article49Columns } from '#data/tables/article49.ts';
import type { DataRequest } from '#site/data/handler.ts';
import { renderers } from '#site/data/renderers.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { csvRows } from '../../../support/csvw-file.ts';
import { joinable } from '../../../support/joinable.ts';
import { bytesOf, dataRequest, fileOf, problemOf, published } from '../../../support/make-file.ts';

type Row = Readonly<Record<string, string>>;

const names = article49Columns.map(({ name }) => name);

/** The file as another reader has it: its header, and its rows by the machine names of the columns. */
async function readList(request: DataRequest): Promise<{ readonly header: readonly string[]; readonly rows: readonly Row[] }> {
  const csv = await bytesOf(await renderers.article49.csv(request));
  const [header = [], ...rows] = csvRows(csv, request.query['dialect'] === 'fi' ? ';' : ',');
  return { header, rows: rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? '']))) };
}

const listOf = (cell: string | undefined) => (cell === undefined || cell === '' ? [] : cell.split('|'));

describe.each(locales)('the file in the shape of Article 49(3), in %s', (locale) => {
  const words = messagesOf(locale);

  test('has the points (a)–(n) in their order', async () => {
    const { header } = await readList(dataRequest({ locale }));
    const points = header.flatMap((name) => /^\((\w)\)/.exec(name)?.[1] ?? []);
    expect([...new Set(points)]).toEqual([...'abcdefghijklmn']);
    expect(points).toEqual([...points].sort());
    const asked = projectFields.flatMap(({ article49 }) => article49 ?? []);
    for (const point of asked) expect(points).toContain(point);
    expect(new Set(header).size).toBe(header.length);
  });

  test('has the projects of the home affairs funds and no others', async () => {
    const { rows } = await readList(dataRequest({ locale }));
    const governed = published.projects.filter((project) => fundOf(published, project).programme === 'eusa').map(({ id }) => id);
    expect(rows.map(({ code }) => code).sort()).toEqual([...governed].sort());
    expect(governed).not.toContain('oledigi');
  });

  test('leaves a cell empty where nothing is known or nothing applies, and names it in the one or the other column', async () => {
    const { rows } = await readList(dataRequest({ locale, catalogue: joinable }));
    const remarks = ['officialTitle', 'achievementsExpected', 'fundConfirmed', 'euFundingApproximate'];
    const values = names.filter((name) => !remarks.includes(name) && name !== 'notKnown' && name !== 'notApplicable');
    for (const row of rows) {
      const [notKnown, notApplicable] = [listOf(row['notKnown']), listOf(row['notApplicable'])];
      expect([...notKnown, ...notApplicable].sort()).toEqual(values.filter((name) => row[name] === '').sort());
      expect(notApplicable).toEqual(['person', 'vessel', ...(row['code'] === 'emn' ? ['end'] : [])]);
      for (const name of ['contractor', 'location', 'country', 'beneficiaryLocation', 'intervention']) expect(notKnown).toContain(name);
      expect([row['beneficiary'], row['note']]).toEqual([words.project.agency, words.article49.note]);
    }
    // Each of these is known of some projects and not of others.
    for (const name of ['projectCode', 'totalCost', 'euFunding', 'objective']) {
      expect(new Set(rows.map((row) => row[name] === '')).size, name).toBe(2);
    }
  });

  test('has nothing but values in the columns of values: codes are as many as there are funds, amounts add up', async () => {
    const { rows } = await readList(dataRequest({ locale, catalogue: joinable }));
    const codes = joinable.funds.filter(({ programme }) => programme === 'eusa').map(({ texts }) => pickLocale(texts, locale).value.code);
    expect(new Set(rows.map(({ fund }) => /\(([A-Z]+)\)$/.exec(fund ?? '')?.[1]))).toEqual(new Set(codes));
    for (const name of ['totalCost', 'euFunding', 'euShare']) for (const row of rows) expect(row[name]).toMatch(/^(\d+(\.\d+)?)?$/);
    const sum = rows.reduce((total, { euFunding }) => total + Number(euFunding), 0);
    const known = joinable.projects.filter(({ id }) => rows.some(({ code }) => code === id)).reduce((total, { euFunding = 0 }) => total + euFunding, 0);
    expect(Math.abs(sum - known)).toBeLessThan(0.005);
    for (const row of rows) for (const flag of ['officialTitle', 'fundConfirmed', 'achievementsExpected']) expect(row[flag]).toMatch(/^(true|false)$/);
  });

  test('tells in columns of their own whether title, fund, achievements and EU funding are certain', async () => {
    const { rows } = await readList(dataRequest({ locale }));
    const kinds = rows.map((row) => {
      const project = findProject(published, row['code'] ?? '');
      expect([row['officialTitle'], row['fundConfirmed']]).toEqual([String(project?.officialTitle), String(project?.fundConfirmed)]);
      expect(row['title']).toBe(pickLocale(project?.texts ?? {}, locale).value.title);
      expect(row['euFundingApproximate']).toBe(project?.euFunding === undefined ? '' : String(project.euFundingApproximate));
      const { results, goals } = pickLocale(project?.texts ?? {}, locale).value.plain;
      expect(row['achievementsExpected']).toBe(String(results === undefined));
      const [first = ''] = (results ?? goals ?? '').split('\n');
      expect(row['achievements']?.startsWith(first)).toBe(true);
      expect(row['achievements']).not.toMatch(/\n|[.:]; /);
      return results === undefined;
    });
    expect(new Set(kinds).size).toBe(2);
  });

  test('ends with the EU funding, which is told to be outside the Regulation', async () => {
    const { header } = await readList(dataRequest({ locale }));
    const outside = translatorOf(locale, 'article49')('outside', { label: '' }).trim();
    expect(header.filter((name) => name.endsWith(outside))).toEqual(header.slice(-2));
    expect(names.slice(-2)).toEqual(['euFunding', 'euFundingApproximate']);
  });

  test('as a workbook has the same cells, amounts as numbers, dates as dates, and a sheet that tells whose the official list is', async () => {
    const request = dataRequest({ locale, catalogue: joinable });
    const { header, rows } = await readList(request);
    const { sheets } = await readXlsx(await bytesOf(await renderers.article49.xlsx(request)));
    const [list, about] = sheets;
    expect(list?.rows[0]).toEqual(header);
    const shown = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''));
    expect(list?.rows.slice(1).map((row) => names.map((_, at) => shown(row[at])))).toEqual(rows.map((row) => Object.values(row)));
    const cellsOf = (name: string) => list?.rows.slice(1).map((row) => row[names.indexOf(name)] ?? null) ?? [];
    for (const name of ['totalCost', 'euFunding']) expect(new Set(cellsOf(name).map((cell) => typeof cell))).toEqual(new Set(['number', 'object']));
    expect(cellsOf('start').some((cell) => cell instanceof Date)).toBe(true);
    expect(about?.rows[0]?.[1]).toBe(words.article49.note);
    for (const name of header) expect(about?.rows.map(([first]) => first)).toContain(name);
  });
});

test('the items of a list are parted by semicolons, sentences by spaces', async () => {
  const goals = { goals: 'In two ways:\nfirst, this\nthen that.\nThat is all' };
  const projects = published.projects.map((project) => ({
    ...project,
    texts: { en: { ...project.texts.fi, ...project.texts.en, plain: goals } } as (typeof project)['texts'],
  }));
  const { rows } = await readList(dataRequest({ locale: 'en', catalogue: { ...published, projects } }));
  expect(rows[0]?.['achievements']).toBe('In two ways: first, this; then that. That is all');
});

test('the file writes Finnish dates and decimals for a Finnish spreadsheet; the dialect may be written in capitals', async () => {
  const { rows } = await readList(dataRequest({ query: { dialect: 'fi' } }));
  const soire = rows.find(({ code }) => code === 'soire');
  expect([soire?.['start'], soire?.['euFunding']]).toEqual(['1.4.2023', '677593,62']);
  const csv = async (dialect: string) => String(await bytesOf(await renderers.article49.csv(dataRequest({ query: { dialect } }))));
  expect(await csv('FI')).toBe(await csv('fi'));
});

test('the file takes no selection, and says which parameters it takes', async () => {
  const parameterErrors = async (ending: 'csv' | 'xlsx' | 'json', query: DataRequest['query']) =>
    problemOf(await renderers.article49[ending](dataRequest({ query }))).parameterErrors;
  expect(await parameterErrors('csv', { fund: 'amif' })).toEqual([{ kind: 'unknownParameter', parameter: 'fund', value: 'amif', allowed: ['dialect'] }]);
  for (const ending of ['xlsx', 'json'] as const) {
    expect(await parameterErrors(ending, { dialect: 'fi' })).toEqual([{ kind: 'unknownParameter', parameter: 'dialect', value: 'fi', allowed: [] }]);
  }
  expect(await parameterErrors('csv', { dialect: 'x' })).toEqual([{ kind: 'unknownValue', parameter: 'dialect', value: 'x', allowed: ['standard', 'fi'] }]);
  expect(await parameterErrors('csv', { dialect: ['fi', 'fi'] })).toMatchObject([{ kind: 'repeated' }]);
});

test('the file is saved under its day and leads to the page that tells what it is, and to its description', async () => {
  const { filename, links = [] } = fileOf(await renderers.article49.csv(dataRequest()));
  expect(filename).toBe('artikla-49-2026-11-24.csv');
  expect(links.join()).toContain('<https://hankkeet.example.fi/avoin-data>; rel="describedby"; type="text/html"');
  expect(links.join()).toContain('<https://hankkeet.example.fi/avoin-data/artikla-49.csv-metadata.json>; rel="describedby"; type="application/csvm+json"');
});
