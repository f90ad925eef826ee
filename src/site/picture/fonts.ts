import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { keep } from '../memory.ts';

const weights = [400, 600] as const;
type Weight = (typeof weights)[number];

/** One file of the typeface: the letters of a script in one weight. */
export type Font = { readonly name: string; readonly weight: Weight; readonly style: 'normal'; readonly data: Buffer; readonly metrics: FontMetrics };

/** The files hold different letters; a letter is looked for in this order. */
const scripts = ['latin', 'latin-ext'] as const;

/** The families in the order in which a letter is looked for, as CSS names them. */
export const fontFamily = scripts.join(', ');

/** Source Sans 3 as WOFF, read once from the package of the typeface. @throws when a file is missing */
export function fonts(): readonly Font[] {
  return keep('picture fonts', [], () => weights.flatMap((weight) => scripts.map((script) => readFile(script, weight))));
}

function readFile(script: string, weight: Weight): Font {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource/source-sans-3/files');
  const data = readFileSync(join(folder, `source-sans-3-${script}-${weight}-normal.woff`));
  return { name: script, weight, style: 'normal', data, metrics: readFont(data) };
}

/** How wide a character is in parts of the type size; undefined when no file has it. */
function widthOf(character: string, weight: Weight): number | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const font of fonts()) {
    const width = font.weight === weight ? font.metrics.widthOf(codePoint) : undefined;
    if (width !== undefined) return width;
  }
  return undefined;
}

/** What drawing needs to know of a font: which characters it has, and how wide each is in parts of the type size. */
type FontMetrics = { readonly widthOf: (codePoint: number) => number | undefined };

/**
 * Reads the characters and widths of a WOFF 1.0 file (W3C Recommendation 2012): of OpenType's tables `cmap` (format 4),
 * `head`, `hhea` and `hmtx`.
 * @throws RangeError when the file is not WOFF or lacks a table
 */
function readFont(file: Uint8Array): FontMetrics {
  const tables = tablesOf(file);
  const unitsPerEm = tables('head').getUint16(18);
  const widths = tables('hmtx');
  const widthCount = tables('hhea').getUint16(34);
  const glyphs = glyphsOf(tables('cmap'));
  return {
    widthOf: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      return glyph === undefined ? undefined : widths.getUint16(4 * Math.min(glyph, widthCount - 1)) / unitsPerEm;
    },
  };
}

function tablesOf(file: Uint8Array): (name: string) => DataView {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (data.getUint32(0) !== 0x774f4646) throw new RangeError('Not a WOFF file');
  const entries = Array.from({ length: data.getUint16(12) }, (_, index) => 44 + 20 * index);
  const tag = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  return (name) => {
    const at = entries.find((entry) => tag(entry) === name);
    if (at === undefined) throw new RangeError(`The font has no table ${name}`);
    const [offset, stored, length] = [data.getUint32(at + 4), data.getUint32(at + 8), data.getUint32(at + 12)];
    const raw = file.subarray(offset, offset + stored);
    const table = stored < length ? inflateSync(raw) : raw;
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
}

/** Glyph numbers by code point; glyph 0 stands for a missing character and is left out. */
function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index));
  const at = subtables.find((offset) => cmap.getUint16(offset) === 4);
  if (at === undefined) throw new RangeError('The font has no character map of format 4');
  const doubledCount = cmap.getUint16(at + 6);
  const glyphs = new Map<number, number>();
  for (let index = 0; index < doubledCount; index += 2) {
    const [ends, starts] = [at + 14 + index, at + 16 + doubledCount + index];
    const [deltas, ranges] = [starts + doubledCount, starts + 2 * doubledCount];
    const start = cmap.getUint16(starts);
    const range = cmap.getUint16(ranges);
    for (let code = start; code <= cmap.getUint16(ends) && code < 0xffff; code += 1) {
      const found = range === 0 ? code : cmap.getUint16(ranges + range + 2 * (code - start));
      const glyph = range === 0 || found !== 0 ? (found + cmap.getUint16(deltas)) & 0xffff : 0;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

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
