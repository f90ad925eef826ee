import { hintAt, type ProseRule } from './prose-text';
import { countWords, sentencesOf } from './sentences';

/** The longest sentence that is easy to read, in words. */
export const longestSentence = 30;

/** Sentences over thirty words. Each item of a list is a text of its own. */
export const longSentence: ProseRule = (text) =>
  text.blocks
    .filter((block) => block.kind === 'sentences' && countWords(block.text) > longestSentence)
    .flatMap((block) =>
      sentencesOf(block.text, text.writing).flatMap((sentence) => {
        const count = countWords(sentence.text);
        if (count <= longestSentence) return [];
        return [hintAt(text, block, { index: sentence.index, length: sentence.text.length }, 'longSentence', { count, limit: longestSentence })];
      }),
    );
