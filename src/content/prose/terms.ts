import { type Replacement, replacementRule } from './prose-text.ts';
import type { Writing } from './writing.ts';

/** Words for which the service has another one (`language.writing.terms`), in the order of the text. */
export function termsIn(text: string, { terms, anyTerm }: Pick<Writing, 'terms' | 'anyTerm'>): readonly Replacement[] {
  if (!anyTerm.test(text)) return [];
  return terms
    .flatMap(({ pattern, right }) => [...text.matchAll(pattern)].map((match) => ({ index: match.index, value: match[0], suggestion: right })))
    .sort((one, other) => one.index - other.index);
}

/** One thing has one name everywhere: on pages, in files and in the editors' help. What has no letters is a sign for which the language has another, such as a quotation mark. */
export const term = replacementRule((value) => (/\p{L}/u.test(value) ? 'term' : 'strayMark'), termsIn);
