import type { ListedProject } from '#selection/listed-project.ts';
import { listingOf } from '../catalogue-search.ts';
import { keep } from '../memory.ts';
import { listXlsx } from './list-xlsx.ts';
import { bytesOf, type SizeRequest } from './sizes.ts';

/** How a workbook's size grows with the same projects' bytes as CSV: it is compressed as a whole, so projects have no weight of their own in it. */
export type WorkbookScale = { readonly base: number; readonly ratio: number };

/** A period in which no project runs: the workbook of nothing is what every workbook has. */
const never = { from: '1900', to: '1900' };

/**
 * Measures the workbook of everything and that of nothing, once for a catalogue and a language.
 * @param csvOf the bytes of rows as CSV
 */
export function workbookScale(request: SizeRequest, csvOf: (rows: readonly ListedProject[]) => number): Promise<WorkbookScale> {
  const { catalogue, locale, today } = request;
  return keep(`workbook scale ${locale}`, [catalogue], async () => {
    const [base, whole] = [await sizeOfWorkbook(request, never), await sizeOfWorkbook(request, {})];
    const csv = csvOf(listingOf(catalogue, today, locale).inOrder('default'));
    return { base, ratio: csv === 0 ? 0 : (whole - base) / csv };
  });
}

async function sizeOfWorkbook(request: SizeRequest, query: Readonly<Record<string, string>>): Promise<number> {
  const answer = listXlsx({ ...request, params: {}, query });
  return 'body' in answer ? bytesOf(answer) : 0;
}
