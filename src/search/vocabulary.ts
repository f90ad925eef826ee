import { groupBy } from '#catalogue/group-by.ts';
import { type Analysis, memoize } from './analysis.ts';
import { createSpellings } from './spellings.ts';
import { syllableBoundaries } from './syllables.ts';
import type { Token } from './tokens.ts';

/** A form of a word that stands in the texts: folded, as written in lower case, its key, and how often it stands there. */
export type Form = { readonly folded: string; readonly word: string; readonly key: string; readonly count: number };

/** The words of all texts of one language: which forms share a key, what compounds they are part of, what they resemble. */
export type Vocabulary = {
  readonly has: (key: string) => boolean;
  /** The most frequent form of a key as the texts write it, in lower case. */
  readonly display: (key: string) => string;
  /** Keys of the compounds that a word begins, ends or stands in the middle of. @param word folded */
  readonly compoundsOf: (word: string) => readonly string[];
  /** Keys of the words that begin with some letters. @param letters folded */
  readonly beginningWith: (letters: string) => readonly string[];
  /** The known words nearest to a misspelt one, folded, at most three: with so many errors, or with two letters swapped. @param word folded */
  readonly near: (word: string, errors: number) => readonly string[];
};

/** Suggestions for one misspelt word. */
const mostCorrections = 3;

/** Makes the vocabulary of the forms of all words. What only misspelt words and compounds need is made when the first one is looked for. */
export function createVocabulary(all: readonly Form[], analysis: Analysis): Vocabulary {
  const forms = new Map(all.map((form) => [form.folded, form]));
  const byKey = groupBy(all, (form) => form.key);
  const compounds = createCompoundFinder(all, byKey, analysis);
  const sorted = [...forms.keys()].sort();
  const spellings = createSpellings(sorted);
  const keySpellings = createSpellings([...byKey.keys()].sort());
  return {
    has: (key) => byKey.has(key),
    display: (key) => [...(byKey.get(key) ?? [])].sort((a, b) => b.count - a.count)[0]?.word ?? key,
    compoundsOf: compounds,
    beginningWith: (letters) => [...new Set(sorted.filter((folded) => folded.startsWith(letters)).flatMap((folded) => forms.get(folded)?.key ?? []))],
    near: (word, errors) => {
      const swaps = errors === 1 ? swapped(word).filter((other) => byKey.has(analysis.keyOf(other))) : [];
      const tells = (other: string) => !analysis.isStopWord(other);
      const byForm = [...swaps, ...spellings(word, errors)].filter(tells);
      const own = analysis.keyOf(word);
      const byKeys = () => keySpellings(own, errors).filter((key) => resembles(own, key, errors));
      const nearest = byForm.length > 0 ? byForm : byKeys().flatMap((key) => byKey.get(key)?.[0]?.folded ?? []);
      return uniqueBy(nearest.filter(tells), analysis.keyOf).slice(0, mostCorrections);
    },
  };
}

/** Keys are short: one that differs is likely another word unless it is long, or begins and ends alike. */
function resembles(own: string, other: string, errors: number): boolean {
  const isLong = own.length >= (errors === 1 ? 6 : 9);
  return isLong || (errors === 1 && own.length >= 4 && other.startsWith(own.slice(0, 3)) && other.endsWith(own.slice(-1)));
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function uniqueBy(words: readonly string[], keyOf: (word: string) => string): readonly string[] {
  return [...new Map(words.map((word) => [keyOf(word), word])).values()];
}

/** A word of the texts as it is spelt, and how often it stands there. */
export type CountedToken = { readonly token: Token; readonly count: number };

/** The forms of the words of all texts. @param tokens each spelling once */
export function formsOf(tokens: readonly CountedToken[], analysis: Analysis): readonly Form[] {
  const words = tokens.filter(({ token: { acronym, folded } }) => !acronym && !/\d/.test(folded));
  return words.map(({ token: { folded, word }, count }) => ({ folded, word, key: analysis.keyOf(folded), count }));
}

/** The words made by swapping two letters that stand side by side, the commonest slip of fast fingers. */
function swapped(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
}

/** Parts of compounds have at least four letters: shorter ones stand in words they have nothing to do with. */
const shortestPart = 4;

/** A part that begins so near the end of the word's key is an ending: pakolai|silta. */
const shortestStem = 3;

/** How much longer than the word that is looked for a part may be: the longest endings of a noun. */
const longestEnding = 7;

/** A place where a part of a word may begin. */
type Start = { readonly form: Form; readonly at: number };

/**
 * Finds the compounds a word is part of: its first part (lupa in lupa|prosessien), its last (hakemus in
 * turvapaikka|hakemusten) or one in between. A part lies between two syllable boundaries and has the word's key; what is
 * left of the compound must be a word of the texts too, or long enough beside a word that is one.
 */
function createCompoundFinder(forms: readonly Form[], byKey: ReadonlyMap<string, readonly Form[]>, analysis: Analysis): (word: string) => readonly string[] {
  if (!analysis.compounds) return () => [];
  const startsByLetters = once(() => groupBy(forms.flatMap(startsOf), ({ form, at }) => form.folded.slice(at, at + 2)));
  const isWord = (text: string) => byKey.has(analysis.keyOf(text));
  return memoize((word) => {
    const key = analysis.keyOf(word);
    const known = byKey.get(key) ?? [];
    const letters = new Set([word, ...known.map((form) => form.folded)].map((form) => form.slice(0, 2)));
    const parts = [...letters]
      .flatMap((two) => startsByLetters().get(two) ?? [])
      .flatMap((start) => partsAt(start, word.length))
      .filter((part) => analysis.keyOf(part.text) === key);
    const isKnown = known.length > 0 || parts.some((part) => part.before === '' && isWord(part.after));
    return [...new Set(parts.filter((part) => isPlausible(part, isKnown, isWord)).map(({ form }) => form.key))].filter((compound) => compound !== key);
  });
}

function startsOf(form: Form): readonly Start[] {
  const isInEnding = (at: number) => form.key.length - at < shortestStem;
  return [0, ...syllableBoundaries(form.word)].filter((at) => form.folded.length - at >= shortestPart && !isInEnding(at)).map((at) => ({ form, at }));
}

/** A piece of a word and what stands before and after it. */
type Part = { readonly form: Form; readonly before: string; readonly text: string; readonly after: string };

/** The parts of a compound that begin at a place and may be forms of a word of some length. */
function partsAt({ form, at }: Start, length: number): readonly Part[] {
  const { word, folded } = form;
  const ends = [...syllableBoundaries(word), folded.length].filter((end) => end - at >= shortestPart && end - at <= length + longestEnding);
  const parts = ends.map((end) => ({ form, before: folded.slice(0, at), text: folded.slice(at, end), after: folded.slice(end) }));
  return parts.filter(({ before, after }) => before + after !== '');
}

/** A part ends as words do within a compound: in a vowel, -n or -s. Beside a known word the rest must be long, otherwise known. */
function isPlausible({ before, text, after }: Part, isKnown: boolean, isWord: (text: string) => boolean): boolean {
  if (after !== '' && !/[aeiouyns]$/.test(text)) return false;
  const rest = [before, after].filter((piece) => piece !== '');
  if (rest.every((piece) => piece.length >= 3 && isWord(piece))) return isKnown || text.length > shortestPart + 1;
  return isKnown && rest.length === 1 && rest.every((piece) => piece.length >= shortestPart);
}
