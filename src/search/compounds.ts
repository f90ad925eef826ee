import { type Analysis, memoize } from './analysis.ts';
import { shortestPart, tellingPart } from './compound-cuts.ts';
import { type CompoundParts, type Part, partsOfKeys } from './compound-parts.ts';
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

/** Parts that a misspelt word may have meant begin with its first letters. */
const lettersOfStart = 2;

/**
 * Finds the compounds a word is part of: its first part (lupa in lupa|prosessien), its last (hakemus in
 * turvapaikka|hakemusten) or one in between. A part lies between two cuts and has the word's key; what is left of the compound must be words or
 * parts too, or be long beside a long word, or beside one that is known: that stands in the texts, or in another compound beside words.
 * @param parts of the forms
 */
export function createCompounds(forms: readonly Form[], parts: CompoundParts, byKey: ReadonlyMap<string, readonly Form[]>, analysis: Analysis): Compounds {
  const { keyOf } = analysis;
  const formOf = ({ form }: Part) => forms[form] ?? noForm;
  const textOf = (part: Part) => formOf(part).folded.slice(part.at, part.at + part.length);
  const tells = (part: Part, isLikeWord: boolean, isKnown: boolean) => {
    const isAtEdge = part.at === 0 || part.at + part.length === formOf(part).folded.length;
    return part.isBesideParts || (part.length >= tellingPart && isLikeWord) || (isKnown && isAtEdge);
  };
  return {
    of: memoize((word) => {
      const own = keyOf(word);
      const isOfTexts = byKey.has(own);
      // Short letters that are no word of the texts are an acronym, and no part: VIS of operatii|vinen, SIS of sisä|asiat.
      if (word.length < shortestPart && !byKey.get(own)?.some(({ folded }) => folded.startsWith(word) && folded.length <= shortestPart)) return [];
      // A word that stands nowhere by itself is likely meant as it is written: peruna, not the peru that it may be a form of.
      const key = isOfTexts ? own : analysis.otherKeysOf(word).reduce((longest, other) => (other.length > longest.length ? other : longest), own);
      const number = firstKeyFrom(key, parts.keys);
      if (parts.keys[number] !== key) return [];
      const meant = partsOfKeys(parts, number, number + 1, shortestPart, word.length + longestEnding);
      const isKnown = isOfTexts || meant.some(({ isBesideParts }) => isBesideParts);
      const isLikeWord = (part: Part) => key.length >= shortestPart || textOf(part).startsWith(word.slice(0, shortestPart));
      const found = meant.filter((part) => tells(part, isLikeWord(part), isKnown));
      return [...new Set(found.map((part) => formOf(part).key))].filter((compound) => compound !== key);
    }),
    near: (word, resembles) => {
      const letters = word.slice(0, lettersOfStart);
      if (letters.length < lettersOfStart) return [];
      const [first, end] = [letters, `${letters}\uffff`].map((own) => firstKeyFrom(own, parts.keys)) as [number, number];
      const ofLength = partsOfKeys(parts, first, end, word.length - 2, word.length + longestEnding);
      const likely = ofLength.filter((part) => part.isBesideParts && resembles(textOf(part), parts.keys[part.key] ?? ''));
      return [...new Map(likely.sort(inOrder).map((part) => [part.key, textOf(part)])).values()];
    },
  };
}

const noForm: Form = { folded: '', word: '', key: '', count: 0 };

/** The number of the first key of parts that does not stand before some letters. @param keys sorted */
function firstKeyFrom(letters: string, keys: readonly string[]): number {
  return firstPlace(keys.length, (one) => (keys[one] ?? '') >= letters);
}

/** The order of the forms, and within each from its beginning. */
function inOrder(one: Part, other: Part): number {
  return one.form - other.form || one.at - other.at || one.length - other.length;
}
