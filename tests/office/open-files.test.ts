import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { csvDialectNames, csvDialects } from '#data/csv.ts';
import { listCsv, listXlsx } from '#site/data/list-files.ts';
import { renderers } from '#site/data/renderers.ts';
import { convertToCsv, findOffice } from '../support/find-office.ts';
import { hostileCells } from '../support/hostile-cells.ts';
import { bytesOf, catalogueOf, dataRequest, published } from '../support/make-file.ts';

/** What makes each file; the hostile catalogue's texts try to break out of their cells. */
const makers = { list: { csv: listCsv, xlsx: listXlsx }, article: renderers.article49, authority: renderers.authorityList };
const [model] = published.projects;
// LibreOffice shows control characters in its own way, and cuts long cells.
const titles = hostileCells.filter((text) => !/(?![\t\n\r])\p{Cc}/u.test(text) && text.length < 1000);
const hostile = catalogueOf(titles.map((title) => ({ texts: { fi: { ...(model?.texts.fi as object), title } } })) as never);
const catalogues = { published, hostile };

/** How many of each form there are. */
const files = locales.length * Object.keys(catalogues).length * Object.keys(makers).length;

type Case = { readonly name: string; readonly file: string; readonly delimiter: string };

const cases: Case[] = [];
const dir = mkdtempSync(join(tmpdir(), 'office-'));
const outDir = join(dir, 'out');

/** Options of LibreOffice's import of text: delimiter, quote, UTF-8, first row, language (1033 English, 1035 Finnish), special numbers. */
const importOf = (delimiter: string, language: number) => `Text - txt - csv (StarCalc):${delimiter.charCodeAt(0)},34,76,1,,${language},false,true`;

beforeAll(async () => {
  const office = await findOffice();
  mkdirSync(outDir);
  const written = { xlsx: [] as string[], standard: [] as string[], fi: [] as string[] };
  const write = async (group: keyof typeof written, name: string, answer: Parameters<typeof bytesOf>[0], delimiter: string) => {
    const file = join(dir, name);
    writeFileSync(file, await bytesOf(answer));
    written[group].push(file);
    cases.push({ name, file, delimiter });
  };
  for (const locale of locales) {
    for (const [of, catalogue] of Object.entries(catalogues)) {
      for (const [kind, make] of Object.entries(makers)) {
        const request = dataRequest({ locale, catalogue });
        await write('xlsx', `${kind}-${of}-${locale}-book.xlsx`, await make.xlsx(request), ',');
        for (const dialect of csvDialectNames) {
          const { delimiter } = csvDialects[dialect];
          await write(dialect, `${kind}-${of}-${locale}-${dialect}.csv`, await make.csv({ ...request, query: { dialect } }), delimiter);
        }
      }
    }
  }
  convertToCsv(office, written.xlsx, outDir);
  convertToCsv(office, written.standard, outDir, importOf(csvDialects.standard.delimiter, 1033));
  convertToCsv(office, written.fi, outDir, importOf(csvDialects.fi.delimiter, 1035));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What LibreOffice made of a file: the sheets of a workbook, or the one of a text file. */
function opened({ name }: Case): readonly (readonly (readonly string[])[])[] {
  const stem = name.replace(/\.\w+$/, '');
  const outputs = readdirSync(outDir).filter((file) => file === `${stem}.csv` || file.startsWith(`${stem}-`));
  return outputs.map((file) => rowsOf(readFileSync(join(outDir, file), 'utf8'), ','));
}

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** A cell without what is only its dress: days as ISO 8601, numbers as numbers, truth in small letters, line ends alike. */
function plain(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).replaceAll('_x005F_', '_').replace(/\r\n?/g, '\n');
  const [, month = '', day = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  if (year !== '') return `${year}-${month}-${day}`;
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (y !== '') return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (/^-?\d+([.,]\d+)?(E\d+)?$/.test(text)) return String(Number(text.replace(',', '.')));
  return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}

describe('LibreOffice', () => {
  test('opens every text file with the rows and cells that were written', () => {
    const texts = cases.filter(({ name }) => name.endsWith('.csv'));
    expect(texts).toHaveLength(files * csvDialectNames.length);
    for (const one of texts) {
      const [sheet = [], ...more] = opened(one);
      expect(more, one.name).toEqual([]);
      const written = rowsOf(readFileSync(one.file, 'utf8'), one.delimiter);
      expect(sheet.length, one.name).toBeGreaterThan(1);
      expect(
        sheet.map((row) => row.map(plain)),
        one.name,
      ).toEqual(written.map((row) => row.map(plain)));
    }
  });

  test('opens every workbook with both sheets, the rows and cells that were written', async () => {
    const books = cases.filter(({ name }) => name.endsWith('.xlsx'));
    expect(books).toHaveLength(files);
    for (const one of books) {
      const { sheets } = await readXlsx(readFileSync(one.file));
      const read = opened(one);
      expect(read, one.name).toHaveLength(sheets.length);
      for (const sheet of sheets) {
        const width = Math.max(...sheet.rows.map((row) => row.length));
        const written = sheet.rows.map((row) => Array.from({ length: width }, (_, at) => plain(row[at]))).filter((row) => row.join('') !== '');
        const shown = read.map((rows) => rows.map((row) => row.map(plain)).filter((row) => row.join('') !== ''));
        expect(shown, `${one.name} ${sheet.name}`).toContainEqual(written);
      }
    }
  });

  test('runs no cell as a formula', async () => {
    for (const one of cases.filter(({ name }) => name.includes('list-hostile'))) {
      const cells = opened(one).flat(2);
      const shown = new Set(cells.map(plain));
      for (const title of titles.filter((text) => text.trim() !== '')) {
        expect(shown.has(plain(title)) || shown.has(plain(`'${title}`)), `${one.name}: ${JSON.stringify(title)}`).toBe(true);
      }
    }
  });
});
