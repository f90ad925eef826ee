import type { Analysis } from './analysis.ts';
import { createPieces, isCut, isCutWell, mayTell, type Pieces, shortestPart } from './compound-cuts.ts';
import { type Form, firstPlace } from './forms.ts';

/**
 * The parts of compounds among the forms of the texts. They are dear to work out, each has to be stemmed, so they are kept with the index: two
 * numbers a part, those of one key side by side.
 */
export type CompoundParts = {
  /** The keys of all parts, sorted by their code units: the number of a key is its place here. */
  readonly keys: readonly string[];
  /** The number of the form and the place there where the part begins, in the order of the keys, then of the forms. */
  readonly starts: Uint32Array;
  /** The number of the key, whether all the rest of the compound is parts and words too, and the length of the part. */
  readonly kinds: Uint32Array;
};

/** A part of a form: between two cuts, its ends like those of words. */
export type Part = {
  readonly form: number;
  readonly at: number;
  readonly length: number;
  readonly key: number;
  /** What stands before and after it are parts or words themselves. */
  readonly isBesideParts: boolean;
};

/** A part that begins so near the end of the word's key is an ending: pakolai|silta. */
const shortestStem = 3;

/** Letters of a form that a part may begin at, and of a part: longer ones are in no word that people use. */
const [placesInForm, longestPart] = [64, 127];

const besideFlag = longestPart + 1;

/** The number of a key stands above the flag and the length. */
const keyUnit = 2 * besideFlag;

/** The part of a place in the order of the parts. */
export function partAt({ starts, kinds }: CompoundParts, place: number): Part {
  const [start, kind] = [starts[place] ?? 0, kinds[place] ?? 0];
  const [form, at] = [Math.floor(start / placesInForm), start % placesInForm];
  return { form, at, length: kind & longestPart, key: Math.floor(kind / keyUnit), isBesideParts: (kind & besideFlag) !== 0 };
}

/**
 * The parts of some keys that stand side by side, of some lengths.
 * @param first number of a key
 * @param end number of the key after the last
 */
export function partsOfKeys(parts: CompoundParts, first: number, end: number, shortest = 0, longest = longestPart): readonly Part[] {
  const { kinds } = parts;
  const placeOf = (key: number) => firstPlace(kinds.length, (place) => (kinds[place] ?? 0) >= key * keyUnit);
  const [from, to] = [placeOf(first), placeOf(end)];
  const found: Part[] = [];
  for (let place = from; place < to; place += 1) {
    const length = (kinds[place] ?? 0) & longestPart;
    if (length >= shortest && length <= longest) found.push(partAt(parts, place));
  }
  return found;
}

/** Finds the parts of all forms. @param forms in the order of their letters */
export function findParts(forms: readonly Form[], analysis: Analysis): CompoundParts {
  if (!analysis.compounds) return { keys: [], starts: new Uint32Array(0), kinds: new Uint32Array(0) };
  const starts: number[] = [];
  const found: { readonly key: string; readonly kind: number }[] = [];
  const pieces = createPieces(forms, analysis);
  for (const [number, form] of forms.entries()) {
    for (const { key, at, length, isBesideParts } of partsIn(form, analysis, pieces)) {
      starts.push(number * placesInForm + at);
      found.push({ key, kind: (isBesideParts ? besideFlag : 0) + length });
    }
  }
  const keys = [...new Set(found.map(({ key }) => key))].sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const kinds = Uint32Array.from(found, ({ key, kind }) => (numbers.get(key) ?? 0) * keyUnit + kind);
  const keyAt = (place: number) => Math.floor((kinds[place] ?? 0) / keyUnit);
  const order = Uint32Array.from(kinds.keys()).sort((a, b) => keyAt(a) - keyAt(b) || a - b);
  return { keys, starts: order.map((place) => starts[place] ?? 0), kinds: order.map((place) => kinds[place] ?? 0) };
}

type FoundPart = Pick<Part, 'at' | 'length' | 'isBesideParts'> & { readonly key: string };

/** The parts of a form in the order of its letters; a whole form is no part. */
function partsIn(form: Form, analysis: Analysis, pieces: Pieces): readonly FoundPart[] {
  const { folded, key } = form;
  const cuts = Array.from(folded, (_, at) => at).filter((at) => at > 0 && isCut(form, at, pieces));
  const begins = [0, ...cuts].filter((at) => folded.length - at >= shortestPart && key.length - at >= shortestStem && at < placesInForm);
  return begins.flatMap((at) => {
    const ends = [...cuts, folded.length].filter((end) => end - at >= shortestPart && end - at <= longestPart && end - at < folded.length);
    return ends.flatMap((end) => partBetween(folded, at, end, analysis, pieces) ?? []);
  });
}

function partBetween(folded: string, at: number, end: number, { keyOf }: Analysis, pieces: Pieces): FoundPart | undefined {
  const [before, text, after] = [folded.slice(0, at), folded.slice(at, end), folded.slice(end)];
  const key = keyOf(text);
  if (!isCutWell(before, text, after, key)) return undefined;
  const isBesideParts = [before, after].every((piece) => piece === '' || pieces.isPart(piece));
  return isBesideParts || mayTell(before, text, after, pieces) ? { key, at, length: end - at, isBesideParts } : undefined;
}
