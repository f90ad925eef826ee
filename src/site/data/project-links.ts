import { pathToFile } from '#addresses/files.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import type { FileLink } from '#views/parts/file-links.tsx';
import { jsonOf } from './project-json.ts';
import { markdownOf } from './project-markdown.ts';
import type { SizeRequest } from './sizes.ts';

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
