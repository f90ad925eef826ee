import type { Fault } from '../fault';
import { abbreviation } from './abbreviation';
import { doubleSpace } from './double-space';
import { ellipsis } from './ellipsis';
import { linkText } from './link-text';
import { longSentence } from './long-sentence';
import type { ProseRule, ProseText } from './prose-text';
import { rangeDash } from './range-dash';
import { repeatedWord } from './repeated-word';
import { straightQuote } from './straight-quote';
import { unitSpace } from './unit-space';

const rules: readonly ProseRule[] = [rangeDash, unitSpace, doubleSpace, ellipsis, straightQuote, repeatedWord, linkText, abbreviation, longSentence];

/** The hints of style for one text. */
export function proseFaults(text: ProseText): readonly Fault[] {
  return rules.flatMap((rule) => rule(text));
}
