import type { Fault } from '../check/fault.ts';
import { abbreviation } from './abbreviations.ts';
import { doubleSpace } from './double-space.ts';
import { ellipsis } from './ellipsis.ts';
import { linkText } from './prose.ts';
import type { ProseRule, ProseText } from './prose-text.ts';
import { rangeDash } from './range-dash.ts';
import { repeatedWord } from './repeated-word.ts';
import { longSentence } from './sentences.ts';
import { straightQuote } from './signs.ts';
import { unitSpace } from './unit-space.ts';

const rules: readonly ProseRule[] = [rangeDash, unitSpace, doubleSpace, ellipsis, straightQuote, repeatedWord, linkText, abbreviation, longSentence];

/** The hints of style for one text. */
export function proseFaults(text: ProseText): readonly Fault[] {
  return rules.flatMap((rule) => rule(text));
}
