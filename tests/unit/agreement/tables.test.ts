import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { csvDialects } from '#data/csv.ts';
import { fundColumns } from '#data/tables/funds.ts';
import { partnerColumns } from '#data/tables/partners.ts';
import { renderers } from '#site/data/renderers.ts';
import { type TableSet, tables } from '#site/data/tables.ts';
import { csvRows } from '../../support/csvw-file.ts';
import { joinable } from '../../support/joinable.ts';
import { bytesOf, dataRequest } from '../../support/make-file.ts';

const sets = Object.keys(tables) as readonly TableSet[];

type Locale = (typeof locales)[number];

const requestOf = (locale: Locale, query = {}) => dataRequest({ locale, catalogue: joinable, query });

/** The cells of a table's CSV file, without its header and the apostrophes that keep programs from calculating with a text. */
async function cellsOf(set: TableSet, locale: Locale, dialect: keyof typeof csvDialects = 'standard'): Promise<readonly (readonly string[])[]> {
  const csv = await bytesOf(await renderers[set].csv(requestOf(locale, { dialect })));
  const [, ...rows] = csvRows(csv, csvDialects[dialect].delimiter);
  return rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+@-])/, '')));
}

async function itemsOf(set: 'funds' | 'partners' | 'article49', locale: Locale): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return JSON.parse(String(await bytesOf(await renderers[set].json(requestOf(locale))))).items;
}

/** A value of JSON or of a workbook as the standard dialect writes it. */
function cellOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return Array.isArray(value) ? value.join('|') : String(value ?? '');
}

const numbers = new Intl.NumberFormat('fi', { useGrouping: false, maximumFractionDigits: 20 });
const days = new Intl.DateTimeFormat('fi', { timeZone: 'UTC' });

/** A cell of the standard dialect as Finnish writes it. */
function inFinnish(kind: string, cell: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return days.format(new Date(cell));
  const month = /^(\d{4})-(\d\d)$/.exec(cell);
  if (month !== null && kind === 'date') return `${Number(month[2])}/${month[1]}`;
  return ['number', 'euros', 'percent'].includes(kind) && cell !== '' ? numbers.format(Number(cell)) : cell;
}

describe.each(sets)('the table %s', (set) => {
  test.each(locales)('says the same in both dialects, cell by cell (%s)', async (locale) => {
    const kinds = tables[set](requestOf(locale)).columns.map(({ kind }) => kind);
    const [standard, finnish] = [await cellsOf(set, locale), await cellsOf(set, locale, 'fi')];
    expect(finnish).toEqual(standard.map((row) => row.map((cell, at) => inFinnish(kinds[at] ?? '', cell))));
    expect(standard.length).toBe(tables[set](requestOf(locale)).count);
  });
});

test.each(locales)('the list in the shape of Article 49 says the same as CSV and as JSON (%s)', async (locale) => {
  const names = tables.article49(requestOf(locale)).columns.map(({ name }) => name);
  const items = await itemsOf('article49', locale);
  expect(items.map((item) => names.map((name) => cellOf(item[name])))).toEqual(await cellsOf('article49', locale));
  for (const item of items) expect(Object.keys(item)).toEqual(names);
});

type Json = { readonly [name: string]: unknown };

/** A field of a record of JSON as its column in a language has it; of an objective its id and its name. */
function fieldOf(record: Json, { field, locale }: { readonly field: string; readonly locale?: Locale }): unknown {
  const value = record[field];
  if (locale === undefined) return value;
  if (!Array.isArray(value)) return (value as Json | null)?.[locale];
  return value.flatMap(({ id, title }: { readonly id: string; readonly title: Json }) => (title[locale] === undefined ? [] : `${id}: ${title[locale]}`));
}

test.each(locales.flatMap((locale) => [['funds', locale, fundColumns] as const, ['partners', locale, partnerColumns] as const]))(
  'the table %s says the same as CSV and as JSON, in every language at once (%s)',
  async (set, locale, columns) => {
    const items = await itemsOf(set, locale);
    const cells = items.map((item) => columns.map(({ of }) => cellOf(fieldOf(item, of))));
    expect(cells).toEqual(await cellsOf(set, locale));
    expect(cells.flat().filter((cell) => cell !== '').length).toBeGreaterThan(20);
  },
);

test.each(locales)('the managing authority’s columns say the same as CSV, as a workbook and in the list of Article 49 (%s)', async (locale) => {
  const cells = await cellsOf('authorityList', locale);
  const { sheets } = await readXlsx(await bytesOf(await renderers.authorityList.xlsx(requestOf(locale))));
  expect(sheets[0]?.rows.slice(1).map((row) => cells[0]?.map((_, at) => cellOf(row[at])))).toEqual(cells);
  const valueIn = (set: 'authorityList' | 'article49', rows: readonly (readonly string[])[], name: string) => {
    const at = tables[set](requestOf(locale)).columns.findIndex((column) => column.name === name);
    expect(at, name).toBeGreaterThanOrEqual(0);
    return rows.map((row) => row[at]);
  };
  const regulated = await cellsOf('article49', locale);
  for (const [own, other] of [
    ['name', 'title'],
    ['beneficiary', 'beneficiary'],
    ['euFunding', 'euFunding'],
    ['start', 'start'],
    ['end', 'end'],
  ] as const)
    expect(valueIn('authorityList', cells, own)).toEqual(valueIn('article49', regulated, other));
});
