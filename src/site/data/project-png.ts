import { findProject, fundOf } from '#catalogue/catalogue.ts';
import { projectPreview } from '#data/preview.ts';
import { pictureFile } from '../picture/picture-file.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The picture that stands for a project in other services. */
export function projectPng({ catalogue, locale, params, query }: DataRequest): DataAnswer {
  const project = findProject(catalogue, params.id ?? '');
  if (project === undefined) return { problem: { kind: 'notFound' } };
  return pictureFile(projectPreview({ project, fund: fundOf(catalogue, project) }, locale), locale, query);
}
