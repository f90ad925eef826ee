import { isLocale } from '#catalogue/locale.ts';

/** Small words that texts in a language cannot do without, and that are no words of the neighbouring ones. */
const smallWordsOf = {
  sv: 'och att är som för på inte från ett det den har med till av kan ska eller om under samt genom vid också',
  de: 'und der das ist nicht für mit den dem von zu auf werden sich auch wird eine einer im durch oder',
  et: 'ning või ei kui see mis selle oma ka et kes nende olid mida nii vaid kuid',
  fr: 'et les des une dans pour est qui sur avec par ce cette sont aux du la le au ces',
  es: 'y los las una para con por que del es se en como más esta sus el la',
} as const;

const languagesOf = new Map<string, Set<string>>();
for (const [language, words] of Object.entries(smallWordsOf)) {
  for (const word of words.split(' ')) languagesOf.set(word, (languagesOf.get(word) ?? new Set()).add(language));
}

/** Languages of other letters, by a letter; of two with the same letters first the one that has more. */
const letters: readonly (readonly [language: string, letter: RegExp])[] = [
  ['uk', /[іїєґ]/],
  ['ru', /\p{Script=Cyrillic}/u],
];

/** How many different of its small words a text must have, and which part of all its small words they must be. */
const leastDifferent = 4;
const leastShare = 0.2;

/** The language of a text that is in none of the site's languages; undefined when it may be in one of them. @param words its words in small letters */
export function foreignLanguage(words: readonly string[]): string | undefined {
  if (words.length > 0 && words.every((word) => /^\p{Script=Cyrillic}/u.test(word))) return letters.find(([, letter]) => letter.test(words.join(' ')))?.[0];
  const found = new Map<string, { readonly different: Set<string>; count: number }>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) {
      const one = found.get(language) ?? { different: new Set(), count: 0 };
      one.different.add(word);
      one.count += 1;
      found.set(language, one);
    }
  }
  const [best] = [...found].sort(([, one], [, other]) => other.different.size - one.different.size || other.count - one.count);
  if (best === undefined || isLocale(best[0])) return undefined;
  return best[1].different.size >= leastDifferent && best[1].count >= words.length * leastShare ? best[0] : undefined;
}
