import { contentLicence } from '../../domain/licence';
import type { ListedProject } from '../../domain/listed-project';
import { type Selection, selectionQuery } from '../../domain/selection';
import type { DataMeta } from '../../exports/json';
import type { ProjectRecord } from '../../exports/project-record';
import { toProjectRecord } from '../../exports/to-project-record';
import { pathTo } from '../../i18n/routes';
import type { DataRequest } from './data-handler';

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
