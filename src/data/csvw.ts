import { type Locale, locales } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import { translatorOf } from '#words/messages.ts';
import type { CsvDialect } from './csv.ts';
import { projectField } from './project-record.ts';
import { columnWords, listSeparator, type ProjectColumn, projectColumns } from './project-table.ts';
import { ruleOf } from './published-field.ts';

/** What the description of a CSV file is made of. */
export type CsvDescription = {
  /** The address of the CSV file, with its query. */
  readonly url: string;
  /** The page that shows the same. */
  readonly source: string;
  /** The address of a project's page, up to its id. */
  readonly pages: string;
  readonly revision: string;
  readonly day: string;
  /** The language of labels. */
  readonly locale: Locale;
  readonly dialect: CsvDialect;
  /** No project holds all words of the query; these hold most of them. */
  readonly nearest: boolean;
};

/** Describes a CSV file of projects: Metadata Vocabulary for Tabular Data (W3C, 2015), the words in every language. */
export function csvMetadata({ url, source, pages, revision, day, locale, dialect, nearest }: CsvDescription) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': locale }],
    url,
    'dc:title': locales.map((reader) => inLanguage(translatorOf(reader, 'tableFile')('title'), reader)),
    'dc:description': locales.map((reader) => {
      const t = translatorOf(reader, 'tableFile');
      return inLanguage([t('description'), t('cells'), ...(nearest ? [t('about.nearest')] : [])].join(' '), reader);
    }),
    'dc:license': { '@id': contentLicence },
    'dc:source': { '@id': source },
    'dc:identifier': revision,
    'dc:date': { '@value': day, '@type': 'xsd:date' },
    dialect: { delimiter: dialect.delimiter, encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true, trim: false },
    null: '',
    tableSchema: {
      columns: projectColumns.map((column) => describeColumn(column, locale, dialect)),
      primaryKey: 'id',
      aboutUrl: `${pages}{id}`,
    },
  };
}

function describeColumn(column: ProjectColumn, locale: Locale, dialect: CsvDialect) {
  const { name, kind, required } = column;
  const words = locales.map((reader) => ({ reader, ...columnWords(column, reader) }));
  const lang = languageOf(column, locale);
  return {
    name,
    // Those who compare the header with the description look for its words among the titles.
    titles: Object.fromEntries(words.map(({ reader, label }) => [reader, [label, name]])),
    'dc:description': words.map(({ reader, description }) => inLanguage(description, reader)),
    ...(lang !== undefined && { lang }),
    datatype: datatypeOf(column, dialect),
    ...(kind === 'list' && { separator: listSeparator }),
    required,
  };
}

/** The language of what people read; codes, addresses and days have none. */
function languageOf(column: ProjectColumn, labels: Locale): Locale | undefined {
  if (column.inWords) return labels;
  return valuesOf(column).kind === 'text' ? column.locale : undefined;
}

/** What the values of a column may be: those of its field. */
function valuesOf({ field }: ProjectColumn) {
  return ruleOf(projectField(field));
}

/** A date that may be only a year or a month is no XML Schema date, so it is text of a known form. */
function datatypeOf(column: ProjectColumn, { dates, decimalSign }: CsvDialect) {
  const { kind, inWords } = column;
  const number = decimalSign === '.' ? {} : { format: { decimalChar: decimalSign } };
  if (kind === 'flag') return { base: 'boolean', format: 'true|false' };
  if (kind === 'day') return { base: 'date', format: dates.day };
  if (kind === 'date') return { base: 'string', format: [dates.year, dates.month, dates.day].map(patternOf).join('|') };
  if (kind === 'euros') return { base: 'decimal', ...number, minExclusive: 0 };
  if (kind === 'percent') return { base: 'decimal', ...number, minimum: 0, maximum: 100 };
  if (kind === 'number') return { base: 'integer' };
  if (inWords) return { base: 'string' };
  const values = valuesOf(column);
  if (values.kind === 'address') return { base: 'anyURI' };
  return { base: 'string', ...(values.allowed && { format: values.allowed.join('|') }) };
}

/** `d.M.yyyy` as a regular expression. */
function patternOf(date: string): string {
  const digits: Readonly<Record<string, string>> = { yyyy: '[0-9]{4}', MM: '[0-9]{2}', dd: '[0-9]{2}', M: '[0-9]{1,2}', d: '[0-9]{1,2}', '.': '[.]' };
  return date.replace(/yyyy|MM?|dd?|\./g, (letters) => digits[letters] ?? letters);
}

function inLanguage(text: string, locale: Locale) {
  return { '@value': text, '@language': locale };
}
