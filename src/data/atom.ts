import { XMLBuilder } from 'fast-xml-parser';
import { type CalendarDay, helsinkiMidnight, helsinkiTime } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';

/** A text, with its language where that is not the feed's. */
type AtomText = { readonly text: string; readonly lang?: string | undefined };

type AtomLink = { readonly rel: string; readonly href: string; readonly type?: string; readonly hreflang?: string };

type AtomCategory = { readonly term: string; readonly scheme: string; readonly label: string };

export type AtomEntry = {
  readonly id: string;
  readonly title: AtomText;
  /** As `atomDate` writes days, or with the time of the day (RFC 3339). */
  readonly updated: string;
  /** When it was there first, where that is known. */
  readonly published?: string | undefined;
  readonly summary?: AtomText;
  readonly links: readonly AtomLink[];
  readonly categories: readonly AtomCategory[];
};

/** One page of a feed of RFC 4287, with links to the others as in RFC 5005, 3. Ids are URIs that never change; every page has that of the feed. */
export type AtomFeed = {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly updated: string;
  readonly author: { readonly name: string; readonly uri: string };
  readonly rights: string;
  readonly links: readonly AtomLink[];
  /** How many things the feed is about, on all its pages. */
  readonly total: number;
  /** Which page this is, from 1. */
  readonly page: number;
  readonly entries: readonly AtomEntry[];
};

/** How many entries a page of a feed has at most. */
export const maxEntries = 50;

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, format: true });

/** A page of a feed as an Atom 1.0 document. Which entries of how many it has is said in the elements of OpenSearch 1.1. */
export function atomFeed(feed: AtomFeed): string {
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
      '@xml:lang': feed.locale,
      id: feed.id,
      title: allowedText(feed.title),
      subtitle: allowedText(feed.subtitle),
      updated: feed.updated,
      author: { name: allowedText(feed.author.name), uri: feed.author.uri },
      rights: allowedText(feed.rights),
      link: feed.links.map(attributes),
      'opensearch:totalResults': feed.total,
      'opensearch:startIndex': (feed.page - 1) * maxEntries + 1,
      'opensearch:itemsPerPage': maxEntries,
      entry: feed.entries.map(entryElement),
    },
  });
}

function entryElement({ id, title, updated, published, summary, links, categories }: AtomEntry): object {
  return {
    id,
    title: textElement(title),
    updated,
    ...(published !== undefined && { published }),
    link: links.map(attributes),
    category: categories.map(attributes),
    ...(summary && { summary: textElement(summary) }),
  };
}

function textElement({ text, lang }: AtomText): object {
  return { '#text': allowedText(text), ...(lang !== undefined && { '@xml:lang': lang }) };
}

function attributes(values: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`@${name}`, allowedText(value)]));
}

/** A text without what XML 1.0 has no way to write: control characters and halves of surrogate pairs. */
function allowedText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

/** The beginning of a day in Helsinki, with the offset of that moment: `2026-11-21T00:00:00+02:00` (RFC 3339). */
export function atomDate(day: CalendarDay): string {
  return helsinkiTime(helsinkiMidnight(day));
}

/** The year of the first version: whoever has the host name then owns the tags for good (RFC 4151). */
const taggingYear = 2026;

/** Who names things: the host name the owner has chosen, else that of the site's address without its port. */
export function tagAuthority(chosen: string | undefined, origin: string): string {
  return chosen ?? (new URL(origin).hostname.replace(/[^a-z0-9.-]/g, '') || 'localhost');
}

/** The permanent name of something, whatever its address: `tag:hankkeet.example.fi,2026:projects/move` (RFC 4151). */
export function tagUri(authority: string, name: string): string {
  return `tag:${authority},${taggingYear}:${name}`;
}
