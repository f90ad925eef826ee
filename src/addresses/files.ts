import { defaultLocale, type Locale, locales } from '#catalogue/locale.ts';
import { type FileRouteName, type PathRule, pathTo, pathToFileRoute, type RouteName, segmentsOf } from './pages.ts';
import { snapshotRule } from './snapshots.ts';

type Format = {
  /** What it is called in every language. A format without a name is for programs alone: no page links to it. */
  readonly name?: string;
  readonly mediaType: string;
  /** Parameters of the media type. */
  readonly parameters?: string;
  /** Its code in the EU's authority table of file types. */
  readonly fileType?: string;
  /** The address of its specification. */
  readonly specification?: string;
  /** The ending of what describes a file beside it. */
  readonly describedBy?: string;
  /** It is subscribed to, not downloaded. */
  readonly isFeed?: true;
};

/** All that is known of the formats of files, by their endings. Media types: RFC 4180 and 7111 (CSV), 4287 (Atom), 7763 (Markdown), 8259 (JSON); W3C JSON-LD, Turtle and CSVW; json-schema.org; citationstyles.org. */
const formats = {
  csv: {
    name: 'CSV',
    mediaType: 'text/csv',
    parameters: 'charset=utf-8; header=present',
    fileType: 'CSV',
    specification: 'https://www.rfc-editor.org/rfc/rfc4180',
    describedBy: 'csv-metadata.json',
  },
  xlsx: { name: 'XLSX', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileType: 'XLSX' },
  json: {
    name: 'JSON',
    mediaType: 'application/json',
    fileType: 'JSON',
    specification: 'https://www.rfc-editor.org/rfc/rfc8259',
    describedBy: 'schema.json',
  },
  atom: { name: 'Atom', mediaType: 'application/atom+xml', fileType: 'ATOM', specification: 'https://www.rfc-editor.org/rfc/rfc4287', isFeed: true },
  md: { name: 'Markdown', mediaType: 'text/markdown', parameters: 'charset=utf-8' },
  png: { mediaType: 'image/png' },
  txt: { name: 'TXT', mediaType: 'text/plain', parameters: 'charset=utf-8' },
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex', parameters: 'charset=utf-8' },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', parameters: 'charset=utf-8' },
  'csl.json': { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
  jsonld: { name: 'JSON-LD', mediaType: 'application/ld+json', fileType: 'JSON_LD', specification: 'https://www.w3.org/TR/json-ld11/' },
  ttl: { name: 'Turtle', mediaType: 'text/turtle', parameters: 'charset=utf-8', fileType: 'RDF_TURTLE', specification: 'https://www.w3.org/TR/turtle/' },
  'csv-metadata.json': { mediaType: 'application/csvm+json' },
  'schema.json': { mediaType: 'application/schema+json' },
} as const satisfies Readonly<Record<string, Format>>;

/** What every table is given as, and what describes that. */
const tableEndings = ['csv', 'json', 'csv-metadata.json', 'schema.json'] as const;

/** The forms of a citation. */
const citationEndings = ['txt', 'bib', 'ris', 'csl.json'] as const;

/**
 * Files beside pages: the page's address and an ending. `project` stands beside each project's page; some stand alone. Endings are
 * in the order in which pages link to them; each has its renderer in `src/site/data/renderers.ts`.
 */
const sets = {
  projects: { beside: 'projects', endings: ['xlsx', 'csv', 'json', 'atom', 'csv-metadata.json', 'schema.json'] },
  project: { beside: 'projects', children: true, endings: ['json', 'md', 'png'] },
  projectCitation: { beside: 'projects', children: true, endings: citationEndings },
  openData: { beside: 'openData', endings: ['jsonld', 'ttl'] },
  openDataCitation: { beside: 'openData', endings: citationEndings },
  funds: { beside: 'funds', endings: tableEndings },
  partners: { alone: 'partners', endings: tableEndings },
  article49: { alone: 'article49', endings: ['xlsx', ...tableEndings] },
  authorityList: { alone: 'authorityList', endings: ['xlsx', 'csv', 'csv-metadata.json'] },
  changes: { beside: 'changes', endings: ['csv', 'json', 'atom', 'csv-metadata.json', 'schema.json'] },
  picture: { alone: 'picture', endings: ['png'] },
} as const satisfies Readonly<Record<string, FileSet>>;

type FileSet = { readonly endings: readonly (keyof typeof formats)[] } & (
  | { readonly beside: RouteName /** One for each page below. */; readonly children?: true }
  | { readonly alone: FileRouteName }
);

export type FileSetName = keyof typeof sets;

/** The ending of a file of a set. */
export type Ending<N extends FileSetName = FileSetName> = (typeof sets)[N]['endings'][number];

export const fileSetNames = Object.keys(sets) as readonly FileSetName[];

/** The endings of a set. */
export function endingsOf<N extends FileSetName>(name: N): readonly Ending<N>[] {
  return sets[name].endings;
}

/** What is known of the format of an ending. */
export function formatOf(ending: Ending): Format {
  return formats[ending];
}

/** The code of the format of a file by its name, in the EU's table of file types; undefined where it has none. */
export function fileTypeOf(name: string): string | undefined {
  const known: readonly (readonly [string, Format])[] = Object.entries(formats);
  return known.find(([ending]) => name.endsWith(`.${ending}`))?.[1].fileType;
}

/** The endings of a set that pages link to. */
export function linkedEndingsOf<N extends FileSetName>(name: N): readonly Ending<N>[] {
  return endingsOf(name).filter((ending) => formatOf(ending).name !== undefined);
}

/** The media type of an ending with its parameters. */
export function mediaTypeOf(ending: Ending): string {
  const { mediaType, parameters } = formatOf(ending);
  return parameters === undefined ? mediaType : `${mediaType}; ${parameters}`;
}

/** The path of a file in a language. @param id of the project, for files beside a project's page */
export function pathToFile<N extends FileSetName>(name: N, ending: Ending<N>, locale: Locale, id?: string): string {
  return `${baseOf(sets[name], locale, id)}.${ending}`;
}

/** The name to save a file under: `hankkeet.csv`. */
export function filenameOf<N extends FileSetName>(name: N, ending: Ending<N>, locale: Locale): string {
  return pathToFile(name, ending, locale).split('/').at(-1) ?? '';
}

function baseOf(set: FileSet, locale: Locale, id?: string): string {
  return 'alone' in set ? pathToFileRoute(set.alone, locale) : pathTo({ name: set.beside, ...(id !== undefined && { id }) }, locale);
}

/** Whether a set has a file for each id, and not one for all. */
export function hasFileOfEach(name: FileSetName): boolean {
  return 'children' in sets[name];
}

/** A file of a set in a language. */
export type FilePlace = { readonly set: FileSetName; readonly ending: Ending; readonly locale: Locale; readonly id?: string };

const places: readonly FilePlace[] = locales.flatMap((locale) => fileSetNames.flatMap((set) => endingsOf(set).map((ending) => ({ set, ending, locale }))));

/** So that `move.csl.json` is not the file of a project called `move.csl`. */
const longestFirst = places.toSorted((a, b) => b.ending.length - a.ending.length);

/** The file whose address a path is, whether or not there is a page of its id. @param path as it stands in the address */
export function readFilePath(path: string): FilePlace | undefined {
  const segments = segmentsOf(path);
  const [folder, file = ''] = [segments.slice(0, -1).join('/'), segments.at(-1)];
  for (const place of longestFirst) {
    const base = baseOf(sets[place.set], place.locale);
    // A slash that was written as %2F is part of a name and parts nothing.
    if (segments.length !== base.split('/').length + (hasFileOfEach(place.set) ? 1 : 0)) continue;
    if (!hasFileOfEach(place.set) && segments.join('/') === `${base}.${place.ending}`) return place;
    const id = hasFileOfEach(place.set) && folder === base ? withoutEnding(file, place.ending) : '';
    if (id !== '') return { ...place, id };
  }
  return undefined;
}

/** A file's name without its ending; empty when it has another. */
function withoutEnding(name: string, ending: Ending): string {
  return name.endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : '';
}

/** The one route of all files, `src/pages/api/files.ts`: it reads the address as it was asked. */
const filesRoute = '/api/files';

/** The addresses of files onto their route; the framework names the default language too. */
export function fileRules(): readonly PathRule[] {
  const own = (path: string, locale: Locale) => (locale === defaultLocale ? `/${locale}${path}` : path);
  const ofSets = locales.flatMap((locale) =>
    fileSetNames.flatMap((name) => {
      const base = own(baseOf(sets[name], locale), locale) + (hasFileOfEach(name) ? '/:id' : '');
      return endingsOf(name).map((ending) => `${base}.${ending}`);
    }),
  );
  const ofSite = siteFileNames.map((name) => own(pathToSiteFile(name), defaultLocale));
  return [...[...ofSite, ...ofSets].map((source) => ({ source, destination: filesRoute, locale: false }) as const), snapshotRule(filesRoute)];
}

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

/** The file whose address a path is. */
export function readSiteFilePath(path: string): SiteFileName | undefined {
  return siteFileNames.find((name) => pathToSiteFile(name) === path);
}
