import { type Analysis, memoize } from './analysis.ts';
import { isSyllableBoundary, syllableBoundaries } from './syllables.ts';

/** A form of a word that stands in the texts: folded, as written in lower case, its key, and how often it stands there. */
export type Form = { readonly folded: string; readonly word: string; readonly key: string; readonly count: number };

/** The compounds among the words of all texts, found by their parts. */
export type Compounds = {
  /** Keys of the compounds that a word begins, ends or stands in the middle of. @param word folded */
  readonly of: (word: string) => readonly string[];
  /** Parts of compounds that a misspelt word resembles, folded: viisuumi → viisumi in viisumi|tietojärjestelmä. @param word folded */
  readonly near: (word: string, resembles: (part: string) => boolean) => readonly string[];
};

/** Parts of compounds have at least four letters: shorter ones stand in words they have nothing to do with. */
const shortestPart = 4;

/** Beside a part shorter words stand too: työ|lupa. */
const shortestRest = 3;

/** A part of so many letters needs no other evidence than a long enough rest of the compound. */
const tellingPart = 5;

/** A part that begins so near the end of the word's key is an ending: pakolai|silta. */
const shortestStem = 3;

/** How much longer than the word that is looked for a part may be: the longest endings of a noun. */
const longestEnding = 7;

/** Parts are looked up by their first letters: those that no form of a word changes. */
const lettersOfStart = 2;

/** A piece of a word and what stands before and after it. */
type Part = { readonly form: Form; readonly before: string; readonly text: string; readonly after: string };

const none: Compounds = { of: () => [], near: () => [] };

/**
 * Finds the compounds a word is part of: its first part (lupa in lupa|prosessien), its last (hakemus in
 * turvapaikka|hakemusten) or one in between. A part lies between two syllable boundaries and has the word's key; what is
 * left of the compound must be a word too, begin other compounds, or be long beside a long word.
 * @param all the forms in the order of their letters
 * @param starts of the parts of these forms, as `startsOfParts` gives them
 */
export function createCompounds(all: readonly Form[], starts: Uint32Array, byKey: ReadonlyMap<string, readonly Form[]>, analysis: Analysis): Compounds {
  if (!analysis.compounds) return none;
  const { keyOf } = analysis;
  const isWord = (text: string) => text.length >= shortestRest && byKey.has(keyOf(text));
  const beginsOthers = (text: string) => countKeys(all, text) > 1;
  // What needs no key comes first.
  const isPart = (text: string) =>
    (text.length >= shortestPart && beginsOthers(text)) || isWord(text) || (text.length >= shortestPart && endsInWord(text, isWord));
  return {
    of: memoize((word) => {
      const own = keyOf(word);
      const known = byKey.get(own) ?? [];
      // A word that stands nowhere by itself is likely meant as it is written: peruna, not the peru that it may be a form of.
      const key = known.length > 0 ? own : analysis.otherKeysOf(word).reduce((longest, other) => (other.length > longest.length ? other : longest), own);
      const sameStart = Math.max(lettersOfStart, key.length - 2);
      const beginnings = new Set([word, ...known.map((form) => form.folded)].map((form) => form.slice(0, sameStart)));
      const evidence = { isKnown: known.length > 0, isWord, isPart };
      const found = new Set<string>();
      for (const letters of beginnings) {
        for (const part of partsIn(all, placesOf(letters, starts, all), word.length, (text) => keyOf(text) === key)) {
          // Forms of one compound are many: one of them suffices.
          if (part.form.key !== key && !found.has(part.form.key) && isPlausible(part, word, key, evidence)) found.add(part.form.key);
        }
      }
      return [...found];
    }),
    near: (word, resembles) => {
      const evidence = { isKnown: false, isWord, isPart };
      const found = new Map<string, string>();
      const places = placesOf(word.slice(0, lettersOfStart), starts, all);
      for (const part of partsIn(all, places, word.length, (text) => text.length >= word.length - 2 && resembles(text))) {
        const key = keyOf(part.text);
        if (found.get(key) !== part.text && isPlausible(part, part.text, key, evidence)) found.set(key, part.text);
      }
      return [...found.values()];
    },
  };
}

/** Letters of a form that a part may begin at: later ones are in no word that people use. */
const placesInForm = 64;

/**
 * Where parts of words may begin: the number of the form and the place there in one number, in the order of the letters that follow there.
 * It is dear to work out, so it is kept with the index.
 */
export function startsOfParts(all: readonly Form[], analysis: Analysis): Uint32Array {
  if (!analysis.compounds) return new Uint32Array(0);
  const starts: { readonly start: number; readonly letters: string }[] = [];
  for (const [number, { folded, word, key }] of all.entries()) {
    for (const at of [0, ...syllableBoundaries(word)]) {
      if (folded.length - at < shortestPart || key.length - at < shortestStem || at >= placesInForm) continue;
      if (at === 0 || mayEndPart(folded, at)) starts.push({ start: number * placesInForm + at, letters: folded.slice(at) });
    }
  }
  starts.sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : a.start - b.start));
  return Uint32Array.from(starts, ({ start }) => start);
}

/** The starts of the parts that begin with some letters, in the order of the forms. */
function placesOf(letters: string, starts: Uint32Array, all: readonly Form[]): Uint32Array {
  if (letters.length < lettersOfStart) return new Uint32Array(0);
  const lettersAt = (place: number) => {
    const start = starts[place] ?? 0;
    const at = start % placesInForm;
    return all[Math.floor(start / placesInForm)]?.folded.slice(at, at + letters.length) ?? '';
  };
  const from = firstPlace(starts.length, (place) => lettersAt(place) >= letters);
  const to = firstPlace(starts.length, (place) => lettersAt(place) > letters);
  return starts.slice(from, to).sort();
}

/** The parts that begin at some places, may be forms of a word of some length, and are what is meant; each text is judged once. */
function* partsIn(all: readonly Form[], places: Uint32Array, length: number, isMeant: (text: string) => boolean): Generator<Part> {
  const judged = new Map<string, boolean>();
  for (const start of places) {
    const form = all[Math.floor(start / placesInForm)];
    if (form === undefined) continue;
    const at = start % placesInForm;
    const last = Math.min(form.folded.length, at + length + longestEnding);
    for (let end = at + shortestPart; end <= last; end += 1) {
      if (!isCutAt(form, at, end)) continue;
      const text = form.folded.slice(at, end);
      const isOne = judged.get(text) ?? isMeant(text);
      judged.set(text, isOne);
      if (isOne) yield { form, before: form.folded.slice(0, at), text, after: form.folded.slice(end) };
    }
  }
}

/** A part that begins at a place may end at another; a whole form is no part. */
function isCutAt({ folded, word }: Form, at: number, end: number): boolean {
  return end === folded.length ? at > 0 : mayEndPart(folded, end) && isSyllableBoundary(word, end);
}

/** Within a compound a part ends as words do there: in a vowel, -n or -s. */
function mayEndPart(folded: string, end: number): boolean {
  return 'aeiouyns'.includes(folded.charAt(end - 1));
}

/** Endings that make words of words and look like words themselves: tutki|musta, kiintiöpako|laiset. */
const derived = /^(?:mu[sk]|mi[sn]|nai(?:s|nen)|lai(?:s|nen)|lli[sn]|tiivi)/;

type Evidence = { readonly isKnown: boolean; readonly isWord: (text: string) => boolean; readonly isPart: (text: string) => boolean };

function isPlausible(part: Part, word: string, key: string, evidence: Evidence): boolean {
  return isCutWell(part, key) && (tells(part, word, key, evidence) || isBesideParts(part, evidence));
}

/** The pieces begin and end as parts of words do. */
function isCutWell({ before, text, after }: Part, key: string): boolean {
  if (before !== '' && derived.test(text)) return false;
  if (after === '') return true;
  // In front of another part -s belongs to the stem (kokonais|kuva), or it is the beginning of the next one (peru|s|teella).
  return !derived.test(after) && (!text.endsWith('s') || key.endsWith('s'));
}

function isBesideParts({ before, after }: Part, { isPart }: Evidence): boolean {
  return [before, after].every((piece) => piece === '' || (piece.length >= shortestRest && isPart(piece)));
}

/** A known or long word beside a long rest needs no other evidence; between two rests the last one must be a word. */
function tells({ before, text, after }: Part, word: string, key: string, { isKnown, isWord }: Evidence): boolean {
  if ((before !== '' && before.length < shortestPart) || (after !== '' && after.length < tellingPart)) return false;
  const isTelling = text.length >= tellingPart && (key.length >= shortestPart || text.startsWith(word.slice(0, shortestPart)));
  return before === '' || after === '' ? isKnown || isTelling : isTelling && isWord(after);
}

/** The rest of a compound is a compound itself, whose last part is a word: ajan|varaus in front of jono. */
function endsInWord(text: string, isWord: (text: string) => boolean): boolean {
  return syllableBoundaries(text).some((at) => at >= shortestPart - 1 && text.length - at >= shortestPart && isWord(text.slice(at)));
}

/** How many different words begin with a text, up to two and not counting the text's own forms. */
function countKeys(sorted: readonly Form[], text: string): number {
  const keys = new Set<string>();
  for (let at = firstFrom(sorted, text); at < sorted.length && keys.size < 2; at += 1) {
    const form = sorted[at];
    if (form === undefined || !form.folded.startsWith(text)) break;
    if (form.folded.length - text.length >= shortestPart) keys.add(form.key);
  }
  return keys.size;
}

/** The place of the first form that does not stand before a text. @param sorted by their letters */
export function firstFrom(sorted: readonly Form[], text: string): number {
  return firstPlace(sorted.length, (place) => (sorted[place]?.folded ?? '') >= text);
}

/** The first place of so many that is far enough; all after it are. */
function firstPlace(count: number, isFarEnough: (place: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isFarEnough(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
