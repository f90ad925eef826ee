import type { ListedProject } from '../../domain/listed-project';
import { type Selection, selectionQuery } from '../../domain/selection';
import { pathToFile } from '../../i18n/file-routes';
import type { FileLink } from '../../views/file-links';
import { selectionSizes, sizedEndings } from './selection-sizes';
import type { SizeRequest } from './sized-files';

/** Links to the files of a selection, with their sizes; none of a selection that finds nothing. @param rows all of its projects */
export async function linksToList(selection: Selection, rows: readonly ListedProject[], request: SizeRequest): Promise<readonly FileLink[]> {
  if (rows.length === 0) return [];
  const query = selectionQuery({ ...selection, page: 1 });
  const sizes = await selectionSizes(rows, request);
  return sizedEndings.map((ending) => ({ ending, href: pathToFile('projects', ending, request.locale) + query, bytes: sizes[ending] }));
}
