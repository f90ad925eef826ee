import type { Analysis } from './analysis.ts';
import { type Form, firstFrom, firstPlace } from './forms.ts';
import { isSyllableBoundary, syllableBoundaries } from './syllables.ts';

/** Parts of compounds have at least four letters: shorter ones stand in words they have nothing to do with. */
export const shortestPart = 4;

/** A part of so many letters needs no other evidence than a long enough rest of the compound. */
export const tellingPart = 5;

/** Beside a part shorter words stand too: työ|lupa. */
const shortestRest = 3;

/** A part that begins so near the end of the word's key is an ending: pakolai|silta. */
const shortestStem = 3;

/**
 * The parts of compounds among the forms of the texts. They are dear to work out, each has to be stemmed, so they are kept with the index: two
 * numbers a part, in the order of the letters that stand where it begins.
 */
export type CompoundParts = {
  /** The keys of all parts, sorted by their code units: the number of a key is its place here. */
  readonly keys: readonly string[];
  /** The number of the form and the place there where the part begins. */
  readonly starts: Uint32Array;
  /** The number of the key, whether all the rest of the compound is parts and words too, and the length of the part. */
  readonly kinds: Uint32Array;
};

/** A part of a form: between two syllable boundaries, its ends like those of words. */
export type Part = {
  readonly form: number;
  readonly at: number;
  readonly length: number;
  readonly key: number;
  /** What stands before and after it are parts or words themselves. */
  readonly isBesideParts: boolean;
};

/** Letters of a form that a part may begin at, and of a part: longer ones are in no word that people use. */
const [placesInForm, longestPart] = [64, 127];

const besideFlag = longestPart + 1;

/** The part of a place in the order of the parts. */
export function partAt({ starts, kinds }: CompoundParts, place: number): Part {
  const [start, kind] = [starts[place] ?? 0, kinds[place] ?? 0];
  const [form, at] = [Math.floor(start / placesInForm), start % placesInForm];
  return { form, at, length: lengthOfKind(kind), key: keyOfKind(kind), isBesideParts: (kind & besideFlag) !== 0 };
}

/** The number of the key of a part. @param kind as it stands in `kinds` */
export function keyOfKind(kind: number): number {
  return kind >>> 8;
}

/** The length of a part. @param kind as it stands in `kinds` */
export function lengthOfKind(kind: number): number {
  return kind & longestPart;
}

/** Where the parts begin and end that stand where a form goes on with some letters. @param forms in the order of their letters */
export function rangeOfParts({ starts }: CompoundParts, letters: string, forms: readonly Form[]): readonly [from: number, to: number] {
  const lettersAt = (place: number) => {
    const start = starts[place] ?? 0;
    const at = start % placesInForm;
    return forms[Math.floor(start / placesInForm)]?.folded.slice(at, at + letters.length) ?? '';
  };
  return [firstPlace(starts.length, (place) => lettersAt(place) >= letters), firstPlace(starts.length, (place) => lettersAt(place) > letters)];
}

/** Finds the parts of all forms. @param forms in the order of their letters */
export function findParts(forms: readonly Form[], analysis: Analysis): CompoundParts {
  if (!analysis.compounds) return { keys: [], starts: new Uint32Array(0), kinds: new Uint32Array(0) };
  const { isWord, isPart } = createTests(forms, analysis);
  const starts: number[] = [];
  const found: { readonly key: string; readonly kind: number }[] = [];
  for (const { start, form, at } of startsOfParts(forms)) {
    for (const end of endsOfParts(form, at)) {
      const [before, text, after] = [form.folded.slice(0, at), form.folded.slice(at, end), form.folded.slice(end)];
      const key = analysis.keyOf(text);
      if (!isCutWell(before, text, after, key)) continue;
      const isBeside = [before, after].every((piece) => piece === '' || isPart(piece));
      if (!isBeside && !mayTell(before, text, after, isWord)) continue;
      starts.push(start);
      found.push({ key, kind: (isBeside ? besideFlag : 0) + end - at });
    }
  }
  const keys = [...new Set(found.map(({ key }) => key))].sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return { keys, starts: Uint32Array.from(starts), kinds: Uint32Array.from(found, ({ key, kind }) => (numbers.get(key) ?? 0) * 256 + kind) };
}

type Start = { readonly start: number; readonly form: Form; readonly at: number };

/** Where parts may begin, in the order of the letters that follow there. */
function startsOfParts(forms: readonly Form[]): readonly Start[] {
  const starts: (Start & { readonly letters: string })[] = [];
  for (const [number, form] of forms.entries()) {
    const { folded, word, key } = form;
    for (const at of [0, ...syllableBoundaries(word)]) {
      if (folded.length - at < shortestPart || key.length - at < shortestStem || at >= placesInForm) continue;
      if (at === 0 || mayEndPart(folded, at)) starts.push({ start: number * placesInForm + at, form, at, letters: folded.slice(at) });
    }
  }
  return starts.sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : a.start - b.start));
}

/** Where a part that begins at a place may end; a whole form is no part. */
function endsOfParts({ folded, word }: Form, at: number): readonly number[] {
  const ends: number[] = [];
  for (let end = at + shortestPart; end <= Math.min(folded.length, at + longestPart); end += 1) {
    if (end === folded.length ? at > 0 : mayEndPart(folded, end) && isSyllableBoundary(word, end)) ends.push(end);
  }
  return ends;
}

/** Within a compound a part ends as words do there: in a vowel, -n or -s. */
function mayEndPart(folded: string, end: number): boolean {
  return 'aeiouyns'.includes(folded.charAt(end - 1));
}

/** Endings that make words of words and look like words themselves: tutki|musta, kiintiöpako|laiset. */
const derived = /^(?:mu[sk]|mi[sn]|nai(?:s|nen)|lai(?:s|nen)|lli[sn]|tiivi)/;

/** What begins at a cut is no ending, and no -s belongs to the other side of one. */
function isCutWell(before: string, text: string, after: string, key: string): boolean {
  if (before !== '' && derived.test(text)) return false;
  if (after === '') return true;
  // In front of another part -s belongs to the stem (kokonais|kuva), or it is the beginning of the next one (peru|s|teella).
  return !derived.test(after) && (!text.endsWith('s') || key.endsWith('s'));
}

/** Whether a part may be one without other parts beside it: one long rest may be anything, of two the last must be a word. */
function mayTell(before: string, text: string, after: string, isWord: (text: string) => boolean): boolean {
  if (!areLongRests(before.length, after.length)) return false;
  return before === '' || after === '' || (text.length >= tellingPart && isWord(after));
}

/** What is left of a compound is long enough to tell nothing against the part. */
export function areLongRests(before: number, after: number): boolean {
  return (before === 0 || before >= shortestPart) && (after === 0 || after >= tellingPart);
}

type Tell = (text: string) => boolean;

/** Tells of a piece of a compound whether it is a word, or begins or ends as several words do. */
function createTests(forms: readonly Form[], { keyOf }: Analysis): { readonly isWord: Tell; readonly isPart: Tell } {
  const keys = new Set(forms.map(({ key }) => key));
  const isWord = (text: string) => text.length >= shortestRest && keys.has(keyOf(text));
  const isLongPart = (text: string) => text.length >= shortestPart && (beginsOthers(forms, text) || endsInWord(text, isWord));
  return { isWord, isPart: (text) => text.length >= shortestRest && (isLongPart(text) || isWord(text)) };
}

/** The rest of a compound is a compound itself, whose last part is a word: ajan|varaus in front of jono. */
function endsInWord(text: string, isWord: Tell): boolean {
  return syllableBoundaries(text).some((at) => at >= shortestPart - 1 && text.length - at >= shortestPart && isWord(text.slice(at)));
}

/** Different words begin with a text, its own forms not counted. */
function beginsOthers(forms: readonly Form[], text: string): boolean {
  let first: string | undefined;
  for (let at = firstFrom(forms, text); forms[at]?.folded.startsWith(text); at += 1) {
    const { folded = '', key } = forms[at] ?? {};
    if (folded.length - text.length < shortestPart || key === first) continue;
    if (first !== undefined) return true;
    first = key;
  }
  return false;
}
