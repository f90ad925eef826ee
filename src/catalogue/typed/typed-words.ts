import type { AmountWords } from './lenient-amount.ts';
import type { TimeReading } from './time-words.ts';

/** What a word in a field says about its value, or in place of one. */
type Said = 'approximate' | 'more' | 'ongoing' | 'percent' | 'unknown';

/** A month with an ending that says how it is meant: in it, since it (`elokuusta`), until it (`heinäkuuhun`). */
export type MonthForm = { readonly name: string; readonly side?: 'since' | 'until' };

/** The words of the languages of the site that stand in values. @param words in small letters, as `plainText` gives them */
export type TypedWords = Pick<TimeReading, 'wordOf'> & {
  readonly amountWordOf: AmountWords;
  readonly saidBy: (words: string) => Said | undefined;
  readonly monthFormOf: (word: string) => MonthForm | undefined;
};

/** Words as they are listed: one space between them, no full stop behind. */
export function saidWord(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})\.$/u, '');
}

/** True when a text says that there is no value: `ei tiedossa`, or only signs such as `–` and `?`. @param text as `plainText` gives it */
export function saysUnknown(text: string, { saidBy }: TypedWords): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || saidBy(text) === 'unknown';
}
