import { findByAlias, findProject } from '../../../domain/catalogue';
import { type Ending, pathToFile } from '../../../i18n/file-routes';
import { type Maker, type Makers, withParameters } from '../serve-files';
import { projectJson } from './project-json';
import { projectMarkdown } from './project-markdown';
import { projectPng } from './project-png';

/** Who makes the files of a project. A former id leads to the file of the present one. */
export const projectMakers: Makers = {
  json: withParameters([], byPresentId('json', projectJson)),
  md: withParameters([], byPresentId('md', projectMarkdown)),
  png: byPresentId('png', projectPng),
};

function byPresentId(ending: Ending<'project'>, make: Maker): Maker {
  return (request) => {
    const { catalogue, locale, params } = request;
    const id = params.id ?? '';
    const renamed = findProject(catalogue, id) === undefined ? findByAlias(catalogue, id) : undefined;
    return renamed === undefined ? make(request) : { movedTo: pathToFile('project', ending, locale, renamed.id) };
  };
}
