import { type Locale, locales } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import { translatorOf } from '#words/messages.ts';
import type { CsvDialect } from './csv.ts';
import { projectField } from './project-record.ts';
import { type CellKind, type ColumnWords, columnWords, listSeparator, projectColumns } from './project-table.ts';
import { ruleOf } from './published-field.ts';

/** What the description of a CSV file is made of, besides its table. */
export type CsvFile = {
  /** The address of the CSV file, with its query. */
  readonly url: string;
  /** The page that shows the same. */
  readonly source: string;
  readonly revision: string;
  readonly day: string;
  /** The language of labels. */
  readonly locale: Locale;
  readonly dialect: CsvDialect;
};

/** What is described of a table: its words in every language, its columns, what names a row. */
export type CsvTable = {
  readonly title: (reader: Locale) => string;
  readonly description: (reader: Locale) => string;
  readonly columns: readonly CsvColumn[];
  readonly key: string | readonly string[];
  /** The address of what a row is about, with the name of a column in braces. */
  readonly about?: string;
};

type CsvColumn = {
  readonly name: string;
  readonly kind: CellKind;
  readonly required: boolean;
  readonly words: (reader: Locale) => ColumnWords;
  /** The language of what people read; codes, addresses and days have none. */
  readonly lang?: Locale | undefined;
  /** The only values there are. */
  readonly allowed?: readonly string[] | undefined;
};

/** Describes a CSV file: Metadata Vocabulary for Tabular Data (W3C, 2015), the words in every language. */
export function describeCsv({ url, source, revision, day, locale, dialect }: CsvFile, { title, description, columns, key, about }: CsvTable) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': locale }],
    url,
    'dc:title': locales.map((reader) => inLanguage(title(reader), reader)),
    'dc:description': locales.map((reader) => inLanguage(description(reader), reader)),
    'dc:license': { '@id': contentLicence },
    'dc:source': { '@id': source },
    'dc:identifier': revision,
    'dc:date': { '@value': day, '@type': 'xsd:date' },
    dialect: { delimiter: dialect.delimiter, encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true, trim: false },
    null: '',
    tableSchema: { columns: columns.map((column) => describeColumn(column, dialect)), primaryKey: key, ...(about !== undefined && { aboutUrl: about }) },
  };
}

/** The description of a CSV file of projects is made of where their pages are, up to their ids, and of whether no project holds all words of the query. */
export type CsvDescription = CsvFile & { readonly pages: string; readonly nearest: boolean };

/** Describes a CSV file of projects. */
export function csvMetadata({ pages, nearest, ...file }: CsvDescription) {
  return describeCsv(file, {
    title: (reader) => translatorOf(reader, 'tableFile')('title'),
    description: (reader) => {
      const t = translatorOf(reader, 'tableFile');
      return [t('description'), t('cells'), ...(nearest ? [t('about.nearest')] : [])].join(' ');
    },
    columns: projectColumns.map((column): CsvColumn => {
      const values = ruleOf(projectField(column.field));
      const own = values.kind === 'text' ? column.locale : undefined;
      return {
        ...column,
        words: (reader) => columnWords(column, reader),
        lang: column.inWords ? file.locale : own,
        ...(!column.inWords && { allowed: values.allowed }),
      };
    }),
    key: 'id',
    about: `${pages}{id}`,
  });
}

function describeColumn({ name, kind, required, words: wordsIn, lang, allowed }: CsvColumn, dialect: CsvDialect) {
  const words = locales.map((reader) => ({ reader, ...wordsIn(reader) }));
  return {
    name,
    // Those who compare the header with the description look for its words among the titles.
    titles: Object.fromEntries(words.map(({ reader, label }) => [reader, [label, name]])),
    'dc:description': words.map(({ reader, description }) => inLanguage(description, reader)),
    ...(lang !== undefined && { lang }),
    datatype: datatypeOf(kind, allowed, dialect),
    ...(kind === 'list' && { separator: listSeparator }),
    required,
  };
}

/** A date that may be only a year or a month is no XML Schema date, so it is text of a known form. */
function datatypeOf(kind: CellKind, allowed: readonly string[] | undefined, { dates, decimalSign }: CsvDialect) {
  const number = decimalSign === '.' ? {} : { format: { decimalChar: decimalSign } };
  if (kind === 'flag') return { base: 'boolean', format: 'true|false' };
  if (kind === 'day') return { base: 'date', format: dates.day };
  if (kind === 'date') return { base: 'string', format: [dates.year, dates.month, dates.day].map(patternOf).join('|') };
  if (kind === 'time') return { base: 'dateTime' };
  if (kind === 'euros') return { base: 'decimal', ...number, minExclusive: 0 };
  if (kind === 'percent') return { base: 'decimal', ...number, minimum: 0, maximum: 100 };
  if (kind === 'decimal') return { base: 'decimal', ...number };
  if (kind === 'number') return { base: 'integer' };
  if (kind === 'address') return { base: 'anyURI' };
  return { base: 'string', ...(allowed && { format: allowed.join('|') }) };
}

/** `d.M.yyyy` as a regular expression. */
function patternOf(date: string): string {
  const digits: Readonly<Record<string, string>> = { yyyy: '[0-9]{4}', MM: '[0-9]{2}', dd: '[0-9]{2}', M: '[0-9]{1,2}', d: '[0-9]{1,2}', '.': '[.]' };
  return date.replace(/yyyy|MM?|dd?|\./g, (letters) => digits[letters] ?? letters);
}

function inLanguage(text: string, locale: Locale) {
  return { '@value': text, '@language': locale };
}
