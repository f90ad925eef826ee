import type { ListedProject } from '../../domain/listed-project';
import { csvHeader, csvRow } from '../../exports/csv';
import { type CsvDialectName, csvDialects } from '../../exports/csv-dialect';
import { projectColumns } from '../../exports/project-columns';
import { rowMaker } from '../../exports/project-rows';
import { keep } from '../memory';
import type { DataRequest } from './data-handler';
import { tableContextOf } from './selected-table';

/**
 * The size in bytes of the CSV file of a selection, to be told beside the link to it. Each row is measured once a day and
 * language, so that a page costs a sum.
 */
export function csvSize(
  rows: readonly ListedProject[],
  request: Pick<DataRequest, 'catalogue' | 'today' | 'locale' | 'origin'>,
  dialect: CsvDialectName = 'standard',
): number {
  const { catalogue, today, locale, origin } = request;
  const chosen = csvDialects[dialect];
  const { header, sizes } = keep(`csv sizes ${locale} ${dialect}`, [catalogue, today, origin], () => ({
    header: Buffer.byteLength(csvHeader(projectColumns, chosen)),
    sizes: new Map<string, number>(),
  }));
  const rowOf = rowMaker(tableContextOf(request));
  const sizeOf = (row: ListedProject) => {
    const size = sizes.get(row.project.id) ?? Buffer.byteLength(csvRow(projectColumns, rowOf(row), chosen));
    sizes.set(row.project.id, size);
    return size;
  };
  return rows.reduce((sum, row) => sum + sizeOf(row), header);
}
