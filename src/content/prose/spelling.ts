import type { Fault } from '../check/fault.ts';
import { hintAt, type ProseText } from './prose-text.ts';

/** Tells which of some words of a language are misspelt, and what may have been meant; nothing when it cannot tell. */
export type Speller = (words: readonly string[]) => ReadonlyMap<string, readonly string[]>;

/** A word in small letters that is no part of an address, a file name or a code. */
const word = /(?<![\p{L}\p{M}\p{N}@./_:’'-])\p{Ll}\p{M}?[\p{Ll}\p{M}]+(?:[-’]\p{Ll}[\p{Ll}\p{M}]*)*(?![\p{L}\p{M}\p{N}@_’'-]|[./:]\p{L})/gu;

/**
 * Words that a speller does not know, each once a file. Names, abbreviations and compounds with a capital are not looked at. The
 * speller is asked once for all the texts of its language.
 */
export function spellingFaults(texts: readonly ProseText[], speller: Speller): readonly Fault[] {
  const places = texts.flatMap((text) =>
    text.blocks.flatMap((block) => [...block.text.matchAll(word)].map((match) => ({ text, block, index: match.index, value: match[0] }))),
  );
  const wrong = speller([...new Set(places.map(({ value }) => value))].sort());
  const told = new Set<string>();
  return places.flatMap(({ text, block, index, value }) => {
    const suggestions = wrong.get(value);
    const key = `${text.file.source.file} ${value}`;
    if (suggestions === undefined || told.has(key)) return [];
    told.add(key);
    const part = { index, length: value.length };
    if (suggestions.length === 0) return [hintAt(text, block, part, 'spelling', { value })];
    return [hintAt(text, block, part, 'spellingSuggest', { value, suggestion: suggestions.slice(0, 3).join(' / ') })];
  });
}
