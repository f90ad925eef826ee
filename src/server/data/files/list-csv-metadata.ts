import { selectionQuery } from '../../../domain/selection';
import { csvDialects } from '../../../exports/csv-dialect';
import { csvMetadata } from '../../../exports/csv-metadata';
import { mediaTypeOf, pathToFile, plainMediaTypeOf } from '../../../i18n/file-routes';
import { pathTo } from '../../../i18n/routes';
import type { DataAnswer, DataRequest } from '../data-handler';
import { listFilename, selectTable } from '../selected-table';

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
