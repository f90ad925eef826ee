/**
 * The words of each document one after another, so that what follows what is known without its text. A word is the number of its term, or, where
 * the form may belong to several words, the number of its readings and `readingFlag`.
 */
export type Sequences = {
  /** Where the words of each document begin, then where the last ones end. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** The numbers of the terms of forms that may belong to several words. */
  readonly readings: readonly (readonly number[])[];
};

/** Stands between two fields: nothing follows from one into the next. */
export const fieldEnd = 0xffffffff;

/** Tells the number of readings from that of a term. */
export const readingFlag = 0x80000000;

/** Tells the words that stand for any of some terms, by their numbers. */
export function createWordsFor({ readings }: Sequences): (terms: readonly number[]) => ReadonlySet<number> {
  const ambiguous = new Map<number, number[]>();
  for (const [number, terms] of readings.entries()) {
    for (const term of new Set(terms)) {
      const known = ambiguous.get(term);
      if (known === undefined) ambiguous.set(term, [readingFlag + number]);
      else known.push(readingFlag + number);
    }
  }
  return (terms) => new Set(terms.flatMap((term) => [term, ...(ambiguous.get(term) ?? [])]));
}

/** Whether a document holds words one after another. @param phrase for each word those that stand for it */
export function holdsPhrase({ starts, words }: Sequences, document: number, phrase: readonly ReadonlySet<number>[]): boolean {
  const [from = 0, to = 0] = [starts[document], starts[document + 1]];
  for (let at = from; at + phrase.length <= to; at += 1) {
    let held = 0;
    while (held < phrase.length && phrase[held]?.has(words[at + held] ?? fieldEnd)) held += 1;
    if (held === phrase.length) return true;
  }
  return false;
}

/** So many words further on a word still counts as side by side with one: a small word that the query has lost may stand between. */
const reach = 2;

/** How close to each other the words of a query stand in a document. */
export type Closeness = {
  /** How many pairs of neighbours in the query stand side by side somewhere, in that order. */
  readonly sideBySide: number;
  /** How many of the words the title has, which is the first field. */
  readonly inTitle: number;
};

/** Tells how close to each other words stand in a document. @param masks for each word of the texts a bit for each word of the query it stands for */
export function closenessIn({ starts, words }: Sequences, document: number, masks: ReadonlyMap<number, number>): Closeness {
  const end = starts[document + 1] ?? 0;
  let [pairs, title, isTitle] = [0, 0, true];
  const before = new Uint32Array(reach);
  for (let at = starts[document] ?? 0; at < end; at += 1) {
    const word = words[at] ?? fieldEnd;
    const mask = masks.get(word) ?? 0;
    if (word === fieldEnd) {
      isTitle = false;
      before.fill(0);
      continue;
    }
    if (isTitle) title |= mask;
    for (const earlier of before) pairs |= (earlier << 1) & mask;
    before[at % reach] = mask;
  }
  return { sideBySide: bitsIn(pairs), inTitle: bitsIn(title) };
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
