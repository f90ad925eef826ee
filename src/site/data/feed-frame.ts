import { type FileSetName, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo, type RouteName } from '#addresses/pages.ts';
import { contentLicence } from '#catalogue/site.ts';
import { type AtomFeed, tagAuthority } from '#data/atom.ts';
import { translatorOf } from '#words/messages.ts';
import type { DataRequest } from './handler.ts';

/** What of a request a feed depends on. */
export type FeedRequest = Pick<DataRequest, 'catalogue' | 'locale' | 'origin' | 'today'>;

/** Which page of which feed: the file and the page of the site beside it, and the query of each of its pages as it stands in the address. */
type FeedPage = {
  readonly name: Extract<RouteName & FileSetName, 'projects' | 'changes'>;
  readonly query: (page: number) => string;
  readonly page: number;
  readonly pages: number;
};

/** What the site's feeds say alike: language, author, rights, and links to themselves, to their other pages, to their page on the site and to the licence. */
export function feedFrame(
  { locale, origin }: FeedRequest,
  { name, query, page, pages }: FeedPage,
): Pick<AtomFeed, 'locale' | 'author' | 'rights' | 'links' | 'page'> {
  const file = (to: number) => ({ href: origin + pathToFile(name, 'atom', locale) + query(to), type: mediaTypeOf('atom') });
  const others = { first: 1, previous: page - 1, next: page + 1, last: pages };
  return {
    locale,
    page,
    author: { name: translatorOf(locale, 'site')('name'), uri: origin + pathTo({ name: 'home' }, locale) },
    rights: translatorOf(locale, 'feed')('rights'),
    links: [
      { rel: 'self', ...file(page) },
      { rel: 'alternate', href: origin + pathTo({ name }, locale) + query(1), type: 'text/html', hreflang: locale },
      // RFC 5005, 3: a feed of one page has no other.
      ...(pages === 1 ? [] : Object.entries(others).flatMap(([rel, to]) => (to < 1 || to > pages ? [] : [{ rel, ...file(to) }]))),
      { rel: 'license', href: contentLicence },
    ],
  };
}

/** Who names the entries of feeds. */
export function authorityOf({ catalogue, origin }: FeedRequest): string {
  return tagAuthority(catalogue.site.tagAuthority, origin);
}

/** The latest of some times, which may be written with different offsets. */
export function latestOf(times: readonly string[]): string | undefined {
  return times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
