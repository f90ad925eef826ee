import { addedParameters, withheldParameters } from '#data/api/parameters-part.ts';
import { jsonFile } from '#data/json.ts';
import { objectionsToLanguage } from './api-language.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { cutPage, linksToPages, objectionsToLimit } from './paging.ts';
import { metaOf, recordsOf } from './project-items.ts';
import { selectRecords } from './selected.ts';

/** A page of a selection of projects, in the order of the list: `{ meta, items }`. */
export function listProjects(request: DataRequest): DataAnswer {
  const { query } = request;
  const selected = selectRecords(request, addedParameters, withheldParameters);
  const others = [...objectionsToLimit(query), ...objectionsToLanguage(query)];
  const objections = [...('problem' in selected ? (selected.problem.objections ?? []) : []), ...others];
  if ('problem' in selected || objections.length > 0) return { problem: { kind: 'badParameters', objections } };
  const { selection, rows } = selected;
  const cut = cutPage(rows, query);
  if ('problem' in cut) return cut;
  const meta = { ...metaOf({ ...selection, page: 1 }, rows.length, request), ...cut.paging };
  return { type: 'application/json', body: jsonFile(meta, recordsOf(cut.rows, request)), links: linksToPages('listProjects', cut.paging, request, selection) };
}
