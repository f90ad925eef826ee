import { type Locale, locales } from '#catalogue/locale.ts';
import { type ProjectField, type ProjectRecord, projectFieldNames, projectRecordSchema } from './project-record.ts';
import { type FieldForm, publishedFieldOf } from './published-field.ts';
import type { Cell, CellKind } from './table-cell.ts';

/** A column of the tables of projects. Its name is the same in every language. */
export type ProjectColumn = {
  /** The field's name; with the language after it where there is a column for each (`title_en`); with `Label` where it is in words (`statusLabel`). */
  readonly name: string;
  readonly field: ProjectField;
  readonly locale?: Locale;
  readonly kind: CellKind;
  /** Has the codes of the field in words, in the language of the file. */
  readonly inWords: boolean;
  /** Never empty. */
  readonly required: boolean;
};

/**
 * The words of a code of a record, in the language of a file; `null` where there is no code.
 * @param code one of those of the field; the field itself unless told otherwise
 */
export type LabelOf = (field: ProjectField, record: ProjectRecord, code?: string | null) => string | null;

type TableForm = Exclude<FieldForm, 'prose'>;

const kindOf = {
  text: 'text',
  localized: 'text',
  localizedDay: 'day',
  localizedCode: 'code',
  code: 'code',
  codes: 'list',
  flag: 'flag',
  date: 'date',
  day: 'day',
  euros: 'euros',
  percent: 'percent',
  number: 'number',
  list: 'list',
} as const satisfies Readonly<Record<TableForm, CellKind>>;

/** What the words of codes are like, where a form has any. */
const kindOfLabels: Readonly<Partial<Record<TableForm, CellKind>>> = { code: 'label', localizedCode: 'label', codes: 'list' };

const inEachLanguage: readonly FieldForm[] = ['localized', 'localizedDay', 'localizedCode'];

/** The columns of the tables of projects, in the order of the fields. Long texts are left out. */
export const projectColumns: readonly ProjectColumn[] = projectFieldNames.flatMap(columnsOf);

function columnsOf(field: ProjectField): readonly ProjectColumn[] {
  const schema = projectRecordSchema.shape[field];
  const { form } = publishedFieldOf(schema);
  if (form === 'prose') return [];
  const kind = kindOf[form];
  const required = !inEachLanguage.includes(form) && kind !== 'list' && !schema.safeParse(null).success;
  const versions = inEachLanguage.includes(form) ? locales.map((locale) => ({ ending: `_${locale}`, locale })) : [{ ending: '' }];
  return versions.flatMap(({ ending, ...version }) => {
    const own = { name: field + ending, field, ...version, kind, inWords: false, required };
    const labels = kindOfLabels[form];
    return labels === undefined ? [own] : [own, { ...own, name: `${field}Label${ending}`, kind: labels, inWords: true }];
  });
}

/** What a record says in a column. Partners are given by their names. */
export function cellOf({ field, locale, inWords }: ProjectColumn, record: ProjectRecord, labelOf: LabelOf): Cell {
  const value: unknown = locale === undefined ? record[field] : (record[field] as Partial<Record<Locale, unknown>>)[locale];
  const label = (code: unknown) => labelOf(field, record, code as string | null);
  if (Array.isArray(value)) return inWords ? value.map((code) => label(code) ?? '') : value.map(nameOf);
  return inWords ? label(value ?? null) : ((value ?? null) as Cell);
}

function nameOf(item: string | { readonly name: string }): string {
  return typeof item === 'string' ? item : item.name;
}
