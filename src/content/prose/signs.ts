import { type Replacement, replacementRule, replacementsIn } from './prose-text.ts';
import type { SignPlace, Writing } from './writing.ts';

/** From a mark at the beginning of a word to one at the end of a word, nothing but words between. */
const quotation = /(?<![\p{L}\p{N}"])"(?=\S)([^"\n]*?)(?<=\S)"(?![\p{L}\p{N}"])/gu;
const apostrophe = /\p{L}+(?:'\p{L}+)+/gu;

/**
 * Straight quotation marks and apostrophes, where it is certain what they are: quotation marks in pairs around words, apostrophes
 * between letters. Marks of inches and seconds, and a mark without its pair, are left alone.
 */
function findStraightQuotes(text: string, { quotes: [open, close], apostrophe: sign }: Writing): readonly Replacement[] {
  if (!/["']/.test(text)) return [];
  const isPaired = (text.match(/"/g)?.length ?? 0) % 2 === 0;
  return [
    ...(isPaired ? replacementsIn(text, quotation, ([, words]) => `${open}${words}${close}`) : []),
    ...replacementsIn(text, apostrophe, ([word]) => word.replaceAll("'", sign)),
  ].sort((a, b) => a.index - b.index);
}

/** Straight marks where the language has its own. */
export const straightQuote = replacementRule('straightQuote', findStraightQuotes);

const amount = String.raw`\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)*`;
/** A percent sign inside an address is followed by a code; what follows a letter is not a number. */
const percent = new RegExp(String.raw`(?<![\p{L}\p{N}/.,-])(${amount})(\s?)%(?![\p{L}\p{N}])`, 'gu');
const euroBehind = new RegExp(String.raw`(?<![\p{L}\p{N}/.,€-])(${amount})(\s?)€(?![\p{L}\p{N}])`, 'gu');
const euroInFront = new RegExp(String.raw`(?<![\p{L}\p{N}/])€(\s?)(${amount})(?![\p{L}\p{N}])`, 'gu');

/** Percentages and amounts that the language writes in another way: `75%` → `75 %` in Finnish, `75 %` → `75%` in English. */
function findUnitSpaces(text: string, { percent: percentPlace, euro }: Writing): readonly Replacement[] {
  if (!/[%€]/.test(text)) return [];
  return [
    ...replacementsIn(text, percent, ([, number = '', gap = '']) => better('%', number, gap, false, percentPlace)),
    ...replacementsIn(text, euroBehind, ([, number = '', gap = '']) => better('€', number, gap, false, euro)),
    ...replacementsIn(text, euroInFront, ([, gap = '', number = '']) => better('€', number, gap, true, euro)),
  ];
}

function better(sign: string, number: string, gap: string, before: boolean, place: SignPlace): string | undefined {
  if (before === place.before && (gap === '') === (place.gap === '')) return undefined;
  return place.before ? sign + place.gap + number : number + place.gap + sign;
}

/** A percent or euro sign on the wrong side, or too near or too far. */
export const unitSpace = replacementRule('unitSpace', findUnitSpaces);

/** Three full stops where one sign, `…`, belongs. A longer row of full stops is something else. */
export const ellipsis = replacementRule('ellipsis', (text) => (text.includes('...') ? replacementsIn(text, /(?<!\.)\.{3}(?!\.)/g, () => '…') : []));

/** Lines whose words stand in columns are a table, of which there is a fault of its own. */
function isInColumns(text: string): boolean {
  return (text.match(/^.*\S {3,}\S/gm)?.length ?? 0) > 1;
}

/** Two or more spaces inside a line, with the word on each side so that an editor finds them. */
export const doubleSpace = replacementRule('doubleSpace', (text) =>
  text.includes('  ') && !isInColumns(text) ? replacementsIn(text, /\S+ {2,}\S+/g, ([found]) => found.replace(/ {2,}/g, ' ')) : [],
);
