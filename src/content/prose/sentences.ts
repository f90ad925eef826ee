import { hintAt, type ProseRule } from './prose-text.ts';
import type { Writing } from './writing.ts';

/** The longest sentence that is easy to read, in words. */
const longestSentence = 30;

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

/** A sentence of a text: where it begins, and its words. */
type Sentence = { readonly index: number; readonly text: string };

/** The end of a sentence: its mark, closing signs, and then a space and a capital, a number or an opening sign. */
const end = /[.!?…]+[)\]”"’»]*(?=\s+[\p{Lu}\p{N}(["”“‘«])/gu;

/** No shortened word is longer, in characters. */
const longestShortened = 20;

/**
 * The sentences of a text. A full stop does not end one after a shortened word of the language (`mm.`, `e.g.`), after a single
 * letter (initials, `s. 5`), or inside a number, which no space follows (`1.5.2023`, `2.5`).
 */
function sentencesOf(text: string, writing: Writing): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(end)) {
    const until = match.index + match[0].length;
    if (match[0] === '.' && goesOn(text.slice(Math.max(from, until - longestShortened), until), writing)) continue;
    sentences.push({ index: from, text: text.slice(from, until) });
    from = until + (/^\s+/.exec(text.slice(until))?.[0].length ?? 0);
  }
  return [...sentences, { index: from, text: text.slice(from) }].filter((sentence) => sentence.text.trim() !== '');
}

function goesOn(soFar: string, { abbreviations }: Writing): boolean {
  const last = /[^\s([”"‘«]+$/u.exec(soFar)?.[0] ?? '';
  return abbreviations.has(last.toLowerCase()) || /^\p{L}\.$/u.test(last);
}

/** How many words a text has: what has a letter or a digit in it, a grouped number being one word. */
function countWords(text: string): number {
  const grouped = text.replace(/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/g, '');
  return grouped.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
