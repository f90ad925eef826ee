import { hintAt, type ProseRule } from './prose-text.ts';

/** Three long words or more in capitals, one after another: no abbreviation is made of them. */
const run = /(?<![\p{L}\d])\p{Lu}{2,}(?:[ ,:;–-]+\p{Lu}{2,}){2,}(?![\p{L}\d])/gu;

/** Stretches of a text that were typed in capitals. */
export function capitalRuns(text: string): readonly { readonly index: number; readonly value: string }[] {
  if (!/\p{Lu}{5}/u.test(text)) return [];
  return [...text.matchAll(run)].map(({ index, 0: value }) => ({ index, value })).filter(({ value }) => (value.match(/\p{Lu}{5,}/gu)?.length ?? 0) > 1);
}

/** Words in capitals, which are hard to read and which a screen reader may spell. */
export const capitalWords: ProseRule = (text) =>
  text.blocks.flatMap((block) =>
    capitalRuns(block.text).map(({ index, value }) => hintAt(text, block, { index, length: value.length }, 'capitals', { value })),
  );
