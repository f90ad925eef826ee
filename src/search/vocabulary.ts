import { groupBy } from '#catalogue/group-by.ts';
import { type Analysis, memoize } from './analysis.ts';
import type { CompoundParts } from './compound-parts.ts';
import { createCompounds } from './compounds.ts';
import { createCorrections } from './corrections.ts';
import { type Form, firstFrom } from './forms.ts';
import { basicFormOf } from './language/basic-forms.ts';
import type { Token } from './tokens.ts';

/** The words of all texts of one language: which forms share a key, what compounds they are part of, what they resemble. */
export type Vocabulary = {
  readonly has: (key: string) => boolean;
  /** The word of a key in lower case: in its basic form where that is known, otherwise the shortest form that the texts hold. */
  readonly display: (key: string) => string;
  /** Keys of the compounds that a word begins, ends or stands in the middle of. @param word folded */
  readonly compoundsOf: (word: string) => readonly string[];
  /** Keys of the words that begin with some letters. @param letters folded */
  readonly beginningWith: (letters: string) => readonly string[];
  /** The known words nearest to a misspelt one, folded, at most three: with so many errors, or with two letters swapped. @param word folded */
  readonly near: (word: string, errors: 1 | 2) => readonly string[];
};

/**
 * Makes the vocabulary of the forms of all words. What only misspelt words and compounds need is made when the first one is looked for.
 * @param sorted as `formsOf` gives them
 * @param parts of these forms, as `findParts` gives them
 */
export function createVocabulary(sorted: readonly Form[], parts: CompoundParts, analysis: Analysis): Vocabulary {
  const byKey = groupBy(sorted, (form) => form.key);
  const compounds = createCompounds(sorted, parts, byKey, analysis);
  return {
    has: (key) => byKey.has(key),
    // A word may be part of thousands of compounds, which are all told.
    display: memoize((key) => displayOf(byKey.get(key) ?? [], analysis) ?? key),
    compoundsOf: compounds.of,
    beginningWith: (letters) => {
      const keys = new Set<string>();
      for (let at = firstFrom(sorted, letters); sorted[at]?.folded.startsWith(letters); at += 1) keys.add(sorted[at]?.key ?? '');
      return [...keys];
    },
    near: createCorrections(sorted, byKey, compounds, analysis),
  };
}

/** Basic forms are mostly the shortest ones. */
function displayOf(forms: readonly Form[], { locale, keyOf }: Analysis): string | undefined {
  const isShorter = (one: Form, other: Form) => one.word.length < other.word.length || (one.word.length === other.word.length && one.count > other.count);
  const shortest = forms.reduce<Form | undefined>((best, form) => (best === undefined || isShorter(form, best) ? form : best), undefined);
  return shortest && (basicFormOf(shortest.word, locale, keyOf) ?? shortest.word);
}

/** A word of the texts as it is spelt, and how often it stands there. */
export type CountedToken = { readonly token: Token; readonly count: number };

/** The forms of the words of all texts, in the order of their letters. @param tokens each spelling once */
export function formsOf(tokens: readonly CountedToken[], analysis: Analysis): readonly Form[] {
  const words = tokens.filter(({ token: { acronym, folded } }) => !acronym && !/\d/.test(folded));
  const forms = words.map(({ token: { folded, word }, count }): Form => ({ folded, word, key: analysis.keyOf(folded), count }));
  return forms.sort((a, b) => (a.folded < b.folded ? -1 : 1));
}
