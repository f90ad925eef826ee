import type { Token } from './tokens.ts';

const between = /^[-‐‑–](?:,? ?(?:ja|tai|sekä|eli|taikka|että),? |, )$/u;

/**
 * What suspended compounds may stand for: `työ- ja opiskeluperusteisten` means työperusteisten. Where the second word is
 * to be cut is not known, so every cut that leaves four letters is given; those that are no words are never asked for.
 */
export function suspendedCompounds(text: string, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    const next = nextWord(text, tokens, index);
    return next === undefined ? [] : syllableBoundaries(next).flatMap((at) => (next.length - at >= 4 ? [token.word + next.slice(at)] : []));
  });
}

/** The word that completes a suspended one: the next after a hyphen and a conjunction. */
function nextWord(text: string, tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index];
  if (token === undefined || text[token.end] !== '-') return undefined;
  return [tokens[index + 1], tokens[index + 2]].find((next) => next !== undefined && between.test(text.slice(token.end, next.start)))?.word;
}

const vowels: ReadonlySet<string | undefined> = new Set('aeiouyåäöáéíóúàèüõ');
const diphthongs = new Set('ai ei oi äi öi ui yi au eu ou iu ey äy öy iy ie uo yö'.split(' '));
const onsets = new Set('pr tr kr br dr fr gr pl kl bl fl gl st sp sk sl sn sm sv sf tš ps'.split(' '));

/**
 * The places where a Finnish word may be cut: before a consonant that a vowel follows, before the consonant pairs that
 * begin loan words (lupa|prosessi), and between vowels that are neither long nor a diphthong. Places at the end of the word
 * and before the second letter are left out.
 * @param word in lower case, with its marks; without them the places are nearly the same
 */
export function syllableBoundaries(word: string): readonly number[] {
  const places: number[] = [];
  for (let at = 2; at < word.length - 1; at += 1) if (isSyllableBoundary(word, at)) places.push(at);
  return places;
}

/** Whether a word may be cut at one place (`syllableBoundaries`). */
export function isSyllableBoundary(word: string, at: number): boolean {
  if (at < 2 || at >= word.length - 1) return false;
  return vowels.has(word[at]) ? vowels.has(word[at - 1]) && parts(word, at) : opensSyllable(word, at);
}

/** Two vowels side by side are of two syllables unless they are long or a diphthong; a third one begins another: paluu|info. */
function parts(word: string, at: number): boolean {
  return !areOne(word, at) || areOne(word, at - 1);
}

/** The letter of a place and the one before it are a long vowel or a diphthong. */
function areOne(word: string, at: number): boolean {
  return (word[at] === word[at - 1] && vowels.has(word[at])) || diphthongs.has(word.slice(at - 1, at + 1));
}

function opensSyllable(word: string, at: number): boolean {
  return vowels.has(word[at + 1]) || (onsets.has(word.slice(at, at + 2)) && vowels.has(word[at + 2]));
}
