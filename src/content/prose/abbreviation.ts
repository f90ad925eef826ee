import { isLeftoverMark } from '../leftovers';
import { abbreviationsIn, isExplainedIn } from './abbreviation-use';
import { hintAt, type ProseRule } from './prose-text';

/**
 * Abbreviations that a reader is not told the meaning of: neither the text explains them, nor the glossary, and they are not
 * among those that every reader of the language knows. One hint for each, where it first stands.
 */
export const abbreviation: ProseRule = (text) => {
  const whole = text.blocks.map((block) => block.text).join('\n');
  const settled = new Map<string, boolean>();
  const isSettled = (name: string) => {
    const known =
      settled.get(name) ?? (isLeftoverMark(name) || text.writing.knownAbbreviations.has(name) || text.explained.has(name) || isExplainedIn(whole, name));
    settled.set(name, true);
    return known;
  };
  return text.blocks.flatMap((block) =>
    abbreviationsIn(block.text)
      .filter((use) => !isSettled(use.abbreviation))
      .map((use) => hintAt(text, block, { index: use.index, length: use.abbreviation.length }, 'abbreviation', { value: use.abbreviation })),
  );
};
