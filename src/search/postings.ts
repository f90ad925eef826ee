import type { Matches } from './matches.ts';
import { noMatches } from './matches.ts';

/** Index terms and how much each counts, from 0 to 1. */
export type WeightedTerms = ReadonlyMap<string, number>;

/**
 * Which documents hold which terms, in arrays of numbers: as they are made, as they are kept in a file and as they are searched. How well a
 * document holds a term was worked out over all its fields when the index was made.
 */
export type Postings = {
  /** The number of a term is its place here. */
  readonly terms: readonly string[];
  /** Where the documents of each term begin, then where the last ones end. */
  readonly starts: Uint32Array;
  /** The numbers of the documents of each term, ascending. */
  readonly documents: Uint32Array;
  /** How well they hold the term. */
  readonly scores: Float32Array;
};

/** Finds terms by their letters, and documents by their terms. */
export type Finder = {
  readonly numberOf: (term: string) => number | undefined;
  /** The documents that hold any of the terms. */
  readonly find: (terms: WeightedTerms) => Matches;
};

/** Makes postings searchable. @param size the number of documents */
export function createFinder({ terms, starts, documents, scores }: Postings, size: number): Finder {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  // Nobody else sees these between two calls: what is added up is taken out again before a call ends.
  const sums = new Float32Array(size);
  const times = new Uint32Array(size);
  return {
    numberOf: (term) => numbers.get(term),
    find: (weighted) => {
      const known: string[] = [];
      let most = 0;
      for (const [term, weight] of weighted) {
        const number = numbers.get(term);
        if (number === undefined) continue;
        known.push(term);
        const [from = 0, to = 0] = [starts[number], starts[number + 1]];
        most += to - from;
        for (let at = from; at < to; at += 1) {
          const document = documents[at] ?? 0;
          sums[document] = (sums[document] ?? 0) + weight * (scores[at] ?? 0);
          times[document] = (times[document] ?? 0) + 1;
        }
      }
      if (most === 0) return noMatches;
      return { ...takeOut(sums, times, Math.min(most, size)), terms: known };
    },
  };
}

/** What has been added up, and nothing is left. @param most there can be so many documents at most */
function takeOut(sums: Float32Array, times: Uint32Array, most: number): Pick<Matches, 'documents' | 'scores'> {
  const found = new Uint32Array(most);
  const scores = new Float32Array(most);
  let count = 0;
  for (let document = 0; document < sums.length; document += 1) {
    const many = times[document] ?? 0;
    if (many === 0) continue;
    found[count] = document;
    scores[count] = (sums[document] ?? 0) * many;
    count += 1;
    sums[document] = 0;
    times[document] = 0;
  }
  return { documents: found.slice(0, count), scores: scores.slice(0, count) };
}
