/** The folder of a release in the built site. */
export const releaseFolder = 'release';

/** The number of the form that a release has. It goes up when what is written is read otherwise. */
export const releaseFormat = 3;

/** The file that names the parts of a release. */
export const manifestName = 'release.json';

/** A file of a release and what must be in it. */
export type Part = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** What a release is made of, and for. */
export type Manifest = {
  readonly format: number;
  /** Of the software, as `package.json` has it. */
  readonly version: string;
  /** A name for content, code and settings together: hex digits of a sha256. */
  readonly fingerprint: string;
  /** The framework's name of the built pages (`BUILD_ID`). */
  readonly build: string;
  /** The sha256 of the compiled server. */
  readonly server: string;
  /** Of the content: see `revisionOf`. */
  readonly revision: string;
  readonly drafts: boolean;
  readonly parts: readonly Part[];
};

/** The part that holds the catalogue. */
export const cataloguePart = 'catalogue.ndjson';

/** The part that holds the history of changes. */
export const historyPart = 'history.json';

/** The part that holds the sizes of the offered files. */
export const sizesPart = 'sizes.json';

/** The part that holds the search of a language. */
export function indexPart(locale: string): string {
  return `search.${locale}.ndjson`;
}
