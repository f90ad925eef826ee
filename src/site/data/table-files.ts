import { type Ending, filenameOf, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { recordFileSchema } from '#data/api/components.ts';
import { csvDialects, writeCsv } from '#data/csv.ts';
import { type DataMeta, jsonFile } from '#data/meta.ts';
import { refuseOthers } from '#data/problem.ts';
import { aboutSheet, tableSheet } from '#data/sheets.ts';
import { headedColumns } from '#data/tables/column.ts';
import { tableFileSchema } from '#data/tables/table-schema.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { csvDescription, describedBy } from './described.ts';
import type { DataAnswer, DataRequest, Renderer } from './handler.ts';
import { answerMeta, dialectParameter, dialectSuffix, readDialect } from './selected.ts';
import { type TableSet, tables, type WholeTable } from './tables.ts';
import { workbookFacts, writeWorkbook } from './workbook.ts';

type TableEnding = Extract<Ending, 'csv' | 'xlsx' | 'json' | 'csv-metadata.json' | 'schema.json'>;

/** The files of a table. Of their parameters there is only the dialect of the CSV file, which its description takes too. */
export function tableRenderers(set: TableSet): Readonly<Record<TableEnding, Renderer>> {
  const taking = (known: readonly string[], render: (file: TableFile, request: DataRequest) => DataAnswer): Renderer => {
    return (request) => refuseOthers(request.query, known) ?? render(openTable(set, request), request);
  };
  return {
    csv: taking([dialectParameter], tableCsv),
    xlsx: taking([], tableXlsx),
    json: taking([], tableJson),
    'csv-metadata.json': taking([dialectParameter], tableCsvMetadata),
    'schema.json': taking([], tableSchema),
  };
}

/** A table with the addresses and names of its files in a language. */
type TableFile = WholeTable & {
  readonly title: string;
  readonly description: string;
  readonly addressOf: (ending: TableEnding) => string;
  /** What to save a file as, with the day. */
  readonly savedName: (ending: TableEnding) => string;
  readonly meta: DataMeta;
  readonly set: TableSet;
};

function openTable(set: TableSet, request: DataRequest): TableFile {
  const { locale, origin, today } = request;
  const table = tables[set](request);
  // Of an ending that a set has not no file is offered, and its address leads nowhere.
  const own = (ending: TableEnding) => ending as Ending<TableSet>;
  return {
    ...table,
    ...messagesOf(locale).dcat[set],
    set,
    addressOf: (ending) => origin + pathToFile<TableSet>(set, own(ending), locale),
    savedName: (ending) => filenameOf<TableSet>(set, own(ending), locale).replace('.', `-${today}.`),
    meta: { query: {}, count: table.count, ...answerMeta(request, table.page) },
  };
}

/** The page that tells what the lists of authorities are and are not. */
function describedOnPage({ workbook }: TableFile, { origin, locale }: DataRequest): readonly string[] {
  return workbook === undefined ? [] : [`<${origin}${pathTo({ name: 'openData' }, locale)}>; rel="describedby"; type="text/html"`];
}

/** The table as CSV, row by row, with a link to its description (CSV on the Web). */
function tableCsv(file: TableFile, request: DataRequest): DataAnswer {
  const { dialect, parameterErrors } = readDialect(request.query);
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const { columns, rows, addressOf, savedName } = file;
  return {
    type: mediaTypeOf('csv'),
    language: request.locale,
    filename: savedName('csv'),
    links: [describedBy(addressOf('csv-metadata.json') + dialectSuffix(dialect), 'csv-metadata.json'), ...describedOnPage(file, request)],
    body: writeCsv(headedColumns(columns, request.locale), rows(), csvDialects[dialect]),
  };
}

/** The description of the CSV file in the same dialect. */
function tableCsvMetadata({ set, columns, about, page, addressOf }: TableFile, { query, revision, today, locale }: DataRequest): DataAnswer {
  const { dialect, parameterErrors } = readDialect(query);
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const url = addressOf('csv') + dialectSuffix(dialect);
  return csvDescription(set, {
    url,
    source: page,
    title: (reader) => messagesOf(reader).dcat[set].title,
    description: (reader) => `${messagesOf(reader).dcat[set].description} ${translatorOf(reader, 'tableFile')('cells')}`,
    columns,
    ...(about && { about }),
    revision,
    day: today,
    locale,
    dialect: csvDialects[dialect],
  });
}

/** The table as JSON: `{ meta, items }`, with a link to its schema. */
function tableJson(file: TableFile, request: DataRequest): DataAnswer {
  const { columns, rows, records, meta, addressOf } = file;
  function* objects() {
    for (const row of rows()) yield Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
  }
  return {
    type: mediaTypeOf('json'),
    ...(records === undefined && { language: request.locale }),
    links: [describedBy(addressOf('schema.json'), 'schema.json'), ...describedOnPage(file, request)],
    body: jsonFile(meta, records?.items() ?? objects()),
  };
}

function tableSchema({ columns, records, description, addressOf }: TableFile, { locale }: DataRequest): DataAnswer {
  const address = addressOf('schema.json');
  const schema = records === undefined ? tableFileSchema(columns, description, address, locale) : recordFileSchema(records.of, address, locale);
  return { type: mediaTypeOf('schema.json'), language: locale, body: `${JSON.stringify(schema, null, 2)}\n` };
}

/** The table as a workbook, whose second sheet tells what it is and is not. */
function tableXlsx(file: TableFile, request: DataRequest): DataAnswer {
  const { locale } = request;
  const { columns, rows, title, meta, savedName, workbook } = file;
  const headed = headedColumns(columns, locale);
  const { sheet, selection, note } = workbook ?? { sheet: title, selection: translatorOf(locale, 'tableFile')('about.everything'), note: undefined };
  const about = aboutSheet({ meta, selection, ...(note !== undefined && { note }), columns: headed }, locale);
  return {
    type: mediaTypeOf('xlsx'),
    language: locale,
    filename: savedName('xlsx'),
    links: describedOnPage(file, request),
    body: writeWorkbook([tableSheet(sheet, headed, rows()), about], { ...workbookFacts(locale), title, generated: meta.generated }),
  };
}
