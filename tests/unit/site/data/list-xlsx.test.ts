import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { findProject } from '#catalogue/catalogue.ts';
import { locales, mapLocales } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import { toProjectRecord } from '#data/project-record.ts';
import { type Cell, columnWords, joinList, projectColumns, rowMaker } from '#data/project-table.ts';
import { type StyledCell, shownSheetText, tableSheet } from '#data/sheets.ts';
import { listProject } from '#selection/listed-project.ts';
import { listXlsx } from '#site/data/list-files.ts';
import { selectRecords, tableContextOf } from '#site/data/selected.ts';
import { writeWorkbook } from '#site/data/workbook.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { runs } from '../../../support/depth.ts';
import { hostileCell, hostileCells } from '../../../support/hostile-cells.ts';
import { bytesOf, dataRequest, fileOf, problemOf, published } from '../../../support/make-file.ts';

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

const facts = { title: 'A', creator: 'B', language: 'fi', generated: '2026-11-24T10:00:00.000Z' } as const;

async function workbookOf(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeWorkbook([tableSheet('A & B', columns, rows)], facts)) parts.push(part);
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
    expect(sheets.map(({ name }) => name)).toEqual([words.sheet.projects, words.sheet.funds, words.sheet.partners, words.sheet.about]);
    expect(sheets.map(({ freezePane }) => freezePane?.rows)).toEqual([1, 1, 1, undefined]);
    const facts = new Map(sheets.at(-1)?.rows.map(([name, value]) => [name, value]));
    expect(facts.get(words.about.query)).toBe('Tila: Päättynyt; Rahasto: AMIF, ISF');
    expect(facts.get(words.about.count)).toBe((sheets[0]?.rows.length ?? 0) - 1);
    expect(facts.get(words.about.day)).toEqual(new Date('2026-11-24T00:00:00Z'));
    expect(facts.get(words.about.source)).toBe('https://hankkeet.example.fi/hankkeet?fund=amif&fund=isf&status=ended');
    expect(facts.get(words.about.revision)).toBe(request.revision);
    expect(facts.get(words.about.texts)).toBe(words.about.textsDrafted);
    expect(facts.get(words.about.licence)).toContain('creativecommons.org');
    expect(facts.get(words.about.cells)).toBe(translatorOf('fi', 'tableFile')('cells'));
    for (const column of projectColumns) {
      const { label, description } = columnWords(column, 'fi');
      expect(sheets.at(-1)?.rows).toContainEqual([column.name, label, description]);
    }
    const everything = await readXlsx(await bytesOf(listXlsx(dataRequest())));
    expect(everything.sheets.at(-1)?.rows[0]).toContain(words.about.everything);
  });

  test.each(locales)('has the funds and the partners of its projects on sheets of their own (%s)', async (locale) => {
    const both = [{ name: 'A & Ö', url: 'https://a.fi' }, { name: '=B' }];
    const withPartners = published.projects.map((project, at) =>
      at % 2 === 0 ? project : { ...project, texts: mapLocales(project.texts, (text) => ({ ...text, partners: both })) },
    );
    const catalogue = { ...published, projects: withPartners };
    const request = dataRequest({ locale, catalogue, query: { fund: ['amif', 'komissio'], sort: 'title' } });
    const [projects, funds, partners, about] = (await readXlsx(await bytesOf(listXlsx(request)))).sheets;
    const table = (sheet: typeof projects) => {
      const [header = [], ...rows] = sheet?.rows ?? [];
      return rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? null])));
    };
    const ids = table(projects).map(({ id }) => id);
    const found = published.projects.filter(({ id }) => ids.includes(id));
    expect(table(funds).map(({ id }) => id)).toEqual(published.funds.filter(({ id }) => found.some(({ fundId }) => fundId === id)).map(({ id }) => id));
    for (const fund of table(funds)) {
      const own = published.funds.find(({ id }) => id === fund.id);
      expect([fund.code_fi, fund.title_en]).toEqual([own?.texts.fi?.code, own?.texts.en?.title]);
      expect(fund.objectives_fi).toBe(own?.objectiveIds.length ? own.objectiveIds.map((id) => `${id}: ${own.texts.fi?.objectives[id]}`).join('|') : null);
    }
    // In the order of the projects, one row for each partner of each.
    const named = table(partners).map(({ projectId, name_fi, name_en, url }) => [projectId, name_fi, name_en, url]);
    const expected = ids.flatMap((id) => {
      const record = toProjectRecord(
        listProject({ project: findProject(catalogue, String(id)) as never, fund: published.funds[0] as never }, request.today),
        request,
      );
      return record.partners.map(({ name, url }) => [id, name.fi ?? null, name.en ?? null, url]);
    });
    expect(named).toEqual(expected);
    expect(named.length).toBeGreaterThan(2);
    const described = about?.rows.map(([name]) => name) ?? [];
    for (const sheet of [projects, funds, partners]) for (const name of sheet?.rows[0] ?? []) expect(described).toContain(name);
  });

  test('can be filtered by every column, leads to its addresses, and is printed across with its header on each page', async () => {
    const bytes = await bytesOf(listXlsx(dataRequest({ locale: 'en' })));
    const parts = unzipSync(bytes);
    const textOf = (path: string) => strFromU8(parts[path] as Uint8Array);
    const { sheets } = await readXlsx(bytes);
    const rows = sheets.map((sheet) => sheet.rows.length);
    for (const at of [0, 1, 2]) {
      const sheet = textOf(`xl/worksheets/sheet${at + 1}.xml`);
      expect(sheet).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows[at]}"/>`));
      expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    }
    expect(textOf('xl/worksheets/sheet4.xml')).not.toContain('<autoFilter');
    const workbook = textOf('xl/workbook.xml');
    expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(3);
    expect(workbook).toContain('&apos;Projects&apos;!$A:$A,&apos;Projects&apos;!$1:$1');
    const links = textOf('xl/worksheets/_rels/sheet1.xml.rels');
    for (const { id } of published.projects) expect(links).toContain(`Target="https://hankkeet.example.fi/en/projects/${id}" TargetMode="External"`);
    const about = textOf('xl/worksheets/_rels/sheet4.xml.rels');
    for (const address of ['https://hankkeet.example.fi/en/projects', contentLicence]) expect(about).toContain(`Target="${address}" TargetMode="External"`);
  });

  test('says in its properties what it is, whose it is and in which language', async () => {
    for (const locale of locales) {
      const core = strFromU8(unzipSync(await bytesOf(listXlsx(dataRequest({ locale }))))['docProps/core.xml'] as Uint8Array);
      const { tableFile, site } = messagesOf(locale);
      expect(core).toContain(`<dc:title>${tableFile.title}</dc:title>`);
      expect(core).toContain(`<dc:creator>${site.name}</dc:creator>`);
      expect(core).toContain(`<dc:language>${locale}</dc:language>`);
    }
  });

  test('is saved under a name that tells what was selected and on which day', () => {
    const nameOf = (query: Readonly<Record<string, string | string[]>>) => fileOf(listXlsx(dataRequest({ query }))).filename;
    expect(nameOf({})).toBe('hankkeet-2026-11-24.xlsx');
    expect(nameOf({ fund: ['amif', 'isf'], status: 'ended', sort: 'title', view: 'table' })).toBe('hankkeet-fund-amif-isf-status-ended-2026-11-24.xlsx');
    expect(nameOf({ q: '"äiti" <Öö>' })).toMatch(/^hankkeet(-lahimmat)?-q-aiti-oo-2026-11-24\.xlsx$/);
    expect(nameOf({ q: `../${'x'.repeat(190)}` })).toMatch(/^hankkeet(-lahimmat)?-q-x{70,80}-2026-11-24\.xlsx$/);
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
      filename: 'projects-2026-11-24.xlsx',
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
    for await (const _ of writeWorkbook([{ name: 'A', widths: [], isTable: false, rows: failing() }], facts));
  };
  await expect(read()).rejects.toThrow('no more rows');
});

test('a sheet has no more links than programs take, and the rest of its addresses as text', async () => {
  const rows = Array.from({ length: 65_010 }, (_, at): readonly Cell[] => [`https://a.fi/${at % 7}`]);
  const parts: Uint8Array[] = [];
  for await (const part of writeWorkbook([tableSheet('A', [{ name: 'address', kind: 'address' }], rows)], facts)) parts.push(part);
  const sheet = strFromU8(unzipSync(Buffer.concat(parts))['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(sheet.match(/<hyperlink /g)).toHaveLength(65_000);
  expect(sheet.match(/<row /g)).toHaveLength(65_011);
});

test('rows are asked for only as the file is read', async () => {
  let asked = 0;
  function* counted(): Generator<readonly StyledCell[]> {
    for (; asked < 50_000; asked += 1) yield [{ value: `${asked} ${Math.sqrt(asked)}`, style: 'text' }];
  }
  const pieces = writeWorkbook([{ name: 'A', widths: [20], isTable: false, rows: counted() }], facts);
  // The first pieces may come before the turn of the rows.
  while (asked === 0 && !(await pieces.next()).done);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(25_000);
  await pieces.return(undefined);
  expect(asked).toBeLessThan(25_000);
});
