import { pathToApi } from '#addresses/api.ts';
import { findByAlias, findProject } from '#catalogue/catalogue.ts';
import { languageQuery } from './api-language.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { projectJson } from './project-json.ts';
import { refuseParameters } from './refuse-parameters.ts';

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
