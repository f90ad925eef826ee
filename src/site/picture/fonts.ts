import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '#catalogue/memoize.ts';

/** One file of the typeface: the letters of a script in one weight, as the drawing library takes it. */
type Font = { readonly name: string; readonly weight: 400 | 600; readonly style: 'normal'; readonly data: Buffer };

/** The files hold different letters; a letter is looked for in this order. */
const scripts = ['latin', 'latin-ext'] as const;

/** The families in the order in which a letter is looked for, as CSS names them. */
export const fontFamily = scripts.join(', ');

/** Source Sans 3 as WOFF, read once from the package of the typeface. @throws when a file is missing */
export function fonts(): readonly Font[] {
  return cached('picture fonts', [], () => ([400, 600] as const).flatMap((weight) => scripts.map((script) => readFont(script, weight))));
}

function readFont(script: string, weight: Font['weight']): Font {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource/source-sans-3/files');
  return { name: script, weight, style: 'normal', data: readFileSync(join(folder, `source-sans-3-${script}-${weight}-normal.woff`)) };
}

/** Letters and signs that the files have in both weights: Latin-1, Latin Extended-A, a few letters of Sámi and Romanian, and the signs of running text. */
export const drawable = /^[\x20-\x7e\xa0-\u017f\u01e4-\u01e7\u0218-\u021b–—‘’‚“”„†•…′″‹›€™−]$/;

/**
 * A text of characters that the typeface has: composed letters, then the letter without its marks, otherwise a question mark.
 * The drawing library would fetch fonts for others from elsewhere.
 */
export function drawableText(text: string): string {
  const characters = [...text.normalize('NFC').replace(/\s+/g, ' ')];
  return characters.map((character) => (drawable.test(character) ? character : withoutMarks(character))).join('');
}

function withoutMarks(character: string): string {
  if (/[\p{M}\p{Cf}]/u.test(character)) return '';
  const letters = [...character.normalize('NFKD')].filter((part) => !/\p{M}/u.test(part));
  return letters.length > 0 && letters.every((letter) => drawable.test(letter)) ? letters.join('') : '?';
}
