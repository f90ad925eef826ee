import { isLeftoverMark } from '../check/leftovers.ts';
import { abbreviationsIn, isExplainedIn } from './abbreviation-use.ts';
import { hintAt, type ProseRule, type ProseText } from './prose-text.ts';

/**
 * Abbreviations that a reader is not told the meaning of: neither the text explains them, nor the glossary, and they are not
 * among those that every reader of the language knows. One hint for each, where it first stands.
 */
export const abbreviation: ProseRule = (text) => {
  const seen = new Set<string>();
  let whole: string | undefined;
  const wholeText = () => (whole ??= text.blocks.map((block) => block.text).join('\n'));
  return text.blocks.flatMap((block) =>
    abbreviationsIn(block.text)
      .filter(({ abbreviation: name }) => !seen.has(name) && seen.add(name) && !isSettled(name, text, wholeText))
      .map(({ abbreviation: name, index }) => hintAt(text, block, { index, length: name.length }, 'abbreviation', { value: name })),
  );
};

/** The whole text is put together only for an abbreviation that nothing else settles. */
function isSettled(name: string, { writing, explained }: ProseText, wholeText: () => string): boolean {
  if (isLeftoverMark(name) || writing.knownAbbreviations.has(name) || explained.has(name)) return true;
  return isExplainedIn(wholeText(), name);
}
