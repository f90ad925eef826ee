import { type AmountWords, readAmount } from './lenient-amount.ts';
import { plainText } from './lenient-period.ts';
import { saidWord, saysUnknown, type TypedWords } from './typed-words.ts';

/** What a text says that somebody has typed where a number belongs. */
export type TypedNumber =
  /** `isApproximate`, `isMore`: it says so itself (`noin`, `yli`). `isRounded`: so many thousands or millions. `isGuess`: more than the number is written. */
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly isApproximate?: true;
      readonly isMore?: true;
      readonly isRounded?: true;
      readonly isGuess?: true;
    }
  /** `12,345`, `1444,708`: thousands or decimals; what it is in each case. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  /** It says that the number is not known. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unread' };

const unread = { kind: 'unread' } as const;

/** Reads what is typed in place of an amount of euros, or of a number of things. */
export function readTypedAmount(typed: string, words: TypedWords): TypedNumber {
  if (typed.includes('…')) return unread;
  const text = plainText(typed).trim();
  if (saysUnknown(text, words)) return { kind: 'unknown' };
  const { rest, ...said } = withoutAbout(text, words);
  // `1 000 000,-` has no cents.
  const figure = rest.replace(/[.,:]\s?[-–—]{1,2}(?=\s|€|$)/, '').trim();
  const twofold = twofoldIn(figure, words.amountWordOf);
  if (twofold !== undefined) return twofold;
  const number = readAmount(figure, words.amountWordOf);
  if (number === undefined || number <= 0 || !isCounted(figure, words.amountWordOf)) return unread;
  return {
    kind: 'number',
    number,
    ...said,
    ...(scalesIn(figure, words.amountWordOf).some((by) => by >= 1000) && { isRounded: true }),
  };
}

/**
 * Reads what is typed in place of a share in per cent. A number up to one without the sign may be a part of one: `0,75`. With three decimals it would be
 * taken for thousands when it is typed, so it is not read.
 */
export function readTypedPercent(typed: string, words: TypedWords): TypedNumber {
  if (typed.includes('…')) return unread;
  const text = plainText(typed).trim();
  if (saysUnknown(text, words)) return { kind: 'unknown' };
  const [, digits = '', unit = '', more = ''] = /^(\d{1,3}(?:[.,]\d+)?)\s*(%|\p{L}+\.?(?:\scent\b)?)?(.*)$/u.exec(text) ?? [];
  const number = Number(digits.replace(',', '.'));
  const isPercent = words.saidBy(unit) === 'percent';
  if (digits === '' || /[.,]\d{3}$/.test(digits) || number > 100 || (unit !== '' && !isPercent)) return unread;
  if (!isPercent && more.trim() !== '') return unread;
  if (!isPercent && number > 0 && number <= 1) return { kind: 'ambiguous', readings: [rounded(number * 100), number] };
  return { kind: 'number', number, ...(more.trim() !== '' && { isGuess: true }) };
}

function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

/** A text without the words before it that say `about` or `more than`. */
function withoutAbout(text: string, { saidBy }: TypedWords): { readonly rest: string; readonly isApproximate?: true; readonly isMore?: true } {
  const [more = '', words = ''] = /^(\p{L}+(?: \p{L}+)?) (?=\d)/u.exec(text) ?? [];
  if (saidBy(words) === 'more') return { rest: text.slice(more.length), isMore: true };
  const [before = '', word = ''] = /^([~≈]|\p{L}+\.?)\s*/u.exec(text) ?? [];
  return saidBy(saidWord(word)) === 'approximate' ? { rest: text.slice(before.length), isApproximate: true } : { rest: text };
}

/** One group of three digits behind a comma or a full stop. */
function twofoldIn(text: string, words: AmountWords): TypedNumber | undefined {
  const [figure = '', whole = '', part = ''] = /(?<![\d.,’'])([1-9]\d*)[.,](\d{3})(?![\d.,’'])/.exec(text) ?? [];
  if (figure === '' || /\d/.test(text.replace(figure, '')) || readAmount(text, words) === undefined) return undefined;
  const scale = scalesIn(text, words).reduce((product, by) => product * by, 1);
  return { kind: 'ambiguous', readings: [Number(whole + part) * scale, rounded(Number(`${whole}.${part}`) * scale)] };
}

/** A number in digits, or in words that say how many: `puoli miljoonaa`, but not `miljoonia`. */
function isCounted(text: string, words: AmountWords): boolean {
  return /\d/.test(text) || scalesIn(text, words).length > 1;
}

function scalesIn(text: string, words: AmountWords): readonly number[] {
  return (text.match(/[\p{L}\p{M}€]+/gu) ?? []).flatMap((word) => {
    const meaning = words(word);
    return meaning?.kind === 'scale' ? [meaning.by] : [];
  });
}
