import { mediaTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { findProject, fundOf } from '#catalogue/catalogue.ts';
import { contentLicence } from '#catalogue/licence.ts';
import { toProjectRecord } from '#data/to-project-record.ts';
import { type ListedProject, listProject } from '#selection/listed-project.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** One project as JSON: `{ meta, item }`. */
export function projectJson({ params, ...request }: DataRequest): DataAnswer {
  const project = findProject(request.catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  return { type: mediaTypeOf('json'), body: jsonOf(listProject({ project, fund: fundOf(request.catalogue, project) }, request.today), request) };
}

/** The JSON of a project. */
export function jsonOf(
  entry: ListedProject,
  { today, origin, locale, revision, generated }: Pick<DataRequest, 'today' | 'origin' | 'locale' | 'revision' | 'generated'>,
): string {
  const source = origin + pathTo({ name: 'projects', id: entry.project.id }, locale);
  const meta = { generated, day: today, licence: contentLicence, revision, source };
  return `${JSON.stringify({ meta, item: toProjectRecord(entry, { origin, today }) }, null, 2)}\n`;
}
