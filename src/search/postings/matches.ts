import { firstPlace } from '../forms.ts';

/** Documents that hold some terms, by their numbers in an index, ascending, and how well each holds them. */
export type Matches = {
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
  /** The terms that were looked for and stand in the texts; a document holds some of them. */
  readonly terms: readonly string[];
};

/** No document. */
export const noMatches: Matches = { documents: new Uint32Array(0), scores: new Float32Array(0), terms: [] };

/** The same documents, each counting for so much of what it did. */
export function scaleMatches(matches: Matches, weight: number): Matches {
  return { ...matches, scores: matches.scores.map((score) => score * weight) };
}

/** Whether a document is among them. @param number of the document */
export function hasDocument({ documents }: Matches, number: number): boolean {
  return documents[firstPlace(documents.length, (place) => (documents[place] ?? 0) >= number)] === number;
}

/** Keeps some of the documents. @param keeps is given the number of a document */
export function filterMatches({ documents, scores, terms }: Matches, keeps: (number: number) => boolean): Matches {
  const places = placesWhere(documents.length, (at) => keeps(documents[at] ?? 0));
  const kept = { documents: new Uint32Array(places.length), scores: new Float32Array(places.length), terms };
  for (const [to, at] of places.entries()) {
    kept.documents[to] = documents[at] ?? 0;
    kept.scores[to] = scores[at] ?? 0;
  }
  return kept;
}

/** The places, of so many, that something holds of. Arrays that are only dropped again are memory the process takes, so nothing else is made. */
export function placesWhere(count: number, holds: (place: number) => boolean): Uint32Array {
  const places = new Uint32Array(count);
  let kept = 0;
  for (let place = 0; place < count; place += 1) {
    if (!holds(place)) continue;
    places[kept] = place;
    kept += 1;
  }
  return places.subarray(0, kept);
}

/** The documents that are among both, with the sum of what they count for. */
export function intersectMatches(one: Matches, other: Matches): Matches {
  const scores: number[] = [];
  let at = 0;
  const both = filterMatches(one, (number) => {
    while (at < other.documents.length && (other.documents[at] ?? 0) < number) at += 1;
    if (other.documents[at] !== number) return false;
    scores.push(other.scores[at] ?? 0);
    return true;
  });
  return { documents: both.documents, scores: both.scores.map((score, place) => score + (scores[place] ?? 0)), terms: [...one.terms, ...other.terms] };
}

/** The documents that are among either; one that is among both counts for what it does in the one where that is more. */
export function uniteMatches(one: Matches, other: Matches): Matches {
  if (one.documents.length === 0 || other.documents.length === 0) return one.documents.length === 0 ? other : one;
  const scores = new Map<number, number>();
  for (const { documents, scores: own } of [one, other]) {
    for (const [at, document] of documents.entries()) scores.set(document, Math.max(scores.get(document) ?? 0, own[at] ?? 0));
  }
  const documents = Uint32Array.from(scores.keys()).sort();
  return { documents, scores: Float32Array.from(documents, (document) => scores.get(document) ?? 0), terms: [...new Set([...one.terms, ...other.terms])] };
}
