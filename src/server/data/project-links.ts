import type { ListedProject } from '../../domain/listed-project';
import { pathToFile } from '../../i18n/file-routes';
import type { FileLink } from '../../views/file-links';
import { jsonOf } from './files/project-json';
import { markdownOf } from './files/project-markdown';
import type { SizeRequest } from './sized-files';

/** Links to the files of a project, with their sizes. */
export function linksToProject(entry: ListedProject, request: SizeRequest): readonly FileLink[] {
  const { id } = entry.project;
  const texts = { json: jsonOf(entry, request), md: markdownOf(entry, request) };
  return (['json', 'md'] as const).map((ending) => ({
    ending,
    href: pathToFile('project', ending, request.locale, id),
    bytes: Buffer.byteLength(texts[ending]),
  }));
}
