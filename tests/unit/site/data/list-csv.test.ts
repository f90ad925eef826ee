import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { projectColumns } from '#data/project-table.ts';
import { listCsv, listJson } from '#site/data/list-files.ts';
import { hostileCells } from '../../../support/hostile-cells.ts';
import { bytesOf, catalogueOf, dataRequest, fileOf, problemOf, published } from '../../../support/make-file.ts';

type Row = Readonly<Record<string, string>>;

async function rowsOf(request: ReturnType<typeof dataRequest>, delimiter = ','): Promise<readonly Row[]> {
  const text = (await bytesOf(listCsv(request))).toString('utf8').slice(1, -2);
  const { data, errors } = Papa.parse<Row>(text, { header: true, delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}

async function idsOfJson(request: ReturnType<typeof dataRequest>): Promise<readonly string[]> {
  return (JSON.parse((await bytesOf(listJson(request))).toString()) as { items: { id: string }[] }).items.map(({ id }) => id);
}

describe('the CSV file of the list', () => {
  test('begins with a byte order mark and a header of names, and ends every row with CRLF', async () => {
    const bytes = await bytesOf(listCsv(dataRequest()));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const header = projectColumns.map(({ name }) => name).join(',');
    expect(bytes.subarray(3, 3 + header.length + 2).toString()).toBe(`${header}\r\n`);
    expect(bytes.subarray(-2).toString()).toBe('\r\n');
    expect(bytes.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has the same header in every language, and labels in its own', async () => {
    const [fi, en] = await Promise.all(locales.map((locale) => rowsOf(dataRequest({ locale }))));
    expect(Object.keys(fi?.[0] ?? {})).toEqual(Object.keys(en?.[0] ?? {}));
    expect(fi?.find(({ id }) => id === 'emn')?.statusLabel).toBe('Jatkuva toiminta');
    expect(en?.find(({ id }) => id === 'emn')?.statusLabel).toBe('Permanent activity');
  });

  test('has the rows of the selection in its order, as the JSON file has them', async () => {
    for (const query of [
      {},
      { fund: ['amif', 'isf'] },
      { q: 'paluu' },
      { sort: 'title-desc' },
      { view: 'timeline' },
      { from: '2025', status: 'ended' },
      { page: '1' },
    ]) {
      for (const locale of locales) {
        const request = dataRequest({ query, locale });
        const ids = (await rowsOf(request)).map(({ id }) => id);
        expect(ids.length).toBeGreaterThan(0);
        expect(ids).toEqual(await idsOfJson(request));
      }
    }
  });

  test('writes facts as they are, and nothing where nothing is known', async () => {
    const rows = new Map((await rowsOf(dataRequest())).map((row) => [row.id, row]));
    expect(rows.get('soire')).toMatchObject({
      euFunding: '677593.62',
      start: '2023-04-01',
      end: '2025-03-31',
      fundConfirmed: 'true',
      totalCost: '',
      euShare: '',
    });
    expect(rows.get('oledigi')).toMatchObject({
      start: '2021',
      end: '2024',
      firstDay: '2021-01-01',
      lastDay: '2024-12-31',
      costEstimate: '15845000',
      euFunding: '',
    });
    expect(rows.get('kotu')?.partners_fi).toContain('Diak');
    const finnish = new Map((await rowsOf(dataRequest({ query: { dialect: 'fi' } }), ';')).map((row) => [row.id, row]));
    expect(finnish.get('soire')).toMatchObject({ euFunding: '677593,62', start: '1.4.2023', end: '31.3.2025' });
    expect(finnish.get('oledigi')).toMatchObject({ start: '2021', lastDay: '31.12.2024' });
  });

  test('keeps hostile texts in their cells', async () => {
    const [model] = published.projects;
    const projects = hostileCells.map((title) => ({
      topics: [],
      texts: { fi: { ...(model?.texts.fi as object), title, partners: [{ name: title }, { name: 'b' }] } },
    }));
    const catalogue = catalogueOf(projects as never);
    for (const [dialect, delimiter] of [
      ['standard', ','],
      ['fi', ';'],
    ] as const) {
      const rows = await rowsOf(dataRequest({ catalogue, query: { dialect } }), delimiter);
      const titles = rows.map(({ title_fi: title = '' }) => title);
      expect(titles).toHaveLength(hostileCells.length);
      for (const text of hostileCells) expect(titles.some((title) => title === text || title === `'${text}`)).toBe(true);
      for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[\s\p{C}]*[=+@＝＋－＠]|^[\t\r\n]/u);
    }
  });

  test('says what it is and where it is described', () => {
    const { type, filename, links, language } = fileOf(listCsv(dataRequest({ locale: 'en', query: { q: 'a>b', dialect: 'fi', page: '1' } })));
    expect({ type, filename, language }).toEqual({
      type: 'text/csv; charset=utf-8; header=present',
      filename: 'projects-q-a-b-2026-11-24.csv',
      language: 'en',
    });
    expect(links).toEqual(['<https://hankkeet.example.fi/en/projects.csv-metadata.json?q=a%3Eb&dialect=fi>; rel="describedby"; type="application/csvm+json"']);
  });

  test('refuses what it cannot follow, all at once and with the values there are', () => {
    const refused = (query: Record<string, string | string[]>) => problemOf(listCsv(dataRequest({ query }))).parameterErrors;
    expect(refused({ dialect: 'sv' })).toEqual([{ kind: 'unknownValue', parameter: 'dialect', value: 'sv', allowed: ['standard', 'fi'] }]);
    expect(refused({ dialect: 'sv', fund: 'xyz', foo: '1' })?.map(({ parameter }) => parameter)).toEqual(['foo', 'fund', 'dialect']);
    expect(refused({ dialect: ['fi', 'fi'] })).toMatchObject([{ kind: 'repeated', parameter: 'dialect' }]);
    expect(fileOf(listCsv(dataRequest({ query: { dialect: '' } }))).type).toContain('text/csv');
  });
});
