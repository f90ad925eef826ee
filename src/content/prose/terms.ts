import { type Replacement, replacementRule } from './prose-text.ts';
import type { Writing } from './writing.ts';

/** Words for which the service has another one (`language.writing.terms`), in the order of the text. */
export function termsIn(text: string, { terms, anyTerm }: Pick<Writing, 'terms' | 'anyTerm'>): readonly Replacement[] {
  if (!anyTerm.test(text)) return [];
  return terms
    .flatMap(({ pattern, right }) => [...text.matchAll(pattern)].map((match) => ({ index: match.index, value: match[0], suggestion: right })))
    .sort((one, other) => one.index - other.index);
}

/** One thing has one name everywhere: on pages, in files and in the editors' help. */
export const term = replacementRule('term', (text, writing) => termsIn(text, writing).filter(({ value }) => isWord(value)));

/** Signs for which the language has others, such as quotation marks of another one. */
export const otherSign = replacementRule('strayMark', (text, writing) => termsIn(text, writing).filter(({ value }) => !isWord(value)));

function isWord(text: string): boolean {
  return /\p{L}/u.test(text);
}
