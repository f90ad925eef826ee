import MiniSearch, { type Options } from 'minisearch';
import type { Timetable } from '#catalogue/timetable.ts';
import { type Analysis, termsOfText, termsOfToken } from './analysis.ts';
import { termsOfTimetable } from './dates.ts';
import { type Token, tokenize } from './tokens.ts';
import { createVocabulary, type Form, gatherForms, type Vocabulary } from './vocabulary.ts';

/** Index terms and how much each counts, from 0 to 1. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** A document that holds some terms: how well, and which. */
export type Match = { readonly score: number; readonly terms: readonly string[] };

/** The documents of one language, found by their terms. */
export type SearchIndex = {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
  readonly documents: Documents;
  /** The documents that hold any of the terms, by id. */
  readonly find: (terms: WeightedTerms) => ReadonlyMap<string, Match>;
  /** The documents that hold the words of the tokens one after another, in any of their forms. */
  readonly findPhrase: (tokens: readonly Token[]) => ReadonlyMap<string, Match>;
};

/** The documents of an index by id. They may be made when they are asked for, so that no text is held twice. */
export type Documents = Pick<ReadonlyMap<string, SearchDocument>, 'get' | 'size'>;

/** What is dear to make of an index, and can be kept in a file: the postings and the forms of the words. */
export type IndexParts = { readonly engine: MiniSearch<SearchDocument>; readonly forms: readonly Form[] };

const timetableField = 'timetable';

/**
 * Indexes documents of one language. MiniSearch holds the postings and ranks (BM25); the terms are ours.
 * @throws Error that names the document whose text cannot be indexed
 */
export function indexDocuments(documents: readonly SearchDocument[], analysis: Analysis): IndexParts {
  const engine = new MiniSearch(engineOptions(analysis));
  for (const document of documents) addTo(engine, document, analysis);
  return { engine, forms: gatherForms(tokensOf(documents), analysis) };
}

/** How MiniSearch is used: needed again when an index comes out of a file. */
export function engineOptions(analysis: Analysis): Options<SearchDocument> {
  return {
    fields: [...fields, timetableField],
    extractField: (document, field) => extract(document, field, analysis),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: fieldWeights },
  };
}

/** Makes an index searchable. @param documents those that were indexed */
export function openIndex({ engine, forms }: IndexParts, analysis: Analysis, documents: Documents): SearchIndex {
  const find = (terms: WeightedTerms) => {
    const results = engine.search([...terms.keys()].join(' '), { boostTerm: (term) => terms.get(term) ?? 1 });
    const matches = new Map<string, Match>();
    for (const result of results) matches.set(String(result.id), result);
    return matches;
  };
  return {
    analysis,
    vocabulary: createVocabulary(forms, analysis),
    documents,
    find,
    findPhrase: (tokens) => {
      const words = tokens.map((token) => termsOfToken(token, analysis));
      const candidates = find(new Map(words.flat().map((term) => [term, 1])));
      return new Map([...candidates].filter(([id]) => holdsPhrase(documents.get(id), words, analysis)));
    },
  };
}

/** Indexes documents that are held in memory anyway. @throws Error that names the document whose text cannot be indexed */
export function createSearchIndex(documents: readonly SearchDocument[], analysis: Analysis): SearchIndex {
  return openIndex(indexDocuments(documents, analysis), analysis, new Map(documents.map((document) => [document.id, document])));
}

function addTo(engine: MiniSearch<SearchDocument>, document: SearchDocument, { locale }: Analysis): void {
  try {
    engine.add(document);
  } catch (error) {
    throw new Error(`The text ${document.id} (${locale}) cannot be searched: ${String(error)}`, { cause: error });
  }
}

function extract(document: SearchDocument, field: string, analysis: Analysis): string {
  if (field === 'id') return document.id;
  if (field === timetableField) return document.timetable === undefined ? '' : termsOfTimetable(document.timetable).join(' ');
  return termsOfText(document.texts[field as keyof typeof document.texts] ?? '', analysis).join(' ');
}

function* tokensOf(documents: readonly SearchDocument[]): Iterable<Token> {
  for (const { texts } of documents) for (const text of Object.values(texts)) yield* tokenize(text);
}

function holdsPhrase(document: SearchDocument | undefined, words: readonly (readonly string[])[], analysis: Analysis): boolean {
  return Object.values(document?.texts ?? {}).some((text) => {
    const tokens = tokenize(text).map((token) => termsOfToken(token, analysis));
    return tokens.some((_, at) => words.every((terms, offset) => terms.some((term) => tokens[at + offset]?.includes(term))));
  });
}

/** The parts of a text that are searched, and how much a word in each counts. */
const fieldWeights = { title: 3, acronym: 3, summary: 1.4, description: 1.4, goals: 1, results: 1, subprojects: 1, fund: 1.4, other: 1 } as const;

export type Field = keyof typeof fieldWeights;

const fields = Object.keys(fieldWeights) as readonly Field[];

/** What can be found: plain texts in one language, and a timetable where there is one. */
export type SearchDocument = {
  readonly id: string;
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly timetable?: Timetable;
};
