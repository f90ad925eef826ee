import type { ListedProject } from '../../domain/listed-project';
import { toProjectRecord } from '../../exports/to-project-record';
import type { DataRequest } from './data-handler';

/** What of a request the weight of a project depends on. */
export type WeightContext = Pick<DataRequest, 'origin' | 'today' | 'locale'>;

/** Bytes of a project in a file. */
export type Weigh = (entry: ListedProject, context: WeightContext) => number;

/** Weights by project; a list's projects stay the same objects until the day or the content is another. */
const known = new WeakMap<ListedProject, Map<Weigh, number>>();

/** The weight of projects together, each weighed once. */
export function weightOf(rows: readonly ListedProject[], weigh: Weigh, context: WeightContext): number {
  let sum = 0;
  for (const row of rows) {
    const weights = known.get(row) ?? new Map<Weigh, number>();
    known.set(row, weights);
    const weight = weights.get(weigh) ?? weigh(row, context);
    weights.set(weigh, weight);
    sum += weight;
  }
  return sum;
}

/** A project in JSON, with the separator after it. */
export const weighJson: Weigh = (entry, context) => Buffer.byteLength(JSON.stringify(toProjectRecord(entry, context))) + 2;
