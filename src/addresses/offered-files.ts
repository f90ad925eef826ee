import type { Locale, Localized } from '#catalogue/locale.ts';
import { type Ending, type FileSetName, formatOf, pathToFile } from './files.ts';

/** What the offered files are about, in the order in which they are told. */
export const fileGroups = ['catalogue', 'funds', 'partners', 'article49', 'authorityList', 'changes', 'description'] as const;
export type FileGroup = (typeof fileGroups)[number];

/**
 * The files that hold all of something, for the page about open data and its description for machines. `texts` says whether
 * a file has the texts of every language or those of its own address only.
 */
const offers = {
  csv: { group: 'catalogue', set: 'projects', ending: 'csv', texts: 'every' },
  csvFinnish: { group: 'catalogue', set: 'projects', ending: 'csv', query: '?dialect=fi', texts: 'every' },
  xlsx: { group: 'catalogue', set: 'projects', ending: 'xlsx', texts: 'every' },
  json: { group: 'catalogue', set: 'projects', ending: 'json', texts: 'every' },
  atom: { group: 'catalogue', set: 'projects', ending: 'atom', texts: 'own', part: true },
  fundsCsv: { group: 'funds', set: 'funds', ending: 'csv', texts: 'every' },
  fundsCsvFinnish: { group: 'funds', set: 'funds', ending: 'csv', query: '?dialect=fi', texts: 'every' },
  fundsJson: { group: 'funds', set: 'funds', ending: 'json', texts: 'every' },
  partnersCsv: { group: 'partners', set: 'partners', ending: 'csv', texts: 'every' },
  partnersCsvFinnish: { group: 'partners', set: 'partners', ending: 'csv', query: '?dialect=fi', texts: 'every' },
  partnersJson: { group: 'partners', set: 'partners', ending: 'json', texts: 'every' },
  article49Csv: { group: 'article49', set: 'article49', ending: 'csv', texts: 'own' },
  article49CsvFinnish: { group: 'article49', set: 'article49', ending: 'csv', query: '?dialect=fi', texts: 'own' },
  article49Xlsx: { group: 'article49', set: 'article49', ending: 'xlsx', texts: 'own' },
  article49Json: { group: 'article49', set: 'article49', ending: 'json', texts: 'own' },
  authorityCsv: { group: 'authorityList', set: 'authorityList', ending: 'csv', texts: 'own' },
  authorityCsvFinnish: { group: 'authorityList', set: 'authorityList', ending: 'csv', query: '?dialect=fi', texts: 'own' },
  authorityXlsx: { group: 'authorityList', set: 'authorityList', ending: 'xlsx', texts: 'own' },
  changesCsv: { group: 'changes', set: 'changes', ending: 'csv', texts: 'every' },
  changesCsvFinnish: { group: 'changes', set: 'changes', ending: 'csv', query: '?dialect=fi', texts: 'every' },
  changesJson: { group: 'changes', set: 'changes', ending: 'json', texts: 'every' },
  changes: { group: 'changes', set: 'changes', ending: 'atom', texts: 'own', part: true },
  jsonld: { group: 'description', set: 'openData', ending: 'jsonld', texts: 'every' },
  turtle: { group: 'description', set: 'openData', ending: 'ttl', texts: 'every' },
} as const satisfies Readonly<Record<string, OfferedFile>>;

export type OfferedFile = {
  readonly [N in FileSetName]: {
    readonly group: FileGroup;
    readonly set: N;
    readonly ending: Ending<N>;
    /** Begins with `?`. */
    readonly query?: string;
    readonly texts: 'every' | 'own';
    /** Holds only a part of what its group is about, so that it does not stand for all of it. */
    readonly part?: true;
  };
}[FileSetName];

export type OfferedFileName = keyof typeof offers;

export const offeredFileNames = Object.keys(offers) as readonly OfferedFileName[];

/** What a file is. */
export function offeredFile(name: OfferedFileName): OfferedFile {
  return offers[name];
}

/** The files that hold all of what a group is about. */
export function wholeFilesOf(group: FileGroup): readonly OfferedFileName[] {
  return offeredFileNames.filter((name) => offeredFile(name).group === group && offeredFile(name).part === undefined);
}

/** Whether snapshots keep what the files of a group hold. The history of changes goes on growing and is not what a revision names; a description tells of the other files as they are today. */
const isKept: Readonly<Record<FileGroup, boolean>> = {
  catalogue: true,
  funds: true,
  partners: true,
  article49: true,
  authorityList: true,
  changes: false,
  description: false,
};

/** The files that a snapshot keeps: all that hold the whole of something, each once. Another dialect of a file says nothing more, and a feed is read once. */
export const keptFileNames = offeredFileNames.filter((name) => {
  const { group, ending, query, part } = offeredFile(name);
  return isKept[group] && query === undefined && part === undefined && formatOf(ending).isFeed === undefined;
});

/** The name of a file in a snapshot, the same whatever the language of who asks: `projects.fi.csv`. */
export function nameInSnapshot(name: OfferedFileName, locale: Locale): string {
  const { set, ending } = offeredFile(name);
  return `${set.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.${locale}.${ending}`;
}

/** The path of a file, with its query, in a language. */
export function pathToOffered(name: OfferedFileName, locale: Locale): string {
  const { set, ending, query = '' }: OfferedFile = offers[name];
  return pathToFile<FileSetName>(set, ending, locale) + query;
}

/** A file as it is before it is compressed for the way: its length, and its sha256 in hex digits. */
export type MeasuredFile = { readonly bytes: number; readonly sha256: string };

/** The measures of the offered files in each language; what was not measured is absent. */
export type FileMeasures = Localized<Readonly<Partial<Record<OfferedFileName, MeasuredFile>>>>;
