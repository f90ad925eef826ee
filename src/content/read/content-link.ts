import { posix } from 'node:path';
import { isLocale, type Locale } from '#catalogue/locale.ts';

export const collections = ['projects', 'funds', 'pages'] as const;
export type Collection = (typeof collections)[number];

/** A link from one content file to another, as it also works on a code host: `move.fi.md`, `../funds/amif.fi.md`. */
export type ContentLink = { readonly collection: Collection; readonly id: string; readonly locale: Locale; readonly hash: string };

/** Reads a link relative to the file it stands in; undefined when it does not lead to a content file. */
export function parseContentLink(from: string, address: string): ContentLink | undefined {
  if (/^[a-z]+:|^\//i.test(address)) return undefined;
  const [path = '', hash] = address.split('#');
  const match = /(?:^|\/)([a-z]+)\/([a-z0-9-]+)\.([a-z]{2})\.md$/.exec(posix.join(posix.dirname(from), path));
  const [, collection, id, locale] = match ?? [];
  const known = collections.find((name) => name === collection);
  return known && id && isLocale(locale) ? { collection: known, id, locale, hash: hash ? `#${hash}` : '' } : undefined;
}
