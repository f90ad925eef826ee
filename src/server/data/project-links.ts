import type { ListedProject } from '../../domain/listed-project';
import { pathToFile } from '../../i18n/file-routes';
import type { FileLink } from '../../views/file-links';
import type { WeightContext } from './file-sizes';
import { jsonOf } from './files/project-json';
import { markdownOf } from './files/project-markdown';

/** Links to the files of a project, with their sizes. */
export function linksToProject(entry: ListedProject, context: WeightContext & { readonly revision: string }): readonly FileLink[] {
  const { id } = entry.project;
  const generated = new Date(0).toISOString();
  const texts = { json: jsonOf(entry, { ...context, generated }), md: markdownOf(entry, context) };
  return (['json', 'md'] as const).map((ending) => ({
    ending,
    href: pathToFile('project', ending, context.locale, id),
    bytes: Buffer.byteLength(texts[ending]),
  }));
}
