import { replacementRule } from './prose-text.ts';
import { type Replacement, replacementsIn } from './replacement.ts';
import type { Writing } from './writing.ts';

/** From a mark at the beginning of a word to one at the end of a word, nothing but words between. */
const quotation = /(?<![\p{L}\p{N}"])"(?=\S)([^"\n]*?)(?<=\S)"(?![\p{L}\p{N}"])/gu;
const apostrophe = /\p{L}+(?:'\p{L}+)+/gu;

/**
 * Straight quotation marks and apostrophes, where it is certain what they are: quotation marks in pairs around words, apostrophes
 * between letters. Marks of inches and seconds, and a mark without its pair, are left alone.
 */
export function findStraightQuotes(text: string, { quotes: [open, close], apostrophe: sign }: Writing): readonly Replacement[] {
  if (!/["']/.test(text)) return [];
  const isPaired = (text.match(/"/g)?.length ?? 0) % 2 === 0;
  return [
    ...(isPaired ? replacementsIn(text, quotation, ([, words]) => `${open}${words}${close}`) : []),
    ...replacementsIn(text, apostrophe, ([word]) => word.replaceAll("'", sign)),
  ].sort((a, b) => a.index - b.index);
}

/** Straight marks where the language has its own. */
export const straightQuote = replacementRule('straightQuote', findStraightQuotes);
