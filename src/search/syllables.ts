import { syllableBoundaries } from './syllables-part.ts';
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
