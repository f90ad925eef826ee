import type { Locale } from '#catalogue/locale.ts';
import { type FileSetName, pathToFile } from './files.ts';

/** What each kind of file is: its code in the EU's authority table of file types, its specification. */
export const fileFormats = {
  csv: { fileType: 'CSV', specification: 'https://www.rfc-editor.org/rfc/rfc4180' },
  xlsx: { fileType: 'XLSX', specification: undefined },
  json: { fileType: 'JSON', specification: 'https://www.rfc-editor.org/rfc/rfc8259' },
  atom: { fileType: 'ATOM', specification: 'https://www.rfc-editor.org/rfc/rfc4287' },
  jsonld: { fileType: 'JSON_LD', specification: 'https://www.w3.org/TR/json-ld11/' },
  ttl: { fileType: 'RDF_TURTLE', specification: 'https://www.w3.org/TR/turtle/' },
} as const;

export type FileFormat = keyof typeof fileFormats;

/** What the offered files are about, in the order in which they are told. */
export const fileGroups = ['catalogue', 'article49', 'changes', 'description'] as const;
export type FileGroup = (typeof fileGroups)[number];

/**
 * The files that hold all of something, for the page about open data and its description for machines. `texts` says whether
 * a file has the texts of every language or those of its own address only.
 */
const table = {
  csv: { group: 'catalogue', set: 'projects', ending: 'csv', texts: 'every' },
  csvFinnish: { group: 'catalogue', set: 'projects', ending: 'csv', query: '?dialect=fi', texts: 'every' },
  xlsx: { group: 'catalogue', set: 'projects', ending: 'xlsx', texts: 'every' },
  json: { group: 'catalogue', set: 'projects', ending: 'json', texts: 'every' },
  atom: { group: 'catalogue', set: 'projects', ending: 'atom', texts: 'own', part: true },
  article49Csv: { group: 'article49', set: 'article49', ending: 'csv', texts: 'own' },
  article49Xlsx: { group: 'article49', set: 'article49', ending: 'xlsx', texts: 'own' },
  changes: { group: 'changes', set: 'changes', ending: 'atom', texts: 'own' },
  jsonld: { group: 'description', set: 'openData', ending: 'jsonld', texts: 'every' },
  turtle: { group: 'description', set: 'openData', ending: 'ttl', texts: 'every' },
} as const satisfies Readonly<Record<string, OfferedFile>>;

export type OfferedFile = {
  readonly group: FileGroup;
  readonly set: FileSetName;
  readonly ending: FileFormat;
  /** Begins with `?`. */
  readonly query?: string;
  readonly texts: 'every' | 'own';
  /** Holds only a part of what its group is about, so that it does not stand for all of it. */
  readonly part?: true;
};

export type OfferedFileName = keyof typeof table;

export const offeredFileNames = Object.keys(table) as readonly OfferedFileName[];

/** What a file is. */
export function offeredFile(name: OfferedFileName): OfferedFile {
  return table[name];
}

/** The files that hold all of what a group is about. */
export function wholeFilesOf(group: FileGroup): readonly OfferedFileName[] {
  return offeredFileNames.filter((name) => offeredFile(name).group === group && offeredFile(name).part === undefined);
}

/** The path of a file, with its query, in a language. */
export function pathToOffered(name: OfferedFileName, locale: Locale): string {
  const { set, ending, query = '' }: OfferedFile = table[name];
  return pathToFile<FileSetName>(set, ending, locale) + query;
}

/** A file that the site makes, and how many bytes it has in a language before it is compressed for the way; absent when that could not be told. */
export type SizedFile = { readonly name: OfferedFileName; readonly bytes?: number };
