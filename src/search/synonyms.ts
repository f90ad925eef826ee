import type { Analysis } from './analysis.ts';
import { fold } from './fold.ts';

/** What else is searched for a word: its key → folded words. One direction: palautus → paluu does not find palautus for paluu. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** A word as editors write it in `content/synonyms.yml`, with the words that are looked for too. */
export type SynonymList = Readonly<Record<string, readonly string[]>>;

/** Brings an editor's list to the keys of a language. */
export function createSynonyms(list: SynonymList, analysis: Analysis): Synonyms {
  return new Map(Object.entries(list).map(([word, meant]) => [analysis.keyOf(fold(word)), meant.map(fold)]));
}
