import { type Ending, pathToFile } from '#addresses/files.ts';
import { findByAlias, findProject } from '#catalogue/catalogue.ts';
import { type Maker, type Makers, withParameters } from './file-set.ts';
import { projectJson } from './project-json.ts';
import { projectMarkdown } from './project-markdown.ts';
import { projectPng } from './project-png.ts';

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
