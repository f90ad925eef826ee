import { replacementRule } from './prose-text.ts';
import { replacementsIn } from './replacement.ts';

/** Two or more spaces inside a line, with the word on each side so that an editor finds them. */
export const doubleSpace = replacementRule('doubleSpace', (text) =>
  text.includes('  ') ? replacementsIn(text, /\S+ {2,}\S+/g, ([found]) => found.replace(/ {2,}/g, ' ')) : [],
);
