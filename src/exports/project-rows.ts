import type { Fund } from '../domain/fund';
import type { ListedProject } from '../domain/listed-project';
import type { Locale } from '../domain/locale';
import { cellOf, projectColumns } from './project-columns';
import { projectLabels } from './project-labels';
import type { Cell } from './table-cell';
import { type RecordContext, toProjectRecord } from './to-project-record';

/** What the tables of projects need to know besides the projects: the language of labels, and the funds they are in. */
export type TableContext = RecordContext & { readonly locale: Locale; readonly funds: readonly Fund[] };

/** Makes the row of a project: a cell for each of `projectColumns`. */
export function rowMaker(context: TableContext): (project: ListedProject) => readonly Cell[] {
  const labelOf = projectLabels(context.locale, context.funds);
  return (project) => {
    const record = toProjectRecord(project, context);
    return projectColumns.map((column) => cellOf(column, record, labelOf));
  };
}

/** The rows of projects, made one by one as they are asked for. */
export function* projectRows(projects: readonly ListedProject[], context: TableContext): Generator<readonly Cell[]> {
  const rowOf = rowMaker(context);
  for (const project of projects) yield rowOf(project);
}
