import type { Link } from 'mdast';
import type { Fault } from '../check/fault.ts';
import { faultAtNode } from '../check/markdown-faults.ts';
import { singleSpaced } from '../read/characters.ts';
import { textOf, visitNodes } from '../read/markdown.ts';
import { abbreviation } from './abbreviations.ts';
import { brokenWord } from './broken-words.ts';
import { capitalWords } from './capitals.ts';
import { fieldEnds, repeatedParagraph } from './field-words.ts';
import type { ProseRule, ProseText } from './prose-text.ts';
import { rangeDash } from './range-dash.ts';
import { repeatedWord } from './repeated-word.ts';
import { longSentence } from './sentences.ts';
import { doubleSpace, ellipsis, straightQuote, unitSpace } from './signs.ts';
import { strayMark, unclosedMark } from './stray-marks.ts';
import { term } from './terms.ts';

/** Links that do not say where they lead: `täältä`, `read more`, or the bare address. Read aloud one by one they mean nothing. */
const linkText: ProseRule = (text) => {
  const faults: Fault[] = [];
  visitNodes(text.root, (node) => {
    if (node.type === 'link') faults.push(...linkFaults(text, node));
  });
  return faults;
};

function linkFaults({ file, writing }: ProseText, link: Link): readonly Fault[] {
  const value = singleSpaced(textOf(link));
  const bare = value.toLowerCase().replace(/[\s.,:;!>»→…]+$/u, '');
  if (writing.emptyLinks.has(bare)) return [{ ...faultAtNode(file, link, 'linkText', { value }), level: 'warning' }];
  if (!/^(?:https?:\/\/|www\.)\S+$/i.test(value) || isOfBrokenLink(file, link)) return [];
  const address = link.url.replace(/^http:/i, 'https:');
  if (bareOf(value) !== bareOf(link.url)) return [{ ...faultAtNode(file, link, 'linkTwoAddresses', { value, address }), level: 'warning' }];
  const suggestion = value.replace(/^https?:\/\//i, '').replace(/^www\.|\/$/gi, '');
  return [{ ...faultAtNode(file, link, 'linkBare', { value, suggestion, address }), level: 'warning' }];
}

/** An address without what may be left out. */
function bareOf(address: string): string {
  return address.replace(/^https?:\/\/|\/$/gi, '').replace(/^www\./i, '');
}

/** A link whose brackets are wrong leaves its address as it stands; the fault of the brackets says what to write. */
function isOfBrokenLink({ body }: ProseText['file'], { position }: Link): boolean {
  const before = body.slice(0, position?.start.offset);
  return /(?:[\])}] ?[([{]|\[) ?<?$/.test(before.slice(-5)) && !before.endsWith('![');
}

const rules: readonly ProseRule[] = [
  rangeDash,
  unitSpace,
  doubleSpace,
  ellipsis,
  straightQuote,
  repeatedWord,
  repeatedParagraph,
  capitalWords,
  fieldEnds,
  brokenWord,
  strayMark,
  unclosedMark,
  term,
  linkText,
  abbreviation,
  longSentence,
];

/** The hints of style for one text. */
export function proseFaults(text: ProseText): readonly Fault[] {
  return rules.flatMap((rule) => rule(text));
}
