import type { Locale } from '#catalogue/locale.ts';
import { identifierForms, identifierKinds } from '#catalogue/typed/identifiers.ts';
import { type CellKind, type ColumnWords, columnsOf, columnWords, type TableColumn } from '../project-table.ts';
import { type PublishedField, ruleOf } from '../published-field.ts';

/** A column with all that is told of it in every language: what CSVW and JSON Schema are made of. */
export type DescribedColumn = {
  /** The same in every language. */
  readonly name: string;
  readonly kind: CellKind;
  /** Never empty. */
  readonly required: boolean;
  /** The language of what people read; `file` is that of the file. Codes, addresses and days have none. */
  readonly language?: Locale | 'file';
  /** The codes there are. */
  readonly allowed?: readonly string[];
  /** A regular expression of whole values. */
  readonly form?: string;
  /** In a reader's language; the header where the file has another than the name. */
  readonly words: (reader: Locale) => ColumnWords & { readonly header?: string };
};

/** A column as it stands in a file of a language. */
export type HeadedColumn = ColumnWords & { readonly name: string; readonly kind: CellKind };

/** The columns of a file in a language: their names are what stands above them. */
export function headedColumns(columns: readonly DescribedColumn[], locale: Locale): readonly HeadedColumn[] {
  return columns.map(({ name, kind, words }) => {
    const { header = name, label, description } = words(locale);
    return { name: header, kind, label, description };
  });
}

/**
 * The columns of fields, those of long texts left out.
 * @param wordsOf what a column is called; without it, as the data dictionary calls its field
 */
export function fieldColumns<N extends string>(
  fields: readonly PublishedField<N>[],
  wordsOf: (column: TableColumn<N>, reader: Locale) => ColumnWords = columnWords,
): readonly (DescribedColumn & { readonly of: TableColumn<N> })[] {
  return fields.flatMap((field) => {
    const { kind: valueKind, allowed } = ruleOf(field);
    const identifier = identifierKinds.find((kind) => kind === field.is.kind);
    return columnsOf(field).map((column) => {
      const { name, kind, required, inWords, locale } = column;
      const language = inWords ? 'file' : valueKind === 'text' ? locale : undefined;
      return {
        name,
        kind,
        required,
        ...(language !== undefined && { language }),
        ...(allowed && !inWords && { allowed }),
        ...(identifier && { form: identifierForms[identifier] }),
        words: (reader: Locale) => wordsOf(column, reader),
        of: column,
      };
    });
  });
}
