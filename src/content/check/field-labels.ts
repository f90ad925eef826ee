import type { FieldBook } from '../schema/field-help.ts';
import { fold } from './suggest.ts';

/** What fields are called in all languages, folded → the fields it may mean, keys joined by a full stop: `alkaa` → `timetable.start`. */
export type FieldLabels = ReadonlyMap<string, readonly string[]>;

/** Gathers the labels of fields. @param books the messages `field.words` of each language */
export function fieldLabelsOf(books: readonly FieldBook[]): FieldLabels {
  const labels = new Map<string, readonly string[]>();
  for (const words of books.flatMap((book) => Object.values(book)))
    for (const [key, { label }] of Object.entries(words ?? {})) {
      const known = labels.get(fold(label)) ?? [];
      labels.set(fold(label), [...known, key.replaceAll('/', '.')]);
    }
  return labels;
}

/** The key that a label stands for among the keys that a place allows; undefined when it is not a label of one of them. */
export function keyOfLabel(labels: FieldLabels, label: string, parent: readonly string[], keys: readonly string[]): string | undefined {
  const paths = labels.get(fold(label)) ?? [];
  return keys.find((key) => paths.includes([...parent, key].join('.')));
}
