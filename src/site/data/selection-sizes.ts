import { csvHeader, csvRow } from '#data/csv.ts';
import { csvDialects } from '#data/csv-dialect.ts';
import { rowMaker } from '#data/project-rows.ts';
import { projectColumns } from '#data/project-table.ts';
import { toProjectRecord } from '#data/to-project-record.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { everything } from '#selection/selection.ts';
import { keep } from '../memory.ts';
import { dialectOf } from './dialect-parameter.ts';
import { metaOf } from './project-items.ts';
import { tableContextOf } from './selected-table.ts';
import type { SizeRequest } from './sizes.ts';
import { workbookScale } from './workbook-scale.ts';

/** The files of a selection whose sizes are told, in the order in which they are offered. CSV is in the dialect of the language. */
export const sizedEndings = ['xlsx', 'csv', 'json'] as const;
export type SizedEnding = (typeof sizedEndings)[number];

/** How a file's size comes about: what it has whatever is selected, and the weight of a project. */
type Sizing = {
  readonly base: (request: SizeRequest) => number;
  readonly weigh: (request: SizeRequest) => (row: ListedProject) => number;
};

const bytes = Buffer.byteLength;

const sizings: Readonly<Record<'csv' | 'json', Sizing>> = {
  csv: {
    base: ({ locale }) => bytes(csvHeader(projectColumns, csvDialects[dialectOf(locale)])),
    weigh: (request) => {
      const rowOf = rowMaker(tableContextOf(request));
      const dialect = csvDialects[dialectOf(request.locale)];
      return (row) => bytes(csvRow(projectColumns, rowOf(row), dialect));
    },
  },
  json: {
    base: (request) => bytes(JSON.stringify(metaOf(everything, 0, { ...request, params: {}, query: {} }))) + 25,
    weigh: (request) => (row) => bytes(JSON.stringify(toProjectRecord(row, request))) + 2,
  },
};

/**
 * The sizes in bytes of the files of a selection, to be told beside the links to them, before they are compressed for the way.
 * A project is weighed once in each language, so that a page costs a sum (the day that passes changes a status and a few bytes);
 * the workbook's size is reckoned from the table's.
 * @param rows all projects of the selection
 */
export async function selectionSizes(rows: readonly ListedProject[], request: SizeRequest): Promise<Readonly<Record<SizedEnding, number>>> {
  const csv = sumOf('csv', rows, request);
  const { base, ratio } = await workbookScale(request, (all) => sumOf('csv', all, request));
  return {
    csv: csv + baseOf('csv', request),
    xlsx: base + ratio * csv,
    json: sumOf('json', rows, request) + baseOf('json', request),
  };
}

function baseOf(ending: keyof typeof sizings, request: SizeRequest): number {
  const { catalogue, locale, origin } = request;
  return keep(`base of ${ending} ${locale}`, [catalogue, origin], () => sizings[ending].base(request));
}

function sumOf(ending: keyof typeof sizings, rows: readonly ListedProject[], request: SizeRequest): number {
  const { catalogue, locale, origin } = request;
  const weights = keep(`weights in ${ending} ${locale}`, [catalogue, origin], () => new Map<string, number>());
  const weigh = sizings[ending].weigh(request);
  let sum = 0;
  for (const row of rows) {
    const weight = weights.get(row.project.id) ?? weigh(row);
    weights.set(row.project.id, weight);
    sum += weight;
  }
  return sum;
}
