import { pathToFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { type Article49Column, article49Columns, article49Programme, article49RowMaker } from '#data/article49.ts';
import { projectLabels } from '#data/project-labels.ts';
import type { Cell } from '#data/table-cell.ts';
import { toProjectRecord } from '#data/to-project-record.ts';
import { listingOf } from '../catalogue-search.ts';
import type { DataRequest } from './handler.ts';

/** The file in the shape of Article 49(3), in a language. */
export type Article49List = { readonly columns: readonly Article49Column[]; readonly count: number; readonly rows: Iterable<readonly Cell[]> };

/** Everything for the file: all projects of the programme, in the order of the list. Rows are made as they are asked for. */
export function article49List({ catalogue, today, locale, origin }: Pick<DataRequest, 'catalogue' | 'today' | 'locale' | 'origin'>): Article49List {
  const projects = listingOf(catalogue, today, locale)
    .inOrder('default')
    .filter(({ fund }) => fund.programme === article49Programme);
  const rowOf = article49RowMaker(locale, projectLabels(locale, catalogue.funds));
  function* rows() {
    for (const project of projects) yield rowOf(toProjectRecord(project, { origin, today }));
  }
  return { columns: article49Columns(locale), count: projects.length, rows: rows() };
}

/** The page that tells about the file. */
export function article49Page({ origin, locale }: Pick<DataRequest, 'origin' | 'locale'>): string {
  return origin + pathTo({ name: 'openData' }, locale);
}

/** What belongs to the file (RFC 8288): the page that tells what it is and is not. */
export function article49Links(request: Pick<DataRequest, 'origin' | 'locale'>): readonly string[] {
  return [`<${article49Page(request)}>; rel="describedby"; type="text/html"`];
}

/** The name to save the file under: `artikla-49.csv`. */
export function article49Filename(ending: 'csv' | 'xlsx', { locale }: Pick<DataRequest, 'locale'>): string {
  return pathToFile('article49', ending, locale).split('/').at(-1) ?? '';
}
