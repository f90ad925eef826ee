import type { ListedProject } from '../../domain/listed-project';
import { type Selection, selectionQuery } from '../../domain/selection';
import { pathToFile } from '../../i18n/file-routes';
import type { FileLink } from '../../views/file-links';
import { type Weigh, type WeightContext, weighJson, weightOf } from './file-sizes';

/** How large a file becomes: what it holds whatever the selection, and each project. */
type Sizing = { readonly base: number; readonly weigh: Weigh /** Most projects it holds. */; readonly most?: number };

const sizings = {
  json: { base: 350, weigh: weighJson },
} as const satisfies Readonly<Partial<Record<FileLink['ending'], Sizing>>>;

/** Links to the files of a selection, with their sizes; none of a selection that finds nothing. @param rows all of its projects */
export function linksToList(selection: Selection, rows: readonly ListedProject[], context: WeightContext): readonly FileLink[] {
  if (rows.length === 0) return [];
  const query = selectionQuery({ ...selection, page: 1 });
  return (Object.keys(sizings) as (keyof typeof sizings)[]).map((ending) => {
    const { base, weigh, most }: Sizing = sizings[ending];
    return { ending, href: pathToFile('projects', ending, context.locale) + query, bytes: base + weightOf(rows.slice(0, most), weigh, context) };
  });
}
