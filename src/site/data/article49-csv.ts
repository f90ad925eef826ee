import { mediaTypeOf } from '#addresses/files.ts';
import { writeCsv } from '#data/csv.ts';
import { csvDialects } from '#data/csv-dialect.ts';
import { article49Filename, article49Links, article49List } from './article49-list.ts';
import { readDialect } from './dialect-parameter.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The projects of the EU Home Affairs Funds in the shape of Article 49(3), as CSV. It is not the managing authority's list. */
export function article49Csv(request: DataRequest): DataAnswer {
  const { dialect, objections } = readDialect(request.query);
  if (objections.length > 0) return { problem: { kind: 'badParameters', objections } };
  const { columns, rows } = article49List(request);
  return {
    type: mediaTypeOf('csv'),
    language: request.locale,
    filename: article49Filename('csv', request),
    links: article49Links(request),
    body: writeCsv(columns, rows, csvDialects[dialect]),
  };
}
