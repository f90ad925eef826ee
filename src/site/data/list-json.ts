import { mediaTypeOf } from '#addresses/files.ts';
import { jsonFile } from '#data/json.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { metaOf, recordsOf } from './project-items.ts';
import { selectForFile } from './selected-file.ts';

/** The list's selection as JSON: `{ meta, items }`, the texts in every language. */
export function listJson(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  const { selection, rows } = selected;
  return { type: mediaTypeOf('json'), body: jsonFile(metaOf(selection, rows.length, request), recordsOf(rows, request)) };
}
