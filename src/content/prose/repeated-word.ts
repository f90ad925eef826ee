import { singleSpaced } from '../read/characters.ts';
import { hintAt, type ProseRule } from './prose-text.ts';

/** A word and the same word again, also over a line break; not parts of compounds. */
const twice = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}+)(\s+)(\1)(?![\p{L}\p{M}\p{N}’'-]|:\p{L})/giu;

/** A word that stands twice. Some words may (the language's list), and so may names: two capitals in a row. */
export const repeatedWord: ProseRule = (text) =>
  text.blocks
    .filter((block) => mayRepeat(block.text))
    .flatMap((block) =>
      [...block.text.matchAll(twice)]
        .filter(([, first = '', , second = '']) => !text.writing.repeatable.has(first.toLowerCase()) && !(isCapital(first) && isCapital(second)))
        .map((match) => {
          const [value, suggestion = '', gap = '', second = ''] = match;
          // The second word is pointed at when it stands on the next line: that is the one to delete.
          const skip = gap.includes('\n') ? suggestion.length + gap.length : 0;
          const part = { index: match.index + skip, length: skip > 0 ? second.length : value.length };
          return hintAt(text, block, part, 'repeatedWord', { value: singleSpaced(value), suggestion });
        }),
    );

/** Cheap, so that the pattern is tried only where it can match. */
function mayRepeat(text: string): boolean {
  let before = '';
  for (const word of text.toLowerCase().split(/\s+/)) {
    if (before !== '' && word.startsWith(before)) return true;
    before = startsWithSmallLetter(word) ? word : word.replace(/^\P{L}+/u, '');
  }
  return false;
}

function startsWithSmallLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

function isCapital(word: string): boolean {
  return word[0] !== word[0]?.toLowerCase();
}
