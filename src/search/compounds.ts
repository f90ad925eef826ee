import { type Analysis, memoize } from './analysis.ts';
import { areLongRests, type CompoundParts, keyOfKind, lengthOfKind, type Part, partAt, rangeOfParts, shortestPart, tellingPart } from './compound-parts.ts';
import { type Form, firstPlace } from './forms.ts';

/** The compounds among the words of all texts, found by their parts. */
export type Compounds = {
  /** Keys of the compounds that a word begins, ends or stands in the middle of. @param word folded */
  readonly of: (word: string) => readonly string[];
  /** Parts of compounds that a misspelt word resembles, folded: viisuumi → viisumi in viisumi|tietojärjestelmä. @param word folded */
  readonly near: (word: string, resembles: (part: string, key: string) => boolean) => readonly string[];
};

/** How much longer than the word that is looked for a part may be: the longest endings of a noun. */
const longestEnding = 7;

/** Parts are looked up by their first letters: those that no form of a word changes. */
const lettersOfStart = 2;

/**
 * Finds the compounds a word is part of: its first part (lupa in lupa|prosessien), its last (hakemus in
 * turvapaikka|hakemusten) or one in between. A part lies between two syllable boundaries and has the word's key; what is
 * left of the compound must be a word too, begin other compounds, or be long beside a long word.
 * @param forms in the order of their letters
 * @param parts of these forms
 */
export function createCompounds(forms: readonly Form[], parts: CompoundParts, byKey: ReadonlyMap<string, readonly Form[]>, analysis: Analysis): Compounds {
  const { keyOf } = analysis;
  const formOf = ({ form }: Part) => forms[form] ?? noForm;
  const textOf = (part: Part) => formOf(part).folded.slice(part.at, part.at + part.length);
  const isPlausible = (part: Part, text: string, word: string, key: string, isKnown: boolean) =>
    part.isBesideParts || tells(part, formOf(part).folded.length, key.length >= shortestPart || text.startsWith(word.slice(0, shortestPart)), isKnown);
  return {
    of: memoize((word) => {
      const own = keyOf(word);
      const known = byKey.get(own) ?? [];
      // A word that stands nowhere by itself is likely meant as it is written: peruna, not the peru that it may be a form of.
      const key = known.length > 0 ? own : analysis.otherKeysOf(word).reduce((longest, other) => (other.length > longest.length ? other : longest), own);
      const number = numberOf(key, parts.keys);
      if (number === undefined) return [];
      const sameStart = Math.max(lettersOfStart, key.length - 2);
      const beginnings = new Set([word, ...known.map((form) => form.folded)].map((form) => form.slice(0, sameStart)));
      const isMeant = (ofKey: number, length: number) => ofKey === number && length <= word.length + longestEnding;
      const isLikely = (part: Part) => isPlausible(part, textOf(part), word, key, known.length > 0);
      const found = [...beginnings].flatMap((letters) => partsIn(letters, parts, forms, isMeant).filter(isLikely).sort(inOrder));
      return [...new Set(found.map((part) => formOf(part).key))].filter((compound) => compound !== key);
    }),
    near: (word, resembles) => {
      const isLong = (_: number, length: number) => length >= word.length - 2 && length <= word.length + longestEnding;
      const isLikely = (part: Part) => {
        const [text, key] = [textOf(part), parts.keys[part.key] ?? ''];
        return resembles(text, key) && isPlausible(part, text, text, key, false);
      };
      const found = partsIn(word.slice(0, lettersOfStart), parts, forms, isLong).filter(isLikely).sort(inOrder);
      return [...new Map(found.map((part) => [part.key, textOf(part)])).values()];
    },
  };
}

const noForm: Form = { folded: '', word: '', key: '', count: 0 };

/** The number of a key of parts. @param keys sorted */
function numberOf(key: string, keys: readonly string[]): number | undefined {
  const place = firstPlace(keys.length, (one) => (keys[one] ?? '') >= key);
  return keys[place] === key ? place : undefined;
}

/** The parts that stand where a form goes on with some letters, of a key and a length that are meant. */
function partsIn(letters: string, parts: CompoundParts, forms: readonly Form[], isMeant: (key: number, length: number) => boolean): readonly Part[] {
  if (letters.length < lettersOfStart) return [];
  const found: Part[] = [];
  const [from, to] = rangeOfParts(parts, letters, forms);
  for (let place = from; place < to; place += 1) {
    const kind = parts.kinds[place] ?? 0;
    if (isMeant(keyOfKind(kind), lengthOfKind(kind))) found.push(partAt(parts, place));
  }
  return found;
}

/** The order of the forms, and within each from its beginning. */
function inOrder(one: Part, other: Part): number {
  return one.form - other.form || one.at - other.at || one.length - other.length;
}

/** A known or long word beside a long rest needs no other evidence. @param size of the compound */
function tells({ at, length }: Part, size: number, isLikeWord: boolean, isKnown: boolean): boolean {
  const after = size - at - length;
  return areLongRests(at, after) && ((length >= tellingPart && isLikeWord) || (isKnown && (at === 0 || after === 0)));
}
