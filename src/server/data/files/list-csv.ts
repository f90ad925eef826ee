import { writeCsv } from '../../../exports/csv';
import { csvDialects } from '../../../exports/csv-dialect';
import { projectColumns } from '../../../exports/project-columns';
import { projectRows } from '../../../exports/project-rows';
import { mediaTypeOf, pathToFile } from '../../../i18n/file-routes';
import type { DataAnswer, DataRequest } from '../data-handler';
import { listFilename, selectTable, tableContextOf } from '../selected-table';

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
    filename: listFilename('csv', request),
    links: [`<${metadata}>; rel="describedby"; type="${mediaTypeOf('csv-metadata.json')}"`],
    body: writeCsv(projectColumns, projectRows(rows, tableContextOf(request)), csvDialects[dialect]),
  };
}
