import type { Nodes } from 'mdast';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { Fault, Level } from '../check/fault.ts';
import { faultAtNode } from '../check/markdown-faults.ts';
import { faultAt } from '../read/source.ts';
import { countTrigrams, lead, smallWords } from './language-profile.ts';
import type { ProseText } from './prose-text.ts';
import type { Writing } from './writing.ts';

/** From how many threes of letters on a language is told: about three words of a whole text, five of a paragraph among others. */
const leastOf = { text: 15, passage: 28 };
/** How much likelier another language must be, by the three letters. The least that texts of the site's own languages have against each other is 0.4 the other way. */
const leadOf = { text: 0.25, passage: 0.4 };

type Passage = { readonly node: Nodes; readonly words: readonly string[] };

/**
 * A body that is in another language of the site than its file says, or its summary or paragraphs of it that are. Which language it is, is told by its letters;
 * names, quotations, links and what is emphasised are left out, for they may be official names.
 */
export function otherLanguageFaults({ file, root }: ProseText, locale: Locale, writing: Readonly<Record<Locale, Writing>>, isDraft: boolean): readonly Fault[] {
  const passages = passagesOf(root);
  const whole = passages.flatMap(({ words }) => words);
  const [first] = passages;
  const language = countTrigrams(whole) < leastOf.text ? undefined : likelier(whole, locale, writing, leadOf.text);
  const level: Level = isDraft ? 'warning' : 'error';
  if (language !== undefined && first !== undefined) return [{ ...faultAtNode(file, first.node, 'bodyInOtherLanguage', { locale: language }), level }];
  const summary = smallWords(String(file.data.value['summary'] ?? ''));
  const ofSummary = countTrigrams(summary) < leastOf.passage ? undefined : likelier(summary, locale, writing, leadOf.passage);
  const inSummary =
    ofSummary === undefined ? [] : [faultAt(file.source, file.data.placeOf(['summary']), 'passageInOtherLanguage', { locale: ofSummary }, 'warning')];
  const inBody = passages.flatMap(({ node, words }): readonly Fault[] => {
    const other = countTrigrams(words) < leastOf.passage ? undefined : likelier(words, locale, writing, leadOf.passage);
    return other === undefined ? [] : [{ ...faultAtNode(file, node, 'passageInOtherLanguage', { locale: other }), level: 'warning' }];
  });
  return [...inSummary, ...inBody];
}

function likelier(words: readonly string[], locale: Locale, writing: Readonly<Record<Locale, Writing>>, least: number): Locale | undefined {
  const own = writing[locale].profile;
  const leads = locales.filter((other) => other !== locale).map((other) => ({ other, by: lead(words, writing[other].profile, own) }));
  return leads.filter(({ by }) => by > least).sort((a, b) => b.by - a.by)[0]?.other;
}

function passagesOf(node: Nodes): readonly Passage[] {
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    const words = smallWords(ownWords(node).replace(/[“”„"«»‘][^“”„"«»‘’\n]{2,}[“”"«»’]/g, ' '));
    return words.length === 0 ? [] : [{ node, words }];
  }
  return 'children' in node ? node.children.flatMap(passagesOf) : [];
}

function ownWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'link' || node.type === 'linkReference' || node.type === 'emphasis') return ' ';
  return 'children' in node ? node.children.map(ownWords).join('') : ' ';
}
