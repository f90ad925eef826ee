import type { Locale } from '#catalogue/locale.ts';
import type { AmountWord, AmountWords } from '#catalogue/typed/lenient-amount.ts';
import { messagesOf } from './messages.ts';

/** The words of a list in `messages/<locale>/query.json`: `yli | vähintään`. */
export function listed(words: string): readonly string[] {
  return words.split('|').map((word) => word.trim());
}

/** What words count. */
const scales = {
  ...{ one: 1, half: 0.5, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 },
} as const;

/** What a language calls money and large numbers, as `messages/<locale>/query.json` lists them. */
export function amountWords(locale: Locale): readonly (readonly [word: string, meaning: AmountWord])[] {
  const { scale, euro } = messagesOf(locale).queryWords;
  const names = Object.keys(scales) as readonly (keyof typeof scales)[];
  return [
    ...names.flatMap((name) => listed(scale[name]).map((word) => [word, { kind: 'scale', by: scales[name] }] as const)),
    ...listed(euro).map((word) => [word, { kind: 'euro' }] as const),
  ];
}

/** Looks the words of amounts of a language up as they are listed, whatever their capitals. */
export function amountWordsOf(locale: Locale): AmountWords {
  const known = new Map(amountWords(locale));
  return (word) => known.get(word.toLowerCase());
}
