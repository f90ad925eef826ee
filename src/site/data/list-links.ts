import { pathToFile } from '#addresses/files.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { type Selection, selectionQuery } from '#selection/selection.ts';
import type { FileLink } from '#views/parts/file-links.tsx';
import { dialectOf, dialectQuery } from './dialect-parameter.ts';
import { selectionSizes, sizedEndings } from './selection-sizes.ts';
import type { SizeRequest } from './sizes.ts';

/**
 * Links to the files of a selection with their sizes, CSV as spreadsheets of the language expect it, and to its feed; none of
 * a selection that finds nothing.
 * @param rows all of its projects
 */
export async function linksToList(selection: Selection, rows: readonly ListedProject[], request: SizeRequest): Promise<readonly FileLink[]> {
  if (rows.length === 0) return [];
  const { locale } = request;
  const query = selectionQuery({ ...selection, page: 1 });
  const sizes = await selectionSizes(rows, request);
  const queryOf = (ending: FileLink['ending']) => (ending === 'csv' ? inDialect(query, locale) : query);
  const files = sizedEndings.map((ending) => ({ ending, href: pathToFile('projects', ending, locale) + queryOf(ending), bytes: sizes[ending] }));
  return [...files, { ending: 'atom', href: pathToFile('projects', 'atom', locale) + query }];
}

/** The query with the dialect of the language. @param query begins with `?` or is empty */
function inDialect(query: string, locale: Locale): string {
  const dialect = new URLSearchParams(dialectQuery(dialectOf(locale))).toString();
  if (dialect === '') return query;
  return query === '' ? `?${dialect}` : `${query}&${dialect}`;
}
