import { defaultLocale, type Locale, locales } from '#catalogue/locale.ts';
import { type FileRouteName, pathTo, pathToFileRoute, type RouteName } from './pages.ts';

/** Files beside pages: the page's address and an ending. `project` stands beside each project's page; some stand alone. */
const table = {
  projects: { beside: 'projects', endings: ['csv', 'xlsx', 'json', 'atom', 'csv-metadata.json'] },
  project: { beside: 'projects', children: true, endings: ['json', 'md', 'png'] },
  openData: { beside: 'openData', endings: ['jsonld', 'ttl'] },
  article49: { alone: 'article49', endings: ['csv', 'xlsx'] },
  changes: { beside: 'changes', endings: ['atom'] },
  picture: { alone: 'picture', endings: ['png'] },
} as const satisfies Readonly<Record<string, FileSet>>;

/** The media types of endings: RFC 4180 and 7111 (CSV), 4287 (Atom), 7763 (Markdown), 8259 (JSON); W3C JSON-LD, Turtle and CSVW. */
const mediaTypes: Readonly<Record<Ending, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  atom: 'application/atom+xml',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
  'csv-metadata.json': 'application/csvm+json',
};

type FileSet = { readonly endings: readonly string[] } & (
  | { readonly beside: RouteName /** One for each page below. */; readonly children?: true }
  | { readonly alone: FileRouteName }
);

export type FileSetName = keyof typeof table;

/** The ending of a file of a set. */
export type Ending<N extends FileSetName = FileSetName> = (typeof table)[N]['endings'][number];

export const fileSetNames = Object.keys(table) as readonly FileSetName[];

/** The endings of a set, in the order in which they are offered. */
export function endingsOf<N extends FileSetName>(name: N): readonly Ending<N>[] {
  return table[name].endings;
}

/** The media type of an ending with its parameters. */
export function mediaTypeOf(ending: Ending): string {
  return mediaTypes[ending];
}

/** The media type of an ending alone, as registries name it. */
export function plainMediaTypeOf(ending: Ending): string {
  return mediaTypes[ending].split(';', 1)[0] ?? '';
}

/** The path of a file in a language. @param id of the project, for files beside a project's page */
export function pathToFile<N extends FileSetName>(name: N, ending: Ending<N>, locale: Locale, id?: string): string {
  return `${baseOf(table[name], locale, id)}.${ending}`;
}

function baseOf(set: FileSet, locale: Locale, id?: string): string {
  return 'alone' in set ? pathToFileRoute(set.alone, locale) : pathTo({ name: set.beside, ...(id !== undefined && { id }) }, locale);
}

/** Whether a path is that of a file of a set, whether or not there is a page of its id. */
export function isFilePath(path: string): boolean {
  return locales.some((locale) => fileSetNames.some((name) => endingsOf(name).some((ending) => isFileOf(name, ending, locale, path))));
}

function isFileOf(name: FileSetName, ending: Ending, locale: Locale, path: string): boolean {
  if (!path.endsWith(`.${ending}`)) return false;
  const [stem, own] = [baseOf(table[name], locale), path.slice(0, -ending.length - 1)];
  return 'children' in table[name] ? own.startsWith(`${stem}/`) && !own.slice(stem.length + 1).includes('/') : own === stem;
}

type PathRule = { readonly source: string; readonly destination: string; readonly locale: false };

/** The addresses of files onto the routes under `src/pages/api/files/<locale>`; the framework names the default language too. */
export function fileRules(): readonly PathRule[] {
  return locales.flatMap((locale) =>
    fileSetNames.flatMap((name) => {
      const set: FileSet = table[name];
      const base = baseOf(set, locale);
      const own = locale === defaultLocale ? `/${locale}${base}` : base;
      const id = 'children' in set ? '/:id' : '';
      return set.endings.map((ending) => ({
        source: `${own}${id}.${ending}`,
        destination: `/api/files/${locale}/${name}${id}/${ending}`,
        locale: false as const,
      }));
    }),
  );
}

/** What each kind of file is: its code in the EU's authority offers of file types, its specification. */
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
const offers = {
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

/** The path of a file, with its query, in a language. */
export function pathToOffered(name: OfferedFileName, locale: Locale): string {
  const { set, ending, query = '' }: OfferedFile = offers[name];
  return pathToFile<FileSetName>(set, ending, locale) + query;
}

/** A file that the site makes, and how many bytes it has in a language before it is compressed for the way; absent when that could not be told. */
export type SizedFile = { readonly name: OfferedFileName; readonly bytes?: number };

/** Files that other services look for at fixed addresses, whatever the language. */
const siteFiles = {
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  /** RFC 9116. */
  security: '/.well-known/security.txt',
} as const;

export type SiteFileName = keyof typeof siteFiles;

export const siteFileNames = Object.keys(siteFiles) as readonly SiteFileName[];

/** The path of a file. */
export function pathToSiteFile(name: SiteFileName): string {
  return siteFiles[name];
}

/** Whether a path is that of such a file. */
export function isSiteFilePath(path: string): boolean {
  return siteFileNames.some((name) => pathToSiteFile(name) === path);
}

type SitePathRule = { readonly source: string; readonly destination: string; readonly locale: false };

/** The addresses of the files onto the route under `src/pages/api/site`; the framework names the default language. */
export function siteFileRules(): readonly SitePathRule[] {
  return siteFileNames.map((name) => ({ source: `/${defaultLocale}${siteFiles[name]}`, destination: `/api/site/${name}`, locale: false }));
}
