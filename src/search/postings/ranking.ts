import { type Matches, placesWhere } from './matches.ts';

/** Documents that answer a query, by their numbers, ascending, and what their order depends on. */
export type Ranking = {
  readonly documents: Uint32Array;
  /** How much of the query they hold: what holds more stands before what holds less, however well. */
  readonly tiers: Uint8Array;
  readonly scores: Float32Array;
};

/** What a ranking is made of: a word of a query and the documents that hold it. */
type Ranked = { readonly matches: Matches };

/** How many of the required words a tier stands for. */
export function holdsOf(tier: number): number {
  return tier >>> 4;
}

/**
 * Ranks the documents that hold at least so many of the required words: most required words first, then most words, then the best.
 * @param words at most fifteen
 * @param size the number of all documents
 */
export function rank(words: readonly Ranked[], required: readonly Ranked[], least: number, size: number): Ranking {
  const tiers = new Uint8Array(size);
  const sums = new Float32Array(size);
  for (const word of words) {
    const counts = required.includes(word) ? 17 : 1;
    const { documents, scores } = word.matches;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      tiers[document] = (tiers[document] ?? 0) + counts;
      sums[document] = (sums[document] ?? 0) + (scores[at] ?? 0);
    }
  }
  const isRanked = (document: number) => (tiers[document] ?? 0) > 0 && holdsOf(tiers[document] ?? 0) >= least;
  const documents = placesWhere(size, isRanked);
  return { documents, ...pick({ tiers, scores: sums }, documents) };
}

/** Keeps some of the documents. */
export function keepRanked(ranking: Ranking, keeps: (document: number, tier: number) => boolean): Ranking {
  const { documents, tiers } = ranking;
  const places = placesWhere(documents.length, (at) => keeps(documents[at] ?? 0, tiers[at] ?? 0));
  if (places.length === documents.length) return ranking;
  return { documents: places.map((at) => documents[at] ?? 0), ...pick(ranking, places) };
}

/** Whether something holds of any of the documents. */
export function someRanked({ documents, tiers }: Ranking, holds: (document: number, tier: number) => boolean): boolean {
  return documents.some((document, at) => holds(document, tiers[at] ?? 0));
}

function pick({ tiers, scores }: Omit<Ranking, 'documents'>, places: Uint32Array): Omit<Ranking, 'documents'> {
  const picked = { tiers: new Uint8Array(places.length), scores: new Float32Array(places.length) };
  for (let to = 0; to < places.length; to += 1) {
    const at = places[to] ?? 0;
    picked.tiers[to] = tiers[at] ?? 0;
    picked.scores[to] = scores[at] ?? 0;
  }
  return picked;
}

/** The documents of two rankings that have none in common. */
export function joinRankings(one: Ranking, other: Ranking): Ranking {
  const [first, length] = [one.documents.length, one.documents.length + other.documents.length];
  const both = { documents: new Uint32Array(length), tiers: new Uint8Array(length), scores: new Float32Array(length) };
  for (const [ranking, at] of [
    [one, 0],
    [other, first],
  ] as const) {
    both.documents.set(ranking.documents, at);
    both.tiers.set(ranking.tiers, at);
    both.scores.set(ranking.scores, at);
  }
  return both;
}

/**
 * The documents of a ranking, best first. They are put in order only as far as they are followed: a page of the list needs twenty
 * of ten thousand. What is alike stands in the order of the numbers.
 */
export function* bestFirst(ranking: Ranking): Generator<number> {
  for (const place of placesBestFirst(ranking)) yield ranking.documents[place] ?? 0;
}

/** A ranking in which some of the best count for more. @param bonus by how much a document counts for more, as a share of its score */
export function lift(ranking: Ranking, most: number, bonus: (document: number) => number): Ranking {
  const scores = ranking.scores.slice();
  const best = placesBestFirst(ranking);
  for (let next = best.next(), count = 0; !next.done && count < most; next = best.next(), count += 1) {
    scores[next.value] = (ranking.scores[next.value] ?? 0) * (1 + bonus(ranking.documents[next.value] ?? 0));
  }
  return { ...ranking, scores };
}

function* placesBestFirst({ documents, tiers, scores }: Ranking): Generator<number> {
  const isBefore = (a: number, b: number) => {
    const tiersApart = (tiers[a] ?? 0) - (tiers[b] ?? 0);
    if (tiersApart !== 0) return tiersApart > 0;
    const scoresApart = (scores[a] ?? 0) - (scores[b] ?? 0);
    return scoresApart === 0 ? a < b : scoresApart > 0;
  };
  const heap = placesWhere(documents.length, () => true);
  for (let at = (heap.length >>> 1) - 1; at >= 0; at -= 1) sink(heap, at, heap.length, isBefore);
  for (let left = heap.length; left > 0; left -= 1) {
    yield heap[0] ?? 0;
    heap[0] = heap[left - 1] ?? 0;
    sink(heap, 0, left - 1, isBefore);
  }
}

/** Lets the element of a place sink until none of the two below it belongs before it. */
function sink(heap: Uint32Array, place: number, size: number, isBefore: (a: number, b: number) => boolean): void {
  const sinking = heap[place] ?? 0;
  let at = place;
  for (let below = 2 * at + 1; below < size; below = 2 * at + 1) {
    const isRight = below + 1 < size && isBefore(heap[below + 1] ?? 0, heap[below] ?? 0);
    const best = heap[isRight ? below + 1 : below] ?? 0;
    if (!isBefore(best, sinking)) break;
    heap[at] = best;
    at = isRight ? below + 1 : below;
  }
  heap[at] = sinking;
}
