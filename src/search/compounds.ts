import { type Analysis, memoize } from './analysis.ts';
import { syllableBoundaries } from './syllables.ts';

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

/** A place where a part of a word may begin. */
type Start = { readonly form: Form; readonly at: number };

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
  let ranges: ReadonlyMap<string, Range> | undefined;
  const startsWith = (letters: string): readonly Start[] => {
    ranges ??= rangesOf(starts, all);
    const { from, to } = ranges.get(letters.slice(0, lettersOfStart)) ?? noRange;
    const found: Start[] = [];
    for (const start of starts.subarray(from, to)) {
      const [form, at] = [all[Math.floor(start / placesInForm)], start % placesInForm];
      if (form?.folded.startsWith(letters, at)) found.push({ form, at });
    }
    return found;
  };
  const isWord = (text: string) => text.length >= shortestRest && byKey.has(keyOf(text));
  const beginsOthers = (text: string) => countKeys(all, text) > 1;
  const isPart = (text: string) => isWord(text) || (text.length >= shortestPart && (beginsOthers(text) || endsInWord(text, isWord)));
  return {
    of: memoize((word) => {
      const own = keyOf(word);
      const known = byKey.get(own) ?? [];
      // A word that stands nowhere by itself is likely meant as it is written: peruna, not the peru that it may be a form of.
      const key = known.length > 0 ? own : analysis.otherKeysOf(word).reduce((longest, other) => (other.length > longest.length ? other : longest), own);
      const sameStart = Math.max(lettersOfStart, key.length - 2);
      const beginnings = new Set([word, ...known.map((form) => form.folded)].map((form) => form.slice(0, sameStart)));
      const parts = [...beginnings]
        .flatMap(startsWith)
        .flatMap((start) => partsAt(start, word.length))
        .filter((part) => keyOf(part.text) === key);
      const plausible = parts.filter((part) => isPlausible(part, word, key, { isKnown: known.length > 0, isWord, isPart }));
      return [...new Set(plausible.map(({ form }) => form.key))].filter((compound) => compound !== key);
    }),
    near: (word, resembles) => {
      const parts = startsWith(word.slice(0, lettersOfStart))
        .flatMap((start) => partsAt(start, word.length))
        .filter(
          (part) =>
            part.text.length >= word.length - 2 && resembles(part.text) && isPlausible(part, part.text, keyOf(part.text), { isKnown: false, isWord, isPart }),
        );
      return [...new Map(parts.map(({ text }) => [keyOf(text), text])).values()];
    },
  };
}

/** Letters of a form that a part may begin at: later ones are in no word that people use. */
const placesInForm = 64;

/**
 * Where parts of words may begin: the number of the form and the place there in one number, those that begin with the same letters one after another.
 * It is dear to work out, so it is kept with the index.
 */
export function startsOfParts(all: readonly Form[], analysis: Analysis): Uint32Array {
  if (!analysis.compounds) return new Uint32Array(0);
  const starts = new Map<string, number[]>();
  for (const [number, form] of all.entries()) {
    for (const at of [0, ...syllableBoundaries(form.word)]) {
      if (form.folded.length - at < shortestPart || form.key.length - at < shortestStem || at >= placesInForm) continue;
      const letters = form.folded.slice(at, at + lettersOfStart);
      const known = starts.get(letters);
      if (known === undefined) starts.set(letters, [number * placesInForm + at]);
      else known.push(number * placesInForm + at);
    }
  }
  return Uint32Array.from([...starts.values()].flat());
}

type Range = { readonly from: number; readonly to: number };

const noRange: Range = { from: 0, to: 0 };

/** Where the starts with the same letters stand. */
function rangesOf(starts: Uint32Array, all: readonly Form[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const [place, start] of starts.entries()) {
    const at = start % placesInForm;
    const letters = all[Math.floor(start / placesInForm)]?.folded.slice(at, at + lettersOfStart) ?? '';
    const known = ranges.get(letters);
    if (known?.to === place) ranges.set(letters, { from: known.from, to: place + 1 });
    else if (known === undefined) ranges.set(letters, { from: place, to: place + 1 });
  }
  return ranges;
}

/** The parts of a compound that begin at a place and may be forms of a word of some length. */
function partsAt({ form, at }: Start, length: number): readonly Part[] {
  const { word, folded } = form;
  const ends = [...syllableBoundaries(word), folded.length].filter((end) => end - at >= shortestPart && end - at <= length + longestEnding);
  const parts = ends.map((end) => ({ form, before: folded.slice(0, at), text: folded.slice(at, end), after: folded.slice(end) }));
  return parts.filter(({ before, after }) => before + after !== '');
}

/** Within a compound a part ends as words do there: in a vowel, -n or -s. */
const endsAsPart = /[aeiouyns]$/;

/** Endings that make words of words and look like words themselves: tutki|musta, kiintiöpako|laiset. */
const derived = /^(?:mu[sk]|mi[sn]|nai(?:s|nen)|lai(?:s|nen)|lli[sn]|tiivi)/;

type Evidence = { readonly isKnown: boolean; readonly isWord: (text: string) => boolean; readonly isPart: (text: string) => boolean };

function isPlausible(part: Part, word: string, key: string, evidence: Evidence): boolean {
  return isCutWell(part, key) && (isBesideParts(part, evidence) || tells(part, word, key, evidence));
}

/** The pieces begin and end as parts of words do. */
function isCutWell({ before, text, after }: Part, key: string): boolean {
  if (before !== '' && (!endsAsPart.test(before) || derived.test(text))) return false;
  if (after === '') return true;
  // In front of another part -s belongs to the stem (kokonais|kuva), or it is the beginning of the next one (peru|s|teella).
  return endsAsPart.test(text) && !derived.test(after) && (!text.endsWith('s') || key.endsWith('s'));
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
  for (let at = firstFrom(sorted, text); at < sorted.length && keys.size < 3; at += 1) {
    const form = sorted[at];
    if (form === undefined || !form.folded.startsWith(text)) break;
    if (form.folded.length - text.length >= shortestPart) keys.add(form.key);
  }
  return keys.size;
}

/** The place of the first form that does not stand before a text. @param sorted by their letters */
export function firstFrom(sorted: readonly Form[], text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.folded ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
