import { findProject, fundOf } from '../../../domain/catalogue';
import { projectPreview } from '../../../exports/preview';
import { pictureFile } from '../../picture/picture-file';
import type { DataAnswer, DataRequest } from '../data-handler';

/** The picture that stands for a project in other services. */
export function projectPng({ catalogue, locale, params, query }: DataRequest): DataAnswer {
  const project = findProject(catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  return pictureFile(projectPreview({ project, fund: fundOf(catalogue, project) }, locale), locale, query);
}
