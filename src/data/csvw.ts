import { type Locale, locales } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import type { CsvDialect } from './csv.ts';
import { listSeparator } from './project-table.ts';
import type { DescribedColumn } from './tables/column.ts';

/** What the description of a CSV file is made of. */
export type CsvDescription = {
  /** The address of the CSV file, with its query. */
  readonly url: string;
  /** The page that shows the same. */
  readonly source: string;
  readonly title: (reader: Locale) => string;
  readonly description: (reader: Locale) => string;
  readonly columns: readonly DescribedColumn[];
  /** The column that names what a row is about, and the address of that, up to its name; none where a row has no page. */
  readonly about?: { readonly column: string; readonly pages: string };
  readonly revision: string;
  readonly day: string;
  /** The language of the file. */
  readonly locale: Locale;
  readonly dialect: CsvDialect;
};

/** Describes a CSV file: Metadata Vocabulary for Tabular Data (W3C, 2015), the words in every language. */
export function csvMetadata({ url, source, title, description, columns, about, revision, day, locale, dialect }: CsvDescription) {
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
    tableSchema: {
      columns: columns.map((column) => describeColumn(column, locale, dialect)),
      ...(about && { primaryKey: about.column, aboutUrl: `${about.pages}{${about.column}}` }),
    },
  };
}

function describeColumn({ name, kind, required, language, words, ...values }: DescribedColumn, locale: Locale, dialect: CsvDialect) {
  const inWords = locales.map((reader) => ({ reader, ...words(reader) }));
  const lang = language === 'file' ? locale : language;
  return {
    name,
    // Those who compare the header with the description look for its words among the titles.
    titles: Object.fromEntries(inWords.map(({ reader, header, label }) => [reader, [header ?? label, name]])),
    'dc:description': inWords.map(({ reader, description }) => inLanguage(description, reader)),
    ...(lang !== undefined && { lang }),
    datatype: datatypeOf(kind, values, dialect),
    ...(kind === 'list' && { separator: listSeparator }),
    required,
  };
}

/** A date that may be only a year or a month is no XML Schema date, so it is text of a known form. */
function datatypeOf(kind: DescribedColumn['kind'], { allowed, form }: Pick<DescribedColumn, 'allowed' | 'form'>, { dates, decimalSign }: CsvDialect) {
  const number = decimalSign === '.' ? {} : { format: { decimalChar: decimalSign } };
  if (kind === 'flag') return { base: 'boolean', format: 'true|false' };
  if (kind === 'day') return { base: 'date', format: dates.day };
  if (kind === 'date') return { base: 'string', format: [dates.year, dates.month, dates.day].map(patternOf).join('|') };
  if (kind === 'euros') return { base: 'decimal', ...number, minExclusive: 0 };
  if (kind === 'percent') return { base: 'decimal', ...number, minimum: 0, maximum: 100 };
  if (kind === 'number') return { base: 'integer' };
  if (kind === 'address') return { base: 'anyURI' };
  const format = allowed?.join('|') ?? form;
  return { base: 'string', ...(format !== undefined && { format }) };
}

/** `d.M.yyyy` as a regular expression. */
function patternOf(date: string): string {
  const digits: Readonly<Record<string, string>> = { yyyy: '[0-9]{4}', MM: '[0-9]{2}', dd: '[0-9]{2}', M: '[0-9]{1,2}', d: '[0-9]{1,2}', '.': '[.]' };
  return date.replace(/yyyy|MM?|dd?|\./g, (letters) => digits[letters] ?? letters);
}

function inLanguage(text: string, locale: Locale) {
  return { '@value': text, '@language': locale };
}
