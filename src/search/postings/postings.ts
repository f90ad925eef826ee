import { type Matches, noMatches } from './matches.ts';

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

/** How much what a document holds besides its best term adds: two compounds of a word tell little more than one, and many no more than two. */
const furtherTerms = 0.2;

/** Makes postings searchable. @param size the number of documents */
export function createFinder(postings: Postings, size: number): Finder {
  const { terms, starts } = postings;
  const numbers = new Map(terms.map((term, number) => [term, number]));
  // Nobody else sees these between two calls: what is put in is taken out again before a call ends.
  const best = new Float32Array(size);
  const sums = new Float32Array(size);
  const holdersOf = (number: number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  return {
    numberOf: (term) => numbers.get(term),
    find: (weighted) => {
      const known = [...weighted.keys()].filter((term) => numbers.has(term));
      if (known.length === 0) return noMatches;
      const own = known.map((term) => numbers.get(term) ?? 0);
      const most = own.reduce((sum, number) => sum + holdersOf(number), 0);
      // All terms that are looked for together stand for one word, so that each counts as if as many held it as hold any of them: a compound
      // that one text has would otherwise outweigh the word itself, which many have.
      const common = rarity(Math.min(most, size), size);
      for (const [at, number] of own.entries()) {
        const weight = weighted.get(known[at] ?? '') ?? 0;
        addUp(postings, number, own.length === 1 ? weight : (weight * common) / rarity(holdersOf(number), size), best, sums);
      }
      return { ...takeOut(best, sums), terms: known };
    },
  };
}

/** How much it tells that a document, of so many, holds a term: the fewer do, the more (BM25). */
export function rarity(holders: number, size: number): number {
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
}

/** Adds up what the documents of a term hold of it. @param share of what it counts for */
function addUp({ starts, documents, scores }: Postings, term: number, share: number, best: Float32Array, sums: Float32Array): void {
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const document = documents[at] ?? 0;
    const score = share * (scores[at] ?? 0);
    sums[document] = (sums[document] ?? 0) + score;
    if (score > (best[document] ?? 0)) best[document] = score;
  }
}

/** What has been added up, and nothing is left. */
function takeOut(best: Float32Array, sums: Float32Array): Pick<Matches, 'documents' | 'scores'> {
  let count = 0;
  for (const sum of sums) if (sum !== 0) count += 1;
  const documents = new Uint32Array(count);
  const scores = new Float32Array(count);
  for (let document = 0, at = 0; at < count; document += 1) {
    const sum = sums[document] ?? 0;
    if (sum === 0) continue;
    const first = best[document] ?? 0;
    documents[at] = document;
    scores[at] = first + furtherTerms * Math.min(sum - first, first);
    at += 1;
    best[document] = 0;
    sums[document] = 0;
  }
  return { documents, scores };
}
