import { replacementRule } from './prose-text.ts';
import { type Replacement, replacementsIn } from './replacement.ts';
import type { SignPlace, Writing } from './writing.ts';

const amount = String.raw`\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)*`;
/** A percent sign inside an address is followed by a code; what follows a letter is not a number. */
const percent = new RegExp(String.raw`(?<![\p{L}\p{N}/.,-])(${amount})(\s?)%(?![\p{L}\p{N}])`, 'gu');
const euroBehind = new RegExp(String.raw`(?<![\p{L}\p{N}/.,€-])(${amount})(\s?)€(?![\p{L}\p{N}])`, 'gu');
const euroInFront = new RegExp(String.raw`(?<![\p{L}\p{N}/])€(\s?)(${amount})(?![\p{L}\p{N}])`, 'gu');

/** Percentages and amounts that the language writes in another way: `75%` → `75 %` in Finnish, `75 %` → `75%` in English. */
export function findUnitSpaces(text: string, { percent: percentPlace, euro }: Writing): readonly Replacement[] {
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
