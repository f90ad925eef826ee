import { pathTo } from '#addresses/pages.ts';
import { contentLicence } from '#catalogue/licence.ts';
import type { DataMeta } from '#data/json.ts';
import type { ProjectRecord } from '#data/project-record.ts';
import { toProjectRecord } from '#data/to-project-record.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { type Selection, selectionQuery } from '#selection/selection.ts';
import type { DataRequest } from './handler.ts';

/** The records of projects, made one by one as they are asked for. */
export function* recordsOf(rows: readonly ListedProject[], context: Pick<DataRequest, 'origin' | 'today'>): Generator<ProjectRecord> {
  for (const row of rows) yield toProjectRecord(row, context);
}

/** What is said about the projects of a selection. */
export function metaOf(selection: Selection, count: number, { generated, today, revision, origin, locale }: DataRequest): DataMeta {
  const query = selectionQuery(selection);
  return {
    query: parametersOf(query),
    count,
    generated,
    day: today,
    licence: contentLicence,
    revision,
    source: origin + pathTo({ name: 'projects' }, locale) + query,
  };
}

function parametersOf(query: string): DataMeta['query'] {
  const parameters = new URLSearchParams(query);
  const entries = [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length > 1 ? values : (values[0] ?? '')] as const;
  });
  return Object.fromEntries(entries);
}
