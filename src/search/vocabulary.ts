import { groupBy } from '#catalogue/group-by.ts';
import type { Analysis } from './analysis.ts';
import { createCompounds, type Form, firstFrom } from './compounds.ts';
import { createCorrections } from './corrections.ts';
import type { Token } from './tokens.ts';

/** The words of all texts of one language: which forms share a key, what compounds they are part of, what they resemble. */
export type Vocabulary = {
  readonly has: (key: string) => boolean;
  /** The most frequent form of a key as the texts write it, in lower case. */
  readonly display: (key: string) => string;
  /** Keys of the compounds that a word begins, ends or stands in the middle of. @param word folded */
  readonly compoundsOf: (word: string) => readonly string[];
  /** Keys of the words that begin with some letters. @param letters folded */
  readonly beginningWith: (letters: string) => readonly string[];
  /** The known words nearest to a misspelt one, folded, at most three: with so many errors, or with two letters swapped. @param word folded */
  readonly near: (word: string, errors: 1 | 2) => readonly string[];
};

/** Makes the vocabulary of the forms of all words. What only misspelt words and compounds need is made when the first one is looked for. */
export function createVocabulary(all: readonly Form[], analysis: Analysis): Vocabulary {
  const sorted = [...all].sort((a, b) => (a.folded < b.folded ? -1 : 1));
  const byKey = groupBy(all, (form) => form.key);
  const compounds = createCompounds(sorted, byKey, analysis);
  return {
    has: (key) => byKey.has(key),
    display: (key) => mostFrequent(byKey.get(key) ?? [])?.word ?? key,
    compoundsOf: compounds.of,
    beginningWith: (letters) => {
      const keys = new Set<string>();
      for (let at = firstFrom(sorted, letters); sorted[at]?.folded.startsWith(letters); at += 1) keys.add(sorted[at]?.key ?? '');
      return [...keys];
    },
    near: createCorrections(sorted, byKey, compounds, analysis),
  };
}

function mostFrequent(forms: readonly Form[]): Form | undefined {
  return forms.reduce<Form | undefined>((best, form) => (best === undefined || form.count > best.count ? form : best), undefined);
}

/** A word of the texts as it is spelt, and how often it stands there. */
export type CountedToken = { readonly token: Token; readonly count: number };

/** The forms of the words of all texts. @param tokens each spelling once */
export function formsOf(tokens: readonly CountedToken[], analysis: Analysis): readonly Form[] {
  const words = tokens.filter(({ token: { acronym, folded } }) => !acronym && !/\d/.test(folded));
  return words.map(({ token: { folded, word }, count }) => ({ folded, word, key: analysis.keyOf(folded), count }));
}
