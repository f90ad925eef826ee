import { parseDocumentId } from './documents.ts';
import type { Matches } from './postings/matches.ts';
import type { SearchIndex } from './search-index.ts';

/** The documents of several indexes under common numbers: those of the first index keep theirs. */
export type Numbering = {
  /** The number of a document is its place here. */
  readonly ids: readonly string[];
  readonly numberOf: (id: string) => number | undefined;
  /** For each document 1 if it is a project, 0 if it is a fund. */
  readonly isProject: Uint8Array;
  /** Brings what an index has found under the common numbers. */
  readonly bring: (matches: Matches, from: SearchIndex) => Matches;
};

const kept = new WeakMap<SearchIndex, { readonly others: readonly SearchIndex[]; readonly numbering: Numbering }>();

/** The common numbers of some indexes, worked out once. */
export function numberingOf(own: SearchIndex, others: readonly SearchIndex[]): Numbering {
  const before = kept.get(own);
  if (before?.others.length === others.length && before.others.every((other, at) => other === others[at])) return before.numbering;
  const numbering = numberTogether([own, ...others]);
  kept.set(own, { others, numbering });
  return numbering;
}

function numberTogether(indexes: readonly SearchIndex[]): Numbering {
  const numbers = new Map<string, number>();
  const tables = new Map(
    indexes.map((index) => {
      const table = new Uint32Array(index.ids.length);
      for (const [at, id] of index.ids.entries()) {
        const number = numbers.get(id) ?? numbers.size;
        numbers.set(id, number);
        table[at] = number;
      }
      return [index, table];
    }),
  );
  const ids = [...numbers.keys()];
  return {
    ids,
    numberOf: (id) => numbers.get(id),
    isProject: Uint8Array.from(ids, (id) => (parseDocumentId(id).kind === 'funds' ? 0 : 1)),
    bring: (matches, from) => renumber(matches, tables.get(from) ?? new Uint32Array(0)),
  };
}

/** The same documents by other numbers, ascending again. */
function renumber(matches: Matches, table: Uint32Array): Matches {
  const numbers = matches.documents.map((document) => table[document] ?? 0);
  if (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))) return { ...matches, documents: numbers };
  const order = Uint32Array.from(numbers.keys()).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  return { ...matches, documents: order.map((at) => numbers[at] ?? 0), scores: Float32Array.from(order, (at) => matches.scores[at] ?? 0) };
}
