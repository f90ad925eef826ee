import { pathToFile } from '#addresses/files.ts';
import type { CsvDialectName } from '#data/csv-dialect.ts';
import type { Problem } from '#data/problem.ts';
import type { TableContext } from '#data/project-rows.ts';
import { type Selection, selectionQuery } from '#selection/selection.ts';
import { dialectParameter, dialectQuery, readDialect } from './dialect-parameter.ts';
import type { DataRequest } from './handler.ts';
import type { Selected } from './selected.ts';
import { selectForFile } from './selected-file.ts';

/** A selection that is given as CSV or described as one. */
export type SelectedTable = Selected & {
  readonly dialect: CsvDialectName;
  /** What belongs after the file's path to get the same rows: begins with `?` or is empty. */
  readonly query: string;
};

/** The selection of a query and the dialect it is to be written in; everything that cannot be followed is named at once. */
export function selectTable(request: DataRequest): SelectedTable | { readonly problem: Problem } {
  const selected = selectForFile(request, [dialectParameter]);
  const { dialect, objections } = readDialect(request.query);
  if ('problem' in selected) return { problem: { ...selected.problem, objections: [...(selected.problem.objections ?? []), ...objections] } };
  if (objections.length > 0) return { problem: { kind: 'badParameters', objections } };
  return { ...selected, dialect, query: fileQuery(selected.selection, dialect) };
}

/** The parameters of a file: it has no pages. */
function fileQuery(selection: Selection, dialect: CsvDialectName): string {
  const parameters = new URLSearchParams(selectionQuery({ ...selection, page: 1 }));
  for (const [name, value] of Object.entries(dialectQuery(dialect))) parameters.append(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** What the rows of a request are made with. */
export function tableContextOf({ catalogue, today, locale, origin }: Pick<DataRequest, 'catalogue' | 'today' | 'locale' | 'origin'>): TableContext {
  return { origin, today, locale, funds: catalogue.funds };
}

/** The name to save a file of the list under: `hankkeet.csv`. */
export function listFilename(ending: 'csv' | 'xlsx' | 'csv-metadata.json', { locale }: Pick<DataRequest, 'locale'>): string {
  return pathToFile('projects', ending, locale).split('/').at(-1) ?? '';
}
