import { type Ending, pathToFile } from '#addresses/files.ts';
import type { Locale } from '#catalogue/locale.ts';
import projectHandler from '#pages/api/files/[locale]/project/[id]/[ending].ts';
import listHandler from '#pages/api/files/[locale]/projects/[ending].ts';
import { askData, type DataResponse } from './ask-data.ts';

type Asking = Parameters<typeof askData>[3];

/** The file of a selection. @param query begins with `?` or is empty */
export function askListFile(ending: Ending<'projects'>, locale: Locale, query = '', asking?: Asking): Promise<DataResponse> {
  return askData(listHandler, pathToFile('projects', ending, locale) + query, { locale, ending }, asking);
}

/** The file of a project. */
export function askProjectFile(ending: Ending<'project'>, locale: Locale, id: string, query = ''): Promise<DataResponse> {
  return askData(projectHandler, pathToFile('project', ending, locale, id) + query, { locale, id, ending });
}
