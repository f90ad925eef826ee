import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { type Cell, columnWords, joinList, projectColumns, rowMaker } from '#data/project-table.ts';
import { type StyledCell, shownSheetText, tableSheet } from '#data/sheets.ts';
import { listXlsx } from '#site/data/list-files.ts';
import { selectRecords, tableContextOf } from '#site/data/selected.ts';
import { writeWorkbook } from '#site/data/workbook.ts';
import { messagesOf } from '#words/messages.ts';
import { runs } from '../../../support/depth.ts';
import { hostileCell, hostileCells } from '../../../support/hostile-cells.ts';
import { bytesOf, dataRequest, fileOf, problemOf } from '../../../support/make-file.ts';

/** What a reader sees in a cell. */
function expected(cell: Cell, kind: string): unknown {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  const text = typeof cell === 'string' ? cell : joinList(cell);
  if ((kind === 'day' || kind === 'date') && text.length === 10) return new Date(`${text}T00:00:00Z`);
  return text === '' ? null : shownSheetText(text);
}

/** The reader does not undo the escape of what looks like a character's code, which the standard asks for. */
const decoded = (value: unknown) => (typeof value === 'string' ? value.replaceAll('_x005F_', '_') : (value ?? null));

const columns = [
  { name: 'text', kind: 'text' },
  { name: 'list', kind: 'list' },
  { name: 'amount', kind: 'euros' },
  { name: 'flag', kind: 'flag' },
  { name: 'date', kind: 'date' },
] as const;

const generated = '2026-11-24T10:00:00.000Z';

async function workbookOf(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeWorkbook([tableSheet('A & B', columns, rows)], generated)) parts.push(part);
  return Buffer.concat(parts);
}

describe('the workbook of the list', () => {
  test.each(locales)('gives back every cell of the records with its type (%s)', async (locale) => {
    const request = dataRequest({ locale, query: { sort: 'title' } });
    const selected = selectRecords(request);
    if ('problem' in selected) throw new Error('refused');
    const { sheets } = await readXlsx(await bytesOf(listXlsx(request)));
    const [projects] = sheets;
    expect(projects?.rows[0]).toEqual(projectColumns.map(({ name }) => name));
    expect(projects?.rows).toHaveLength(selected.rows.length + 1);
    const rowOf = rowMaker(tableContextOf(request));
    for (const [at, project] of selected.rows.slice().entries()) {
      const cells = rowOf(project).map((cell, column) => expected(cell, projectColumns[column]?.kind ?? 'text'));
      expect(projectColumns.map((_, column) => projects?.rows[at + 1]?.[column] ?? null)).toEqual(cells);
    }
  });

  test('keeps its header in view, and tells on a second sheet what it is', async () => {
    const request = dataRequest({ query: { fund: ['amif', 'isf'], status: 'ended', page: '1' } });
    const { sheets } = await readXlsx(await bytesOf(listXlsx(request)));
    const words = messagesOf('fi').tableFile;
    expect(sheets.map(({ name }) => name)).toEqual([words.sheet.projects, words.sheet.about]);
    expect(sheets.map(({ freezePane }) => freezePane?.rows)).toEqual([1, undefined]);
    const facts = new Map(sheets[1]?.rows.map(([name, value]) => [name, value]));
    expect(facts.get(words.about.query)).toBe('Tila: Päättynyt; Rahasto: AMIF, ISF');
    expect(facts.get(words.about.count)).toBe((sheets[0]?.rows.length ?? 0) - 1);
    expect(facts.get(words.about.day)).toEqual(new Date('2026-11-24T00:00:00Z'));
    expect(facts.get(words.about.source)).toBe('https://hankkeet.example.fi/hankkeet?fund=amif&fund=isf&status=ended');
    expect(facts.get(words.about.revision)).toBe(request.revision);
    expect(facts.get(words.about.texts)).toBe(words.about.textsDrafted);
    expect(facts.get(words.about.licence)).toContain('creativecommons.org');
    for (const column of projectColumns) {
      const { label, description } = columnWords(column, 'fi');
      expect(sheets[1]?.rows).toContainEqual([column.name, label, description]);
    }
    const everything = await readXlsx(await bytesOf(listXlsx(dataRequest())));
    expect(everything.sheets[1]?.rows[0]).toContain(words.about.everything);
  });

  test('consists of well-formed parts that the list of parts names, without a formula', async () => {
    const parts = unzipSync(await bytesOf(listXlsx(dataRequest())));
    const paths = Object.keys(parts);
    const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array);
    for (const path of paths) {
      const xml = strFromU8(parts[path] as Uint8Array);
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml).not.toContain('<f>');
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(types).toContain(`PartName="/${path}"`);
    }
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const widths = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="\d+" customWidth="1"\/>/g)];
    expect(widths.at(-1)?.[2]).toBe(String(projectColumns.length));
  });

  test('shows days, euros and percentages in their formats, and text as text', async () => {
    const bytes = await bytesOf(listXlsx(dataRequest({ query: { q: 'soire' } })));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const styleOf = (row: number, name: string) => sheets[0]?.cells?.get(`${row},${projectColumns.findIndex((column) => column.name === name)}`)?.style;
    const formatOf = (name: string) => styleOf(1, name)?.numFmt;
    expect(formatOf('start')).toBe('yyyy\\-mm\\-dd');
    expect(formatOf('euFunding')).toBe('#,##0.00\\ "€"');
    expect(formatOf('title_fi')).toBe('@');
    expect([0, 1].map((row) => styleOf(row, 'title_fi')?.font?.bold ?? false)).toEqual([true, false]);
  });

  test('keeps hostile texts in their cells', async () => {
    const rows = hostileCells.map((text): readonly Cell[] => [text, [text, 'b'], -1.5, true, '2023-05']);
    const { sheets } = await readXlsx(await workbookOf(rows));
    expect(sheets[0]?.name).toBe('A & B');
    for (const [at, row] of rows.entries()) {
      expect(columns.map((_, column) => decoded(sheets[0]?.rows[at + 1]?.[column]))).toEqual(
        row.map((cell, column) => expected(cell, columns[column]?.kind ?? 'text')),
      );
    }
    await fc.assert(
      fc.asyncProperty(fc.array(hostileCell, { minLength: 1, maxLength: 8 }), async (texts) => {
        const read = await readXlsx(await workbookOf(texts.map((text): readonly Cell[] => [text, null, 1, false, '1900-01-01'])));
        expect(texts.map((_, at) => decoded(read.sheets[0]?.rows[at + 1]?.[0]))).toEqual(texts.map((text) => expected(text, 'text')));
        expect(read.sheets[0]?.rows[1]?.[4]).toBe('1900-01-01');
      }),
      runs(15),
    );
  });

  test('says what it is, and refuses what it cannot follow', () => {
    const { type, filename, language } = fileOf(listXlsx(dataRequest({ locale: 'en' })));
    expect({ type, filename, language }).toEqual({
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      filename: 'projects.xlsx',
      language: 'en',
    });
    expect(problemOf(listXlsx(dataRequest({ query: { dialect: 'fi', fund: 'x' } }))).parameterErrors?.map(({ parameter }) => parameter)).toEqual([
      'dialect',
      'fund',
    ]);
  });
});

test('an error while a sheet is written ends the file with that error', async () => {
  function* failing(): Generator<readonly []> {
    for (let row = 0; row < 1000; row += 1) yield [];
    throw new Error('no more rows');
  }
  const read = async () => {
    for await (const _ of writeWorkbook([{ name: 'A', widths: [], frozen: false, rows: failing() }], generated));
  };
  await expect(read()).rejects.toThrow('no more rows');
});

test('rows are asked for only as the file is read', async () => {
  let asked = 0;
  function* counted(): Generator<readonly StyledCell[]> {
    for (; asked < 50_000; asked += 1) yield [{ value: `${asked} ${Math.sqrt(asked)}`, style: 'text' }];
  }
  const pieces = writeWorkbook([{ name: 'A', widths: [20], frozen: false, rows: counted() }], generated);
  // The first pieces may come before the turn of the rows.
  while (asked === 0 && !(await pieces.next()).done);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(25_000);
  await pieces.return(undefined);
  expect(asked).toBeLessThan(25_000);
});
