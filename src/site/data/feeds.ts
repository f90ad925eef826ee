import { type FileSetName, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo, type RouteName } from '#addresses/pages.ts';
import { lastTouched } from '#catalogue/catalogue.ts';
import { type CalendarDay, lastDay } from '#catalogue/date.ts';
import { contentLicence } from '#catalogue/licence.ts';
import type { AtomFeed } from '#data/atom.ts';
import { tagAuthority } from '#data/tag-uri.ts';
import { translatorOf } from '#words/messages.ts';
import type { DataRequest } from './handler.ts';

type FrameRequest = Pick<DataRequest, 'catalogue' | 'locale' | 'origin' | 'today'>;

/** What the site's feeds say alike: language, author, rights, and links to themselves, to their page and to the licence. @param query as it stands in the address */
export function feedFrame(
  { locale, origin }: FrameRequest,
  name: Extract<RouteName & FileSetName, 'projects' | 'changes'>,
  query = '',
): Pick<AtomFeed, 'locale' | 'author' | 'rights' | 'links'> {
  return {
    locale,
    author: { name: translatorOf(locale, 'site')('name'), uri: origin + pathTo({ name: 'home' }, locale) },
    rights: translatorOf(locale, 'feed')('rights'),
    links: [
      { rel: 'self', href: origin + pathToFile(name, 'atom', locale) + query, type: mediaTypeOf('atom') },
      { rel: 'alternate', href: origin + pathTo({ name }, locale) + query, type: 'text/html', hreflang: locale },
      { rel: 'license', href: contentLicence },
    ],
  };
}

/** The latest of some days; of none, the latest day of the catalogue. */
export function latestDay(days: readonly CalendarDay[], { catalogue, today }: FrameRequest): CalendarDay {
  const latest = days.toSorted().at(-1) ?? lastTouched(catalogue);
  return latest === undefined ? today : lastDay(latest);
}

/** Who names the entries of feeds. */
export function authorityOf({ catalogue, origin }: FrameRequest): string {
  return tagAuthority(catalogue.site.tagAuthority, origin);
}
