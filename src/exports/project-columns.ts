import { type Locale, locales } from '../domain/locale';
import { type ProjectField, type ProjectRecord, projectFieldNames, projectRecordSchema } from './project-record';
import { type FieldForm, publishedFieldOf } from './published-field';
import type { Cell, CellKind } from './table-cell';

/** A column of the tables of projects. Its name is the same in every language. */
export type ProjectColumn = {
  /** The field's name; with the language after it where there is a column for each (`title_en`), or with `Label` (`statusLabel`). */
  readonly name: string;
  readonly field: ProjectField;
  readonly locale?: Locale;
  readonly kind: CellKind;
  /** Never empty. */
  readonly required: boolean;
};

/** The words of the codes of a record, in the language of a file; `null` where there is no code. */
export type LabelOf = (field: ProjectField, record: ProjectRecord) => string | null;

const kindOf = {
  text: 'text',
  localized: 'text',
  localizedDay: 'day',
  code: 'code',
  flag: 'flag',
  date: 'date',
  day: 'day',
  euros: 'euros',
  percent: 'percent',
  number: 'number',
  list: 'list',
} as const satisfies Readonly<Record<Exclude<FieldForm, 'prose'>, CellKind>>;

/** The columns of the tables of projects, in the order of the fields. Long texts are left out. */
export const projectColumns: readonly ProjectColumn[] = projectFieldNames.flatMap(columnsOf);

function columnsOf(field: ProjectField): readonly ProjectColumn[] {
  const schema = projectRecordSchema.shape[field];
  const { form } = publishedFieldOf(schema);
  if (form === 'prose') return [];
  const kind = kindOf[form];
  if (form === 'localized' || form === 'localizedDay') return locales.map((locale) => ({ name: `${field}_${locale}`, field, locale, kind, required: false }));
  const required = form !== 'list' && !schema.safeParse(null).success;
  const own = { name: field, field, kind, required };
  return form === 'code' ? [own, { ...own, name: `${field}Label`, kind: 'label' }] : [own];
}

/** What a record says in a column. Partners are given by their names. */
export function cellOf({ field, locale, kind }: ProjectColumn, record: ProjectRecord, labelOf: LabelOf): Cell {
  if (kind === 'label') return labelOf(field, record);
  const value: unknown = record[field];
  if (locale !== undefined) return ((value as Partial<Record<Locale, Cell>>)[locale] ?? null) as Cell;
  if (Array.isArray(value)) return value.map((item: string | { readonly name: string }) => (typeof item === 'string' ? item : item.name));
  return value as Cell;
}
