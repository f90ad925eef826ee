import { type Weight, weights, widthOf } from './fonts.ts';

const isDrawable = (character: string) => weights.every((weight) => widthOf(character, weight) !== undefined);

/**
 * A text of characters that the typeface has: composed letters, then the letter without its marks, otherwise a question mark.
 * The drawing library would fetch fonts for others from elsewhere.
 */
export function drawableText(text: string): string {
  const characters = [...text.normalize('NFC').replace(/\s+/g, ' ')];
  return characters.map((character) => (isDrawable(character) ? character : withoutMarks(character))).join('');
}

function withoutMarks(character: string): string {
  if (/[\p{M}\p{Cf}]/u.test(character)) return '';
  const letters = [...character.normalize('NFKD')].filter((part) => !/\p{M}/u.test(part));
  return letters.length > 0 && letters.every(isDrawable) ? letters.join('') : '?';
}

/** In how many lines of a width (in pixels) a drawable text is set; a word longer than a line is broken. */
export function countLines(text: string, { size, weight, width }: { readonly size: number; readonly weight: Weight; readonly width: number }): number {
  const measure = (part: string) => [...part].reduce((sum, character) => sum + (widthOf(character, weight) ?? 0) * size, 0);
  const space = measure(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = measure(word);
    const fits = used === 0 ? needed <= width : used + space + needed <= width;
    if (fits) used += (used === 0 ? 0 : space) + needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(needed / width) - 1;
      used = needed % width;
    }
  }
  return lines;
}
