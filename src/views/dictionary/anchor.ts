import type { RecordKind } from '#catalogue/data-field.ts';

/** The place of a field on the page of the dictionary. Projects and funds share names of fields; those of projects stand alone. */
export function anchorOf(record: RecordKind, name: string): string {
  return record === 'project' ? name : `${record}-${name}`;
}
