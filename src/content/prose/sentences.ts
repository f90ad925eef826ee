import { hintAt, type ProseRule } from './prose-text.ts';
import { countWords, sentencesOf } from './sentences-part.ts';

/** The longest sentence that is easy to read, in words. */
export const longestSentence = 30;

/** Sentences over thirty words. Each item of a list is a text of its own. */
export const longSentence: ProseRule = (text) =>
  text.blocks
    .filter((block) => block.kind === 'sentences' && mayBeLong(block.text))
    .flatMap((block) =>
      sentencesOf(block.text, text.writing).flatMap((sentence) => {
        const count = mayBeLong(sentence.text) ? countWords(sentence.text) : 0;
        if (count <= longestSentence) return [];
        return [hintAt(text, block, { index: sentence.index, length: sentence.text.length }, 'longSentence', { count, limit: longestSentence })];
      }),
    );

/** Cheap, so that words are counted only where there may be too many: each but the first needs white space in front of it. */
function mayBeLong(text: string): boolean {
  let spaces = 0;
  for (let index = 0; index < text.length && spaces < longestSentence; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code === 0xa0 || code >= 0x1680) spaces += 1;
  }
  return spaces >= longestSentence;
}
