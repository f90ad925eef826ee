import { isLeftoverMark } from '../check/leftovers.ts';
import { capitalRuns } from './capitals.ts';
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

/** An abbreviation in a text: where it stands, and how it ends there (`UMA:n` → `UMA`, `:n`). */
type AbbreviationUse = { readonly abbreviation: string; readonly ending: string; readonly index: number };

/** Two to six capitals by themselves, with a case ending or a plural: `UMA:n`, `UMAssa`, `UMA’s`, `VOKs`, `VIS-asetus`. */
const capitals = /(?<![\p{L}\p{M}\p{N}@./_])(\p{Lu}{2,6})((?:[:’']\p{Ll}{1,8}|\p{Ll}{1,5})?)(?![\p{L}\p{M}\p{N}@_]|[./]\p{L})/gu;

/** Numbers as the Romans wrote them, up to 39. */
const roman = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Every abbreviation in capitals, in order. */
function abbreviationsIn(text: string): readonly AbbreviationUse[] {
  if (!/\p{Lu}{2}/u.test(text)) return [];
  const runs = capitalRuns(text);
  return (
    [...text.matchAll(capitals)]
      // [!NOTE] and [TOC] are marks of other programs.
      .filter(({ index, 0: found }) => !/\[!?$/.test(text.slice(0, index)) || text[index + found.length] !== ']')
      .map((match) => ({ abbreviation: match[1] ?? '', ending: match[2] ?? '', index: match.index }))
      .filter(({ abbreviation, index }) => !roman.test(abbreviation) && !runs.some((run) => index >= run.index && index < run.index + run.value.length))
  );
}

/** True when a text itself says what an abbreviation stands for: `expansion (UMA)`, `nimi (European name, EMN)`, or `UMA (expansion)`. */
export function isExplainedIn(text: string, abbreviation: string): boolean {
  let at = text.indexOf(abbreviation);
  for (; at >= 0; at = text.indexOf(abbreviation, at + 1)) {
    const behind = text.slice(at + abbreviation.length, at + abbreviation.length + 40);
    if (behind.startsWith(')') && /[\p{Ll}”’]\s\((?:[^()]*[,;:]\s)?$/u.test(text.slice(Math.max(0, at - 120), at))) return true;
    if (/^(?::?\p{Ll}{0,8})\s\(\p{L}[^()]*\p{Ll}{3}/u.test(behind)) return true;
  }
  return false;
}
