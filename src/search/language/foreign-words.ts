import { keyOfLanguage } from '../analysis.ts';
import { type Meaning, readMeanings } from '../synonyms.ts';
import { fold } from '../tokens.ts';

/** The words of a language the service is not in, each with words of the texts that mean the same. */
export type WordsOfLanguage = Readonly<Record<string, readonly string[]>>;

/** A word of such a language: its language, and what the texts call it. */
type ForeignWord = { readonly language: string; readonly meant: readonly Meaning[] };

/** The word of another language that a folded word is a form of. */
export type ForeignWords = (folded: string) => ForeignWord | undefined;

/** Looks words up in the editors' lists of other languages, the first language first, by the keys of each language. */
export function createForeignWords(languages: ReadonlyMap<string, WordsOfLanguage>): ForeignWords {
  const lists = [...languages].map(([language, words]) => {
    const keyOf = keyOfLanguage(language);
    return { language, keyOf, meant: new Map(Object.entries(words).map(([word, meant]) => [keyOf(fold(word)), readMeanings(meant)])) };
  });
  return (folded) => {
    for (const { language, keyOf, meant } of lists) {
      const found = meant.get(keyOf(folded));
      if (found !== undefined) return { language, meant: found };
    }
    return undefined;
  };
}
