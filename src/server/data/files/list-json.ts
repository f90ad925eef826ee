import { jsonFile } from '../../../exports/json';
import { mediaTypeOf } from '../../../i18n/file-routes';
import type { DataAnswer, DataRequest } from '../data-handler';
import { metaOf, recordsOf } from '../project-items';
import { selectForFile } from '../selected-file';

/** The list's selection as JSON: `{ meta, items }`, the texts in every language. */
export function listJson(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  const { selection, rows } = selected;
  return { type: mediaTypeOf('json'), body: jsonFile(metaOf(selection, rows.length, request), recordsOf(rows, request)) };
}
