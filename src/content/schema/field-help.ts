import { type FieldFact, fieldFactsOf } from './field-facts.ts';
import type { ContentKind } from './kinds.ts';

/** The words about a field in one language. */
export type FieldWords = {
  /** What the field is called. */
  readonly label: string;
  /** What it is and the rule, in plain sentences. */
  readonly help: string;
  /** A value as it is typed after the colon; groups of fields have none. */
  readonly example?: string;
};

/** Words by field, a slash between keys: `timetable/start`. `common` holds what several kinds of file share. */
export type FieldBook = Readonly<Partial<Record<ContentKind | 'common', Readonly<Record<string, FieldWords>>>>>;

/** A field with its facts and its words: all an editor, a form or a data dictionary needs to know. */
export type FieldHelp = FieldFact & FieldWords;

/**
 * Every field of a kind of content file in one language, in the order of the schema.
 * @param book the messages `field.words` of the language
 * @throws RangeError when a field has no words
 */
export function fieldHelpOf(kind: ContentKind, book: FieldBook): readonly FieldHelp[] {
  return fieldFactsOf(kind).map((fact) => {
    const key = wordsKeyOf(fact.path);
    const words = book[kind]?.[key] ?? book.common?.[key];
    if (words === undefined) throw new RangeError(`The field ${fact.path} of ${kind} has no words`);
    return { ...fact, ...words };
  });
}

/** The key of a field's words; a dot would be read as a part of the message's own path. */
export function wordsKeyOf(path: string): string {
  return path.replaceAll('.', '/');
}
