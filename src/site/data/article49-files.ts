import { filenameOf, mediaTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { type Article49Column, article49Columns, article49Programme, article49RowMaker } from '#data/article49.ts';
import { csvDialects, writeCsv } from '#data/csv.ts';
import { toProjectRecord } from '#data/project-record.ts';
import { type Cell, projectLabels } from '#data/project-table.ts';
import { aboutSheet, tableSheet } from '#data/sheets.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { listingOf } from '../state.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { answerMeta, readDialect } from './selected.ts';
import { workbookFacts, writeWorkbook } from './workbook.ts';

/** The file in the shape of Article 49(3), in a language. */
type Article49List = { readonly columns: readonly Article49Column[]; readonly count: number; readonly rows: Iterable<readonly Cell[]> };

/** Everything for the file: all projects of the programme, in the order of the list. Rows are made as they are asked for. */
function article49List({ catalogue, today, locale, origin }: Pick<DataRequest, 'catalogue' | 'today' | 'locale' | 'origin'>): Article49List {
  const projects = listingOf(catalogue, today, locale).rows.filter(({ fund }) => fund.programme === article49Programme);
  const rowOf = article49RowMaker(locale, projectLabels(locale, catalogue));
  function* rows() {
    for (const project of projects) yield rowOf(toProjectRecord(project, { origin, today }));
  }
  return { columns: article49Columns(locale), count: projects.length, rows: rows() };
}

/** The page that tells about the file. */
function article49Page({ origin, locale }: Pick<DataRequest, 'origin' | 'locale'>): string {
  return origin + pathTo({ name: 'openData' }, locale);
}

/** The name to save the file under, with the day. */
function savedName(ending: 'csv' | 'xlsx', { locale, today }: Pick<DataRequest, 'locale' | 'today'>): string {
  return filenameOf('article49', ending, locale).replace('.', `-${today}.`);
}

/** What belongs to the file (RFC 8288): the page that tells what it is and is not. */
function article49Links(request: Pick<DataRequest, 'origin' | 'locale'>): readonly string[] {
  return [`<${article49Page(request)}>; rel="describedby"; type="text/html"`];
}

/** The projects of the EU Home Affairs Funds in the shape of Regulation (EU) 2021/1060, Article 49(3), as CSV. It is not the managing authority's list. */
export function article49Csv(request: DataRequest): DataAnswer {
  const { dialect, parameterErrors } = readDialect(request.query);
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const { columns, rows } = article49List(request);
  return {
    type: mediaTypeOf('csv'),
    language: request.locale,
    filename: savedName('csv', request),
    links: article49Links(request),
    body: writeCsv(columns, rows, csvDialects[dialect]),
  };
}

/** The same as the CSV file, as a workbook whose second sheet tells what it is and is not. */
export function article49Xlsx(request: DataRequest): DataAnswer {
  const { locale } = request;
  const t = translatorOf(locale, 'article49');
  const { columns, count, rows } = article49List(request);
  const meta = { query: {}, count, ...answerMeta(request, article49Page(request)) };
  const about = aboutSheet({ meta, selection: t('selection'), note: t('note'), columns }, locale);
  return {
    type: mediaTypeOf('xlsx'),
    language: locale,
    filename: savedName('xlsx', request),
    links: article49Links(request),
    body: writeWorkbook([tableSheet(t('sheet'), columns, rows), about], {
      ...workbookFacts(locale),
      title: messagesOf(locale).dcat.article49.title,
      generated: meta.generated,
    }),
  };
}
