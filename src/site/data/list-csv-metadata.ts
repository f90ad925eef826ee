import { mediaTypeOf, pathToFile, plainMediaTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { csvDialects } from '#data/csv-dialect.ts';
import { csvMetadata } from '#data/csvw.ts';
import { selectionQuery } from '#selection/selection.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { listFilename, selectTable } from './selected-table.ts';

/** The description of the list's CSV file with the same query (CSV on the Web); without a query, of the whole file. */
export function listCsvMetadata(request: DataRequest): DataAnswer {
  const selected = selectTable(request);
  if ('problem' in selected) return selected;
  const { origin, locale, revision, today } = request;
  const { selection, dialect, query } = selected;
  const page = origin + pathTo({ name: 'projects' }, locale);
  const url = origin + pathToFile('projects', 'csv', locale) + query;
  const source = page + selectionQuery({ ...selection, page: 1 });
  const metadata = csvMetadata({ url, source, pages: `${page}/`, revision, day: today, locale, dialect: csvDialects[dialect] });
  return {
    type: mediaTypeOf('csv-metadata.json'),
    filename: listFilename('csv-metadata.json', request),
    links: [`<${url}>; rel="describes"; type="${plainMediaTypeOf('csv')}"`],
    body: `${JSON.stringify(metadata, null, 2)}\n`,
  };
}
