import type { Nodes } from 'mdast';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { Fault, Level } from '../check/fault.ts';
import { faultAtNode } from '../check/markdown-faults.ts';
import { faultAt } from '../read/source.ts';
import { foreignLanguage } from './foreign-words.ts';
import { countTrigrams, lead, smallWords } from './language-profile.ts';
import { type ProseText, proseFields } from './prose-text.ts';
import type { Writing } from './writing.ts';

/** From how many threes of letters on a language is told: about three words of a whole text, five of a paragraph among others. */
const leastOf = { text: 15, passage: 28 };
/** How much likelier another language must be, by the three letters. The least that texts of the site's own languages have against each other is 0.4 the other way. */
const leadOf = { text: 0.25, passage: 0.4 };

type Passage = { readonly node: Nodes; readonly words: readonly string[] };

/**
 * A body that is in another language of the site than its file says, or its fields or paragraphs of it that are, also in a language that the site does not have. Which language it is, is told by its letters;
 * names, quotations, links and what is emphasised are left out, for they may be official names.
 */
export function otherLanguageFaults({ file, root }: ProseText, locale: Locale, writing: Readonly<Record<Locale, Writing>>, isDraft: boolean): readonly Fault[] {
  const passages = passagesOf(root);
  const whole = passages.flatMap(({ words }) => words);
  const [first] = passages;
  const language = countTrigrams(whole) < leastOf.text ? undefined : likelier(whole, locale, writing, leadOf.text);
  const level: Level = isDraft ? 'warning' : 'error';
  if (language !== undefined && first !== undefined) return [{ ...faultAtNode(file, first.node, 'bodyInOtherLanguage', { locale: language }), level }];
  const inFields = proseFields(file).flatMap(({ path, value }): readonly Fault[] => {
    const other = passageLanguage(smallWords(withoutQuotations(value)), locale, writing);
    return other === undefined ? [] : [faultAt(file.source, file.data.placeOf(path), 'passageInOtherLanguage', { locale: other }, 'warning')];
  });
  const inBody = passages.flatMap(({ node, words }): readonly Fault[] => {
    const other = passageLanguage(words, locale, writing);
    return other === undefined ? [] : [{ ...faultAtNode(file, node, 'passageInOtherLanguage', { locale: other }), level: 'warning' }];
  });
  return [...inFields, ...inBody];
}

/** The language that a part of a text is in, if it is not its own: one of the site's, or another that is known by its small words. */
function passageLanguage(words: readonly string[], locale: Locale, writing: Readonly<Record<Locale, Writing>>): string | undefined {
  if (countTrigrams(words) < leastOf.passage) return undefined;
  return foreignLanguage(words) ?? likelier(words, locale, writing, leadOf.passage);
}

/** Words of a title that is the same in two languages may be a name; more of them are a sentence in one of the two. */
const leastSame = 2;

/** A title as it is read: neither capitals nor dashes make it another. */
function bareTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The title of a translation that is the title of the original, although it is made of words and not of names. */
export function sameTitle(original: ProseText, { file }: ProseText): readonly Fault[] {
  const [title, before] = [file, original.file].map(({ data }) => data.value['title']);
  if (typeof title !== 'string' || typeof before !== 'string' || bareTitle(title) !== bareTitle(before)) return [];
  if (smallWords(withoutQuotations(title)).length < leastSame) return [];
  return [faultAt(file.source, file.data.placeOf(['title']), 'titleSame', { value: title, other: original.file.source.file }, 'warning')];
}

function likelier(words: readonly string[], locale: Locale, writing: Readonly<Record<Locale, Writing>>, least: number): Locale | undefined {
  const own = writing[locale].profile;
  const leads = locales.filter((other) => other !== locale).map((other) => ({ other, by: lead(words, writing[other].profile, own) }));
  return leads.filter(({ by }) => by > least).sort((a, b) => b.by - a.by)[0]?.other;
}

function passagesOf(node: Nodes): readonly Passage[] {
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    const words = smallWords(withoutQuotations(ownWords(node)));
    return words.length === 0 ? [] : [{ node, words }];
  }
  return 'children' in node ? node.children.flatMap(passagesOf) : [];
}

function withoutQuotations(text: string): string {
  return text.replace(/[“”„"«»‘][^“”„"«»‘’\n]{2,}[“”"«»’]/g, ' ');
}

function ownWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'link' || node.type === 'linkReference' || node.type === 'emphasis') return ' ';
  return 'children' in node ? node.children.map(ownWords).join('') : ' ';
}
