import type { Problem } from '#data/problem.ts';
import { objectionsToPage } from '#selection/parameter-errors.ts';
import type { DataRequest } from './handler.ts';
import { type Selected, selectRecords } from './selected.ts';

/**
 * The selection of a file: as `selectRecords`, but a file is not divided into pages, so another page than the first is
 * refused: whoever asks for page after page would get the same file for ever.
 * @param others parameters that the file takes besides those of a selection
 */
export function selectForFile(request: DataRequest, others: readonly string[] = []): Selected | { readonly problem: Problem } {
  const selected = selectRecords(request, others);
  const objections = objectionsToPage(request.query);
  if (objections.length === 0) return selected;
  return { problem: { kind: 'badParameters', objections: [...('problem' in selected ? (selected.problem.objections ?? []) : []), ...objections] } };
}
