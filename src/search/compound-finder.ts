import { groupBy } from '#catalogue/group-by.ts';
import type { Analysis } from './analysis.ts';
import { remember } from './remember.ts';
import { syllableBoundaries } from './syllables-part.ts';
import type { Form } from './vocabulary.ts';

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
export function createCompoundFinder(
  forms: readonly Form[],
  byKey: ReadonlyMap<string, readonly Form[]>,
  analysis: Analysis,
): (word: string) => readonly string[] {
  if (!analysis.compounds) return () => [];
  const byLetters = groupBy(forms.flatMap(startsOf), ({ form, at }) => form.folded.slice(at, at + 2));
  const isWord = (text: string) => byKey.has(analysis.keyOf(text));
  return remember((word) => {
    const key = analysis.keyOf(word);
    const known = byKey.get(key) ?? [];
    const letters = new Set([word, ...known.map((form) => form.folded)].map((form) => form.slice(0, 2)));
    const parts = [...letters]
      .flatMap((two) => byLetters.get(two) ?? [])
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
