import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keep } from '../memory.ts';
import { type FontMetrics, readFont } from './read-font.ts';

export const weights = [400, 600] as const;
export type Weight = (typeof weights)[number];

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
export function widthOf(character: string, weight: Weight): number | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const font of fonts()) {
    const width = font.weight === weight ? font.metrics.widthOf(codePoint) : undefined;
    if (width !== undefined) return width;
  }
  return undefined;
}
