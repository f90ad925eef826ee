import type { Analysis } from './analysis.ts';
import { type Form, firstFrom } from './forms.ts';
import { isSyllableBoundary, syllableBoundaries } from './syllables.ts';

/** Parts of compounds have at least four letters: shorter ones stand in words they have nothing to do with. */
export const shortestPart = 4;

/** A part of so many letters needs no other evidence than a long enough rest of the compound. */
export const tellingPart = 5;

/** Beside a part shorter words stand too: työ|lupa. */
const shortestRest = 3;

/** What is left of a compound in front of a part, or behind it, is long enough to tell nothing against it. */
const [longBefore, longAfter] = [4, 5];

/** Behind a longer word of the texts, or an -s that ends stems (ulkomaalais|lain), less may be left. */
const longAfterWord = 4;

/** What tells whether a piece of a compound is a word, or begins or ends as several words do. */
export type Pieces = { readonly isWord: (text: string) => boolean; readonly isPart: (text: string) => boolean };

/** The words that the forms of the texts make known. @param forms in the order of their letters */
export function createPieces(forms: readonly Form[], { keyOf }: Analysis): Pieces {
  const keys = new Set(forms.filter(isOwnWord).map(({ key }) => key));
  const isWord = (text: string) => text.length >= shortestRest && keys.has(keyOf(text));
  const isLongPart = (text: string) => text.length >= shortestPart && (beginsOthers(forms, text) || endsInWord(text, isWord));
  return { isWord, isPart: (text) => text.length >= shortestRest && (isLongPart(text) || isWord(text)) };
}

/** Keys have three letters at least: one that was cut to so few (vas of vastaan) is no word itself, as it is of short forms (työ of työn). */
function isOwnWord({ folded, key }: Form): boolean {
  return key.length > shortestRest || folded.length <= key.length + 1;
}

/** Whether a part may end at a place of a form, and another begin: as words end there, in a vowel, -n or -s, and where syllables do. */
export function isCut({ folded, word }: Form, at: number, { isWord }: Pieces): boolean {
  if (!'aeiouyns'.includes(folded.charAt(at - 1))) return false;
  return isSyllableBoundary(word, at) || isCutBeforeVowel(folded, at, isWord);
}

/** In front of a vowel -n and -s go with it (kus-tan-nu-sar-vi-o), unless what they end is a word: kustannus|arvio. */
function isCutBeforeVowel(folded: string, at: number, isWord: Pieces['isWord']): boolean {
  if (!/(?:[aeiouy][ns])$/.test(folded.slice(0, at)) || !'aeiouy'.includes(folded.charAt(at))) return false;
  const [before, after] = [folded.slice(0, at), folded.slice(at)];
  return after.length >= shortestPart && !ofCase.test(after) && (isWord(before) || endsInWord(before, isWord));
}

/** What cases leave of words that end in -n or -s: jäsen|istä, viranomais|illa. */
const ofCase = /^(?:[ie](?:ssa|sta|lla|lta|lle|ksi|na|nsa|mme|nne|tta)|i(?:den|tten|en|in))/;

/** Endings that make words of words and look like words themselves: tutki|musta, kiintiöpako|laiset. */
const derived = /^(?:mu(?:s(?:t|$)|ks)|mi(?:nen|s[eit]|s$)|nai(?:s|nen)|lai(?:s|nen)|lli[sn]|tiivi)/;

/** What begins at a cut is no ending, and no -s belongs to the other side of one. */
export function isCutWell(before: string, text: string, after: string, key: string): boolean {
  if (before !== '' && derived.test(text)) return false;
  if (after === '') return true;
  // In front of another part -s belongs to the stem (kokonais|kuva), or it is the beginning of the next one (peru|s|teella).
  return !derived.test(after) && (!text.endsWith('s') || key.endsWith('s'));
}

/** Whether a part may be one without other parts beside it: one long rest may be anything, of two and the part itself one must be a word. */
export function mayTell(before: string, text: string, after: string, { isWord }: Pieces): boolean {
  if (!areLongRests(before.length, text, after.length, isWord)) return false;
  return before === '' || after === '' || (text.length >= tellingPart && [after, before, text].some(isWord));
}

function areLongRests(before: number, text: string, after: number, isWord: Pieces['isWord']): boolean {
  if ((before > 0 && before < longBefore) || (after > 0 && after < longAfterWord)) return false;
  return after === 0 || after >= longAfter || (text.length > tellingPart && (text.endsWith('s') || isWord(text)));
}

/** The rest of a compound is a compound itself, whose last part is a word: ajan|varaus in front of jono. */
function endsInWord(text: string, isWord: Pieces['isWord']): boolean {
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
