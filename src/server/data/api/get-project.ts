import { findByAlias, findProject } from '../../../domain/catalogue';
import { pathToApi } from '../../../i18n/api-routes';
import type { DataAnswer, DataRequest } from '../data-handler';
import { projectJson } from '../files/project-json';
import { languageQuery } from './api-language';
import { refuseParameters } from './refuse-parameters';

/** One project: `{ meta, item }`. A former id leads to the present one. */
export function getProject(request: DataRequest): DataAnswer {
  const refused = refuseParameters('getProject', request);
  if (refused !== undefined) return refused;
  const { catalogue, params, locale } = request;
  const id = params.id ?? '';
  const renamed = findProject(catalogue, id) === undefined ? findByAlias(catalogue, id) : undefined;
  if (renamed === undefined) return projectJson(request);
  return { movedTo: pathToApi('getProject', renamed.id) + languageQuery(locale) };
}
