import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { PartialDate } from '#catalogue/date.ts';
import { type CsvDialect, csvDate, csvDialectNames, csvDialects, csvHeader, harmlessText, writeCsv } from '#data/csv.ts';
import { type Cell, joinList } from '#data/project-table.ts';
import { runs } from '../../support/depth.ts';
import { hostileCell, hostileCells } from '../../support/hostile-cells.ts';

const columns = [
  { name: 'id', kind: 'text' },
  { name: 'text', kind: 'text' },
  { name: 'list', kind: 'list' },
  { name: 'amount', kind: 'euros' },
  { name: 'flag', kind: 'flag' },
  { name: 'date', kind: 'date' },
] as const;

/** Reads a CSV file strictly: any error, and any row of another length, fails the test. */
function parse(text: string, delimiter: string): readonly (readonly string[])[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1, -2), { delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  for (const row of data) expect(row).toHaveLength(columns.length);
  return data;
}

/** A row alone, with its line end, as it stands below the header. */
function writtenRow(of: Parameters<typeof csvHeader>[0], cells: readonly Cell[], dialect: CsvDialect): string {
  return [...writeCsv(of, [cells], dialect)].join('').slice(csvHeader(of, dialect).length);
}

const plain = (text: string) => text.replace(/^'(?=['\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|'*[\t\r\n])/u, '');

const row = fc.tuple(
  hostileCell,
  hostileCell,
  fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  fc.option(fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => cents / 100)),
  fc.boolean(),
  fc.option(fc.constantFrom('2023', '2023-05', '2023-05-31', '2024-02-29')),
);

describe.each(csvDialectNames)('CSV of the dialect %s', (name) => {
  const dialect = csvDialects[name];

  test('gives back every value as it was', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const [header, ...read] = parse([...writeCsv(columns, rows as readonly (readonly Cell[])[], dialect)].join(''), dialect.delimiter);
        expect(header).toEqual(columns.map((column) => column.name));
        expect(read).toHaveLength(rows.length);
        for (const [at, [id, text, list, amount, flag, date]] of rows.entries()) {
          const [readId = '', readText = '', readList = '', readAmount = '', readFlag, readDate = ''] = read[at] ?? [];
          expect([plain(readId), plain(readText)]).toEqual([id, text]);
          expect(plain(readList).split('|')).toEqual(list.map((value) => value.replaceAll('|', '¦')));
          expect(readAmount === '' ? null : Number(readAmount.replace(dialect.decimalSign, '.'))).toBe(amount);
          expect(readFlag).toBe(String(flag));
          expect(readDate).toBe(date === null ? '' : csvDate(date as PartialDate, dialect));
        }
      }),
      runs(100),
    );
  });

  test('has no cell that begins as a formula, and quotes exactly what must be quoted', () => {
    const rows = hostileCells.map((text): readonly Cell[] => [text, text, [text], 1, false, null]);
    const text = [...writeCsv(columns, rows, dialect)].join('');
    for (const [, first = ''] of parse(text, dialect.delimiter).slice(1)) expect(first).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    expect(writtenRow(columns, ['a', 'b"c', ['d'], 1, true, null], dialect)).toBe(['a', '"b""c"', 'd', '1', 'true', '\r\n'].join(dialect.delimiter));
    expect(writtenRow(columns, [`a${dialect.delimiter}b`, 'c', ['d'], 1, true, null], dialect)).toMatch(/^"a.b"/);
  });

  test('is the same written at once and row by row', () => {
    const rows = Array.from({ length: 250 }, (_, at): readonly Cell[] => [`p${at}`, hostileCells[at % hostileCells.length] ?? '', [], at / 100, true, null]);
    const whole = [...writeCsv(columns, rows, dialect)];
    expect(whole.length).toBeGreaterThan(2);
    expect(whole.join('')).toBe(csvHeader(columns, dialect) + rows.map((one) => writtenRow(columns, one, dialect)).join(''));
  });

  test('has only a header when there are no rows', () => {
    expect([...writeCsv(columns, [], dialect)].join('')).toBe(`\ufeff${columns.map((column) => column.name).join(dialect.delimiter)}\r\n`);
  });
});

test('a number is a number: a negative one is not taken for a formula', () => {
  expect(writtenRow([{ name: 'n', kind: 'number' }], [-5.25], csvDialects.standard)).toBe('-5.25\r\n');
  expect(writtenRow([{ name: 'n', kind: 'number' }], [-5.25], csvDialects.fi)).toBe('-5,25\r\n');
});

test('dates are no more precise than they are known', () => {
  const written = (date: string) => csvDialectNames.map((name) => csvDate(date as PartialDate, csvDialects[name]));
  expect(written('2023')).toEqual(['2023', '2023']);
  expect(written('2023-05')).toEqual(['2023-05', '5/2023']);
  expect(written('2023-05-01')).toEqual(['2023-05-01', '1.5.2023']);
});

test('harmless texts stay as they are, and an apostrophe taken away gives the others back', () => {
  for (const text of ['', 'a', 'a=1', '1-2', '’', "'a'", 'åäö', '(a)', 'Ei tiedossa']) expect(harmlessText(text)).toBe(text);
  for (const text of hostileCells) expect(plain(harmlessText(text))).toBe(text);
});

test('a list comes apart where it was joined, whatever its values', () => {
  expect(joinList(['a', 'b|c'])).toBe('a|b¦c');
  expect(joinList([])).toBe('');
});
