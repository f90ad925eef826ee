import { filenameOf, linkedEndingsOf, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { projectsOf } from '#catalogue/catalogue.ts';
import type { Locale } from '#catalogue/locale.ts';
import { recordFileSchema } from '#data/api/components.ts';
import { csvDialects, writeCsv } from '#data/csv.ts';
import { jsonFile } from '#data/meta.ts';
import { projectFields } from '#data/project-record.ts';
import { type Cell, columnWords, projectColumns, projectRows } from '#data/project-table.ts';
import { aboutSheet, tableSheet } from '#data/sheets.ts';
import { fieldColumns, type HeadedColumn, headedColumns } from '#data/tables/column.ts';
import { fundColumns, fundRows } from '#data/tables/funds.ts';
import { partnerColumns, partnerRows } from '#data/tables/partners.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectionQuery } from '#selection/selection.ts';
import type { FileLink } from '#views/parts/file-links.tsx';
import { translatorOf } from '#words/messages.ts';
import { csvDescription, describedBy } from './described.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { dialectOf, fileQuery, filtersByName, metaOf, recordsOf, type Selected, selectForFile, selectTable, tableContextOf } from './selected.ts';
import { workbookFacts, writeWorkbook } from './workbook.ts';

/** The list's selection as CSV, row by row, with a link to its description (CSV on the Web). */
export function listCsv(request: DataRequest): DataAnswer {
  const selected = selectTable(request);
  if ('problem' in selected) return selected;
  const { rows, dialect, query } = selected;
  const { origin, locale } = request;
  const metadata = origin + pathToFile('projects', 'csv-metadata.json', locale) + query;
  return {
    type: mediaTypeOf('csv'),
    language: locale,
    filename: savedName(selected, 'csv', request),
    links: [describedBy(metadata, 'csv-metadata.json')],
    body: writeCsv(projectColumns, projectRows(rows.slice(), tableContextOf(request)), csvDialects[dialect]),
  };
}

/** The columns of the list as they are described. */
const describedColumns = fieldColumns(projectFields);

/** The description of the list's CSV file with the same query (CSV on the Web); without a query, of the whole file. */
export function listCsvMetadata(request: DataRequest): DataAnswer {
  const selected = selectTable(request);
  if ('problem' in selected) return selected;
  const { origin, locale, revision, today } = request;
  const { selection, dialect, query, nearest = false } = selected;
  const page = origin + pathTo({ name: 'projects' }, locale);
  const url = origin + pathToFile('projects', 'csv', locale) + query;
  const source = page + selectionQuery({ ...selection, page: 1 });
  return csvDescription('projects', {
    url,
    source,
    title: (reader) => translatorOf(reader, 'tableFile')('title'),
    description: (reader) => {
      const t = translatorOf(reader, 'tableFile');
      return [t('description'), t('cells'), ...(nearest ? [t('about.nearest')] : [])].join(' ');
    },
    columns: describedColumns,
    about: { column: 'id', pages: `${page}/` },
    revision,
    day: today,
    locale,
    dialect: csvDialects[dialect],
  });
}

/** The list's selection as JSON: `{ meta, items }`, the texts in every language. */
export function listJson(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  const schema = request.origin + pathToFile('projects', 'schema.json', request.locale);
  return {
    type: mediaTypeOf('json'),
    links: [describedBy(schema, 'schema.json')],
    body: jsonFile(metaOf(selected, request), recordsOf(selected.rows.slice(), request)),
  };
}

/** The JSON Schema of the list's JSON file, the same for every selection. */
export function listSchema(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  const { origin, locale } = request;
  const schema = recordFileSchema('projects', origin + pathToFile('projects', 'schema.json', locale), locale);
  return { type: mediaTypeOf('schema.json'), language: locale, body: `${JSON.stringify(schema, null, 2)}\n` };
}

/** The list's selection as a workbook: the projects on one sheet, and on another what they are and what the columns mean. */
export function listXlsx(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  const { locale } = request;
  const t = translatorOf(locale, 'tableFile');
  const selection = { ...selected.selection, page: 1 };
  const meta = metaOf({ ...selected, selection }, request);
  const filters = filtersByName(selection, request.catalogue, locale);
  const rows = selected.rows.slice();
  const projects = tableSheet(t('sheet.projects'), projectColumns, projectRows(rows, tableContextOf(request)));
  const columns = projectColumns.map((column) => ({ name: column.name, ...columnWords(column, locale) }));
  const others = sideTables(rows, request);
  const about = aboutSheet(
    { meta, selection: filters === '' ? t('about.everything') : filters, ...(meta.nearest && { note: t('about.nearest') }), columns, others },
    locale,
  );
  const sheets = [projects, ...others.map(({ sheet, columns: own, rows: cells }) => tableSheet(sheet, own, cells)), about];
  return {
    type: mediaTypeOf('xlsx'),
    language: locale,
    filename: savedName(selected, 'xlsx', request),
    body: writeWorkbook(sheets, { ...workbookFacts(locale), title: t('title'), generated: meta.generated }),
  };
}

/** A table that stands beside that of the projects. */
type SideTable = { readonly sheet: string; readonly columns: readonly HeadedColumn[]; readonly rows: Iterable<readonly Cell[]> };

/** The tables beside that of projects: the funds they are from, and their partners. */
function sideTables(rows: readonly ListedProject[], { catalogue, origin, locale }: DataRequest): readonly SideTable[] {
  const t = translatorOf(locale, 'tableFile');
  const ids = new Set(rows.map(({ fund }) => fund.id));
  const funds = catalogue.funds.filter(({ id }) => ids.has(id));
  return [
    { sheet: t('sheet.funds'), columns: headedColumns(fundColumns, locale), rows: fundRows(funds, ({ id }) => projectsOf(catalogue, id).length, origin) },
    { sheet: t('sheet.partners'), columns: headedColumns(partnerColumns, locale), rows: partnerRows(rows) },
  ];
}

/** Most characters of a name that come of the selection. */
const longestPart = 80;

/**
 * The name to save a file under: what was selected, and the day, so that several downloads are told apart: `hankkeet-fund-amif-status-ended-2026-11-24.csv`. A
 * table has no place to say that its projects are only the nearest: its name says it.
 */
function savedName({ nearest, selection }: Selected, ending: 'csv' | 'xlsx', { locale, today }: DataRequest): string {
  const parameters = new URLSearchParams(selectionQuery({ ...selection, page: 1 }));
  for (const ofForm of ['sort', 'view']) parameters.delete(ofForm);
  const words = [...new Set(parameters.keys())].flatMap((name) => [name, ...parameters.getAll(name)]).map(plainLetters);
  const parts = [
    ...(nearest ? [translatorOf(locale, 'files')('nearestName')] : []),
    words
      .filter((word) => word !== '')
      .join('-')
      .slice(0, longestPart),
    today,
  ];
  return filenameOf('projects', ending, locale)
    .replace('.', `-${parts.filter((part) => part !== '').join('-')}.`)
    .replace(/-{2,}/g, '-');
}

/** A text in letters and digits that every system takes in the name of a file. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Links to the files of a selection, CSV as spreadsheets of the language expect it; none of a selection that finds nothing.
 * @param count how many projects it finds
 */
export function linksToList(selection: Selection, count: number, locale: Locale): readonly FileLink[] {
  if (count === 0) return [];
  const query = selectionQuery({ ...selection, page: 1 });
  return linkedEndingsOf('projects').map((ending) => ({
    ending,
    href: pathToFile('projects', ending, locale) + (ending === 'csv' ? fileQuery(selection, dialectOf(locale)) : query),
  }));
}
