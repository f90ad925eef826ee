import { isLeftoverMark } from '../leftovers';
import { abbreviationsIn, isExplainedIn } from './abbreviation-use';
import { hintAt, type ProseRule, type ProseText } from './prose-text';

/**
 * Abbreviations that a reader is not told the meaning of: neither the text explains them, nor the glossary, and they are not
 * among those that every reader of the language knows. One hint for each, where it first stands.
 */
export const abbreviation: ProseRule = (text) => {
  const seen = new Set<string>();
  return text.blocks.flatMap((block) =>
    abbreviationsIn(block.text)
      .filter(({ abbreviation: name }) => !seen.has(name) && seen.add(name) && !isSettled(name, text))
      .map(({ abbreviation: name, index }) => hintAt(text, block, { index, length: name.length }, 'abbreviation', { value: name })),
  );
};

/** The whole text is put together only for an abbreviation that nothing else settles. */
function isSettled(name: string, { blocks, writing, explained }: ProseText): boolean {
  if (isLeftoverMark(name) || writing.knownAbbreviations.has(name) || explained.has(name)) return true;
  return isExplainedIn(blocks.map((block) => block.text).join('\n'), name);
}
