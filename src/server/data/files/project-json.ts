import { findProject, fundOf } from '../../../domain/catalogue';
import { listProject } from '../../../domain/listed-project';
import { licenceAddress } from '../../../exports/json';
import { toProjectRecord } from '../../../exports/to-project-record';
import { mediaTypeOf } from '../../../i18n/file-routes';
import { pathTo } from '../../../i18n/routes';
import type { DataAnswer, DataRequest } from '../data-handler';

/** One project as JSON: `{ meta, item }`. */
export function projectJson({ catalogue, today, origin, locale, params, revision, generated }: DataRequest): DataAnswer {
  const project = findProject(catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  const item = toProjectRecord(listProject({ project, fund: fundOf(catalogue, project) }, today), { origin, today });
  const source = origin + pathTo({ name: 'projects', id: project.id }, locale);
  const meta = { generated, day: today, licence: licenceAddress, revision, source };
  return { type: mediaTypeOf('json'), body: `${JSON.stringify({ meta, item }, null, 2)}\n` };
}
