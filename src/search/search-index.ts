import { type Analysis, termsOfToken } from './analysis.ts';
import type { Documents, SearchDocument } from './documents.ts';
import { type IndexParts, indexDocuments } from './indexing.ts';
import { filterMatches, hasDocument, type Matches } from './postings/matches.ts';
import { createFinder, type WeightedTerms } from './postings/postings.ts';
import { type Closeness, closenessIn, createWordsFor, holdsPhrase } from './postings/sequences.ts';
import type { Token } from './tokens.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** The documents of one language, found by their terms. */
export type SearchIndex = {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
  readonly documents: Documents;
  /** The ids of the documents: the number of a document is its place here. */
  readonly ids: readonly string[];
  /** The documents that hold any of the terms. */
  readonly find: (terms: WeightedTerms) => Matches;
  /** Tells of documents how close to each other some words stand there. @param words the terms of each */
  readonly closeness: (words: readonly (readonly string[])[]) => (document: number) => Closeness;
  /** The documents that hold the words of the tokens one after another, in any of their forms. */
  readonly findPhrase: (tokens: readonly Token[]) => Matches;
};

/** Makes an index searchable. @param documents those that were indexed */
export function openIndex({ ids, postings, sequences, forms, parts }: IndexParts, analysis: Analysis, documents: Documents): SearchIndex {
  const { numberOf, find } = createFinder(postings, ids.length);
  const wordsFor = createWordsFor(sequences);
  const standingFor = (terms: readonly string[]) => wordsFor(terms.map(numberOf).filter((number) => number !== undefined));
  const evenly = (terms: readonly string[]): WeightedTerms => new Map(terms.map((term) => [term, 1]));
  return {
    analysis,
    vocabulary: createVocabulary(forms, parts, analysis),
    documents,
    ids,
    find,
    closeness: (words) => {
      const masks = new Map<number, number>();
      for (const [bit, terms] of words.entries()) for (const word of standingFor(terms)) masks.set(word, (masks.get(word) ?? 0) | (1 << bit));
      return (document) => closenessIn(sequences, document, masks);
    },
    findPhrase: (tokens) => {
      const words = tokens.map((token) => termsOfToken(token, analysis));
      const holders = words.map((terms) => find(evenly(terms)));
      const phrase = words.map(standingFor);
      const holdsAll = (document: number) => holders.every((matches) => hasDocument(matches, document));
      return filterMatches(find(evenly(words.flat())), (document) => holdsAll(document) && holdsPhrase(sequences, document, phrase));
    },
  };
}

/** Indexes documents that are held in memory anyway. @throws Error that names the document whose text cannot be indexed */
export function createSearchIndex(documents: readonly SearchDocument[], analysis: Analysis): SearchIndex {
  return openIndex(indexDocuments(documents, analysis), analysis, new Map(documents.map((document) => [document.id, document])));
}
