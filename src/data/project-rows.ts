import type { Fund } from '#catalogue/fund.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { projectLabels } from './project-labels.ts';
import { cellOf, projectColumns } from './project-table.ts';
import type { Cell } from './table-cell.ts';
import { type RecordContext, toProjectRecord } from './to-project-record.ts';

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
