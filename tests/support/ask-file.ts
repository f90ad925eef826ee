import { type Ending, pathToFile } from '#addresses/files.ts';
import type { Locale } from '#catalogue/locale.ts';
import handler from '#pages/api/files.ts';
import { askData, type DataResponse } from './ask-data.ts';

type Asking = Parameters<typeof askData>[2];

/** A file at its address. @param path with its query */
export function askFile(path: string, asking?: Asking): Promise<DataResponse> {
  return askData(handler, path, asking);
}

/** The file of a selection. @param query begins with `?` or is empty */
export function askListFile(ending: Ending<'projects'>, locale: Locale, query = '', asking?: Asking): Promise<DataResponse> {
  return askFile(pathToFile('projects', ending, locale) + query, asking);
}

/** The file of a project. */
export function askProjectFile(ending: Ending<'project'>, locale: Locale, id: string, query = ''): Promise<DataResponse> {
  return askFile(pathToFile('project', ending, locale, id) + query);
}
