/** A form of a word that stands in the texts: folded, as written in lower case, its key, and how often it stands there. */
export type Form = { readonly folded: string; readonly word: string; readonly key: string; readonly count: number };

/** The place of the first form that does not stand before a text. @param sorted by their letters */
export function firstFrom(sorted: readonly Form[], text: string): number {
  return firstPlace(sorted.length, (place) => (sorted[place]?.folded ?? '') >= text);
}

/** The first place of so many that is far enough, as all after it are. */
export function firstPlace(count: number, isFarEnough: (place: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isFarEnough(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
