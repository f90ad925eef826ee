import { hintAt, type ProseRule } from './prose-text';
import { countWords, sentencesOf } from './sentences';

/** The longest sentence that is easy to read, in words. */
export const longestSentence = 30;

/** A text that is too short to hold so many words, the shortest being a letter and a space. */
const shortest = longestSentence * 2;

/** Sentences over thirty words. Each item of a list is a text of its own. */
export const longSentence: ProseRule = (text) =>
  text.blocks
    .filter((block) => block.kind === 'sentences' && block.text.length > shortest && countWords(block.text) > longestSentence)
    .flatMap((block) =>
      sentencesOf(block.text, text.writing).flatMap((sentence) => {
        const count = countWords(sentence.text);
        if (count <= longestSentence) return [];
        return [hintAt(text, block, { index: sentence.index, length: sentence.text.length }, 'longSentence', { count, limit: longestSentence })];
      }),
    );
