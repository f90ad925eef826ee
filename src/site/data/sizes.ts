import { setImmediate } from 'node:timers/promises';
import { type FileSetName, type OfferedFileName, offeredFile, offeredFileNames, pathToFile, type SizedFile } from '#addresses/files.ts';
import type { Locale } from '#catalogue/locale.ts';
import { csvDialects, csvHeader, csvRow } from '#data/csv.ts';
import { toProjectRecord } from '#data/project-record.ts';
import { projectColumns, rowMaker } from '#data/project-table.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import type { Selection } from '#selection/parameters.ts';
import type { Query } from '#selection/parse.ts';
import { everything, selectionQuery } from '#selection/selection.ts';
import type { FileLink } from '#views/parts/file-links.tsx';
import { keep } from '../memory.ts';
import type { PageRequest } from '../page.ts';
import { siteOrigin } from '../settings.ts';
import { listingOf, revisionOf } from '../state.ts';
import { type Makers, makerOf } from './file-set.ts';
import type { DataFile, DataRequest } from './handler.ts';
import { listXlsx } from './list-files.ts';
import { dialectOf, dialectQuery, metaOf, tableContextOf } from './selected.ts';

/** The makers of some sets of files. */
export type MakersBySet = Readonly<Partial<Record<FileSetName, Makers>>>;

/** For whom files are measured: everything a maker is told but the address of the file. */
export type SizeRequest = Omit<DataRequest, 'params' | 'query'>;

/**
 * The offered files that somebody makes, with their sizes; made once for a revision and a language, since every file is written
 * for it. The day that passes changes a status here and there, and the size by a few bytes.
 */
export function sizedFiles(request: SizeRequest, makers: MakersBySet): Promise<readonly SizedFile[]> {
  const { locale, revision, origin } = request;
  return keep(`sizes ${locale} ${Object.keys(makers)}`, [revision, origin], () => measureFiles(request, makers));
}

/** Writes every offered file that has a maker and counts its bytes. A file that answers with a problem is not offered; one that fails has no size. */
export async function measureFiles(request: SizeRequest, makers: MakersBySet): Promise<readonly SizedFile[]> {
  const sized: SizedFile[] = [];
  for (const name of offeredFileNames) {
    const file = await measureFile(name, request, makers).catch(() => ({ name }));
    if (file !== undefined) sized.push(file);
    await setImmediate();
  }
  return sized;
}

async function measureFile(name: OfferedFileName, request: SizeRequest, makers: MakersBySet): Promise<SizedFile | undefined> {
  const { set, ending, query } = offeredFile(name);
  const make = makerOf(makers[set] ?? {}, ending);
  const answer = await make?.({ ...request, params: { locale: request.locale, ending }, query: toQuery(query) });
  return answer === undefined || !('body' in answer) ? undefined : { name, bytes: await bytesOf(answer) };
}

function toQuery(text: string | undefined): Query {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Pieces after which others get their turn: files of large catalogues take a second to write. */
const piecesAtOnce = 200;

/** Writes a file whole and counts its bytes. */
async function bytesOf({ body }: DataFile): Promise<number> {
  if (typeof body === 'function') return (await body()).length;
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.byteLength(body);
  let [bytes, pieces] = [0, 0];
  for await (const piece of body) {
    bytes += Buffer.byteLength(piece);
    pieces += 1;
    if (pieces % piecesAtOnce === 0) await setImmediate();
  }
  return bytes;
}

/** What a page tells the makers of files to learn how large its files are. */
export function sizeRequest({ catalogue, locale, today, secondsLeft }: PageRequest): SizeRequest {
  return { catalogue, locale, today, secondsLeft, origin: siteOrigin(), revision: revisionOf(catalogue), generated: new Date().toISOString() };
}

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

/** How a workbook's size grows with the same projects' bytes as CSV: it is compressed as a whole, so projects have no weight of their own in it. */
export type WorkbookScale = { readonly base: number; readonly ratio: number };

/** A period in which no project runs: the workbook of nothing is what every workbook has. */
const never = { from: '1900', to: '1900' };

/**
 * Measures the workbook of everything and that of nothing, once for a catalogue and a language.
 * @param csvOf the bytes of rows as CSV
 */
function workbookScale(request: SizeRequest, csvOf: (rows: readonly ListedProject[]) => number): Promise<WorkbookScale> {
  const { catalogue, locale, today } = request;
  return keep(`workbook scale ${locale}`, [catalogue], async () => {
    const [base, whole] = [await sizeOfWorkbook(request, never), await sizeOfWorkbook(request, {})];
    const csv = csvOf(listingOf(catalogue, today, locale).inOrder('default'));
    return { base, ratio: csv === 0 ? 0 : (whole - base) / csv };
  });
}

async function sizeOfWorkbook(request: SizeRequest, query: Readonly<Record<string, string>>): Promise<number> {
  const answer = listXlsx({ ...request, params: {}, query });
  return 'body' in answer ? bytesOf(answer) : 0;
}

/**
 * Links to the files of a selection with their sizes, CSV as spreadsheets of the language expect it, and to its feed; none of
 * a selection that finds nothing.
 * @param rows all of its projects
 */
export async function linksToList(selection: Selection, rows: readonly ListedProject[], request: SizeRequest): Promise<readonly FileLink[]> {
  if (rows.length === 0) return [];
  const { locale } = request;
  const query = selectionQuery({ ...selection, page: 1 });
  const sizes = await selectionSizes(rows, request);
  const queryOf = (ending: FileLink['ending']) => (ending === 'csv' ? inDialect(query, locale) : query);
  const files = sizedEndings.map((ending) => ({ ending, href: pathToFile('projects', ending, locale) + queryOf(ending), bytes: sizes[ending] }));
  return [...files, { ending: 'atom', href: pathToFile('projects', 'atom', locale) + query }];
}

/** The query with the dialect of the language. @param query begins with `?` or is empty */
function inDialect(query: string, locale: Locale): string {
  const dialect = new URLSearchParams(dialectQuery(dialectOf(locale))).toString();
  if (dialect === '') return query;
  return query === '' ? `?${dialect}` : `${query}&${dialect}`;
}
