import { posix } from 'node:path';
import { isLocale, type Locale } from '#catalogue/locale.ts';

export const collections = ['projects', 'funds', 'pages'] as const;
export type Collection = (typeof collections)[number];

/** The letters of an id: `a–z0-9`, with single hyphens between. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the name of a content file says. */
export type NamedFile = { readonly id: string; readonly locale: Locale };

/** The name of a content file: `move.fi.md`. */
export function contentFileName(id: string, locale: string): string {
  return `${id}.${locale}.md`;
}

/** Takes the name of a content file apart; undefined when it is none, or in no language of the site. Whether the id is a good one is for the check. */
export function readContentFileName(name: string): NamedFile | undefined {
  const [, id = '', locale] = /^([a-z0-9-]+)\.([a-z]+)\.md$/.exec(name) ?? [];
  return isLocale(locale) ? { id, locale } : undefined;
}

/** A link from one content file to another, as it also works on a code host: `move.fi.md`, `../funds/amif.fi.md`. */
export type ContentLink = NamedFile & { readonly collection: Collection; readonly hash: string };

/** Reads a link relative to the file it stands in; undefined when it does not lead to a content file. */
export function parseContentLink(from: string, address: string): ContentLink | undefined {
  if (/^[a-z]+:|^\//i.test(address)) return undefined;
  const [path = '', hash] = address.split('#');
  const target = posix.join(posix.dirname(from), path);
  const collection = collections.find((name) => name === posix.basename(posix.dirname(target)));
  const named = readContentFileName(posix.basename(target));
  return collection && named ? { collection, ...named, hash: hash ? `#${hash}` : '' } : undefined;
}
