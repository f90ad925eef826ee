import type { Locale } from './locale.ts';

/** Longest query, in characters. */
export const maxQueryLength = 200;

/** How a word of a query was found, in the order of the tries. */
export type Way = 'itself' | 'otherLanguage' | 'beginning' | 'parts' | 'oneError' | 'twoErrors';

/** What became of a word of a query, to be said to the reader. */
export type WordReport = {
  readonly written: string;
  /** Absent when nothing was found. */
  readonly way?: Way;
  /** The language whose texts hold the word. */
  readonly locale: Locale;
  /** Other words that were looked for with it or instead of it, as the texts write them. */
  readonly also: readonly string[];
  /** Those among them that the editors' list gives as synonyms, or as what a word of another language means. */
  readonly synonyms: readonly string[];
  /** The language the service is not in whose list says what the word means. */
  readonly foreign?: string;
};

/** A piece of a text; a marked piece is a word that was searched for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** Where a project was found: its title with the words marked, and the passage that holds most of them. */
export type FoundText = {
  readonly title: readonly Piece[];
  readonly passage: readonly Piece[];
  /** The language of the passage. */
  readonly locale: Locale;
  /** Words of the query that the project does not hold. */
  readonly missing: readonly string[];
  /** One of these is a word that excludes what does not hold it; others, like those of money, only rank. */
  readonly isPartial: boolean;
  /** Words of the query that only their synonyms stand for in the project. */
  readonly synonyms: readonly { readonly written: string; readonly found: readonly string[] }[];
  /** A date of the query is in its timetable. */
  readonly inTimetable: boolean;
};
