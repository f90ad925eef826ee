import { mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { writeCsv } from '#data/csv.ts';
import { csvDialects } from '#data/csv-dialect.ts';
import { projectRows } from '#data/project-rows.ts';
import { projectColumns } from '#data/project-table.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { listFilename, selectTable, tableContextOf } from './selected-table.ts';

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
