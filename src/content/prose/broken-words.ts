import { singleSpaced } from '../read/characters.ts';
import { hintAt, type ProseRule, type Replacement, replacementsIn } from './prose-text.ts';
import type { Writing } from './writing.ts';

/** A hyphen between two parts of a word with a space or the end of a line behind it, as copies of PDF files have it. */
const broken = /(?<![\p{L}\d\p{M}-])([\p{L}\d-]*[\p{L}\d])-(\s)\s*(\p{L}{3,})/gu;

/**
 * Words that were broken at the end of a line in the file they were copied from: `maahan- muutto`. A hyphen that stands for the end of another word has a
 * word of its language behind it (`maahan- ja`). The hyphen stays behind digits and capitals, and between two of the same letter.
 */
export const brokenWord: ProseRule = (text) =>
  text.blocks.flatMap((block) =>
    wordsIn(block.text, text.writing).map(({ index, value, suggestion }) =>
      // The word may go on in the next line of the file.
      hintAt(text, block, { index, length: value.length }, 'brokenWord', { value: singleSpaced(value), suggestion }),
    ),
  );

function wordsIn(text: string, { suspending }: Writing): readonly Replacement[] {
  if (!/[\p{L}\d]-\s/u.test(text)) return [];
  return replacementsIn(text, broken, ([, first = '', gap, second = '']) => {
    if (suspending.has(second.toLowerCase()) || (/^\p{Lu}/u.test(second) && gap !== '\n')) return undefined;
    const last = first.slice(-1);
    const keeps = !/\p{Ll}/u.test(last) || last === second.charAt(0) || /^\p{Lu}/u.test(second);
    return keeps ? `${first}-${second}` : first + second;
  });
}
