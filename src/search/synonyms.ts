import type { Analysis } from './analysis.ts';
import { fold, type Token, tokenize } from './tokens.ts';

/** What editors say that a word means: one word, or several that stand one after another (`tilapäinen suojelu`). */
export type Meaning = { readonly written: string; readonly tokens: readonly Token[] };

/** What else is searched for a word: its key → what it means. One direction: palautus → paluu does not find palautus for paluu. */
export type Synonyms = ReadonlyMap<string, readonly Meaning[]>;

/** A word as editors write it in `content/synonyms.yml`, with what is looked for too. */
export type SynonymList = Readonly<Record<string, readonly string[]>>;

/** Reads what editors have written in brackets behind a word. */
export function readMeanings(meant: readonly string[]): readonly Meaning[] {
  return meant.map((written) => ({ written, tokens: tokenize(written) }));
}

/** The meanings that are one word, as it is written and folded. */
export function wordsOf(meanings: readonly Meaning[]): readonly { readonly written: string; readonly folded: string }[] {
  return meanings.flatMap(({ written, tokens: [first, ...others] }) => (first === undefined || others.length > 0 ? [] : [{ written, folded: first.folded }]));
}

/** The meanings that are several words. */
export function phrasesOf(meanings: readonly Meaning[]): readonly Meaning[] {
  return meanings.filter(({ tokens }) => tokens.length > 1);
}

/** Brings an editor's list to the keys of a language. @throws Error that names the word that has no key */
export function createSynonyms(list: SynonymList, analysis: Analysis): Synonyms {
  return new Map(
    Object.entries(list).map(([word, meant]) => {
      try {
        return [analysis.keyOf(fold(word)), readMeanings(meant)];
      } catch (error) {
        throw new Error(`The search word ${word} (${analysis.locale}) cannot be searched: ${String(error)}`, { cause: error });
      }
    }),
  );
}
