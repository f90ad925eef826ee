import type { Catalogue } from '#catalogue/catalogue.ts';
import type { RecordKind } from '#catalogue/data-field.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { hasCodeWords, wordOfFact } from '#words/codes.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { type ProjectField, type ProjectRecord, projectFields, type RecordContext, toProjectRecord } from './project-record.ts';
import { type FieldForm, type PublishedField, ruleOf } from './published-field.ts';

/** A column of a table that is made of fields. Its name is the same in every language. */
export type TableColumn<N extends string = string> = {
  /** The field's name; with the language after it where there is a column for each (`title_en`); with `Label` where it is in words (`statusLabel`). */
  readonly name: string;
  readonly field: N;
  readonly locale?: Locale;
  readonly kind: CellKind;
  /** Has the codes of the field in words, in the language of the file. */
  readonly inWords: boolean;
  /** Never empty. */
  readonly required: boolean;
};

/** A column of the tables of projects. */
export type ProjectColumn = TableColumn<ProjectField>;

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
  localizedFlag: 'flag',
  localizedList: 'list',
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

const inEachLanguage: readonly FieldForm[] = ['localized', 'localizedDay', 'localizedCode', 'localizedFlag', 'localizedList'];

/** The columns of the tables of projects, in the order of the fields. Long texts are left out. */
export const projectColumns: readonly ProjectColumn[] = projectFields.flatMap((field) => columnsOf(field));

/** The columns that a field has in a table: none of a long text. */
export function columnsOf<N extends string>(whole: PublishedField<N>): readonly TableColumn<N>[] {
  const { name: field, form, nullable } = whole;
  if (form === 'prose') return [];
  const kind: CellKind = kindOf[form] === 'text' && ruleOf(whole).kind === 'address' ? 'address' : kindOf[form];
  const required = !inEachLanguage.includes(form) && kind !== 'list' && !nullable;
  const versions = inEachLanguage.includes(form) ? locales.map((locale) => ({ ending: `_${locale}`, locale })) : [{ ending: '' }];
  return versions.flatMap(({ ending, ...version }) => {
    const own = { name: field + ending, field, ...version, kind, inWords: false, required };
    const labels = kindOfLabels[form];
    return labels === undefined ? [own] : [own, { ...own, name: `${field}Label${ending}`, kind: labels, inWords: true }];
  });
}

/** What a record says in a column. Partners are given by their names. */
export function cellOf({ field, locale, inWords }: ProjectColumn, record: ProjectRecord, labelOf: LabelOf): Cell {
  const whole: unknown = record[field];
  if (locale !== undefined && Array.isArray(whole)) return whole.flatMap(({ name }: { readonly name: Localized<string> }) => name[locale] ?? []);
  const value: unknown = locale === undefined ? whole : (whole as Partial<Record<Locale, unknown>>)[locale];
  const label = (code: unknown) => labelOf(field, record, code as string | null);
  if (Array.isArray(value)) return inWords ? value.map((code) => label(code) ?? '') : value.map(nameOf);
  return inWords ? label(value ?? null) : ((value ?? null) as Cell);
}

function nameOf(item: string | { readonly name: string }): string {
  return typeof item === 'string' ? item : item.name;
}

/**
 * The codes of projects in words of a language: funds and specific objectives in the funds' own texts, the rest in those of
 * the pages. The function throws a RangeError for a field that has no words, which the tests make impossible.
 */
export function projectLabels(locale: Locale, { funds, topics }: Pick<Catalogue, 'funds' | 'topics'>): LabelOf {
  const wording = wordingIn(locale, { funds, topics });
  // There are few codes and many projects: formatting a message for each would be half the time of a file.
  const known = new Map<string, string | null>();
  return (field, record, code = record[field] as string | null) => {
    if (code === null) return null;
    const key = `${field} ${record.fund} ${code}`;
    const label = known.get(key);
    if (label !== undefined) return label;
    if (!hasCodeWords(field, wording)) throw new RangeError(`The code ${field} has no words`);
    // Objectives are those of the project's own fund.
    const named = field === 'objective' ? { ...wording, funds: funds.filter(({ id }) => id === record.fund) } : wording;
    const made = wordOfFact(field, code, named, 'fundInFull')?.text ?? null;
    known.set(key, made);
    return made;
  };
}

/** What the tables of projects need to know besides the projects: the language of labels, and the funds and topics they are in. */
export type TableContext = RecordContext & { readonly locale: Locale } & Pick<Catalogue, 'funds' | 'topics'>;

/** Makes the row of a project: a cell for each of `projectColumns`. */
export function rowMaker(context: TableContext): (project: ListedProject) => readonly Cell[] {
  const labelOf = projectLabels(context.locale, context);
  return (project) => {
    const record = toProjectRecord(project, context);
    return projectColumns.map((column) => cellOf(column, record, labelOf));
  };
}

/** The rows of projects, made one by one as they are asked for. */
export function* projectRows(projects: readonly ListedProject[], context: TableContext): Generator<readonly Cell[]> {
  const rowOf = rowMaker(context);
  for (const project of projects) yield rowOf(project);
}

/** What a column is called and what it means, in a language. */
export type ColumnWords = { readonly label: string; readonly description: string };

/** The words of a column, made of those of its field. @param record what the table is of */
export function columnWords({ name, field, locale, kind, inWords }: TableColumn, reader: Locale, record: RecordKind = 'project'): ColumnWords {
  const t = translatorOf(reader, 'tableFile');
  const { label, help } = factWords(messagesOf(reader), record, field);
  const meaning = inWords ? t('inWordsHelp', { column: name.replace('Label', '') }) : help;
  return { label: labelIn(label, { locale, inWords }, reader), description: kind === 'list' ? t('listHelp', { help: meaning }) : meaning };
}

/** What a column is called whose field has a label: with the language it is in, and whether it has codes in words. */
export function labelIn(label: string, { locale, inWords }: { readonly locale: Locale | undefined; readonly inWords: boolean }, reader: Locale): string {
  const t = translatorOf(reader, 'tableFile');
  if (locale === undefined) return inWords ? t('inWords', { label }) : label;
  const language = formatsOf(messagesOf(reader).language).languageName(locale);
  return t(inWords ? 'inLanguageInWords' : 'inLanguage', { label, language });
}

/**
 * What the cells of a column hold: `address` is a whole one, `date` may be only a year or a month, `time` has its offset, `percent` is 0–100, `number` is a whole one,
 * `label` is a code in words.
 */
export type CellKind = 'text' | 'address' | 'code' | 'label' | 'flag' | 'date' | 'day' | 'time' | 'euros' | 'percent' | 'number' | 'decimal' | 'list';

/** A value of a table; `null` is not known, none, or does not apply. Dates are ISO 8601. */
export type Cell = string | number | boolean | null | readonly string[];

/** Stands between the values of a list. */
export const listSeparator = '|';

/** A list in one cell. A separator inside a value becomes a broken bar, so that the list always comes apart where it was joined. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(listSeparator, '¦')).join(listSeparator);
}
