import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import type { DataResponse } from './ask-data.ts';

type Link = { readonly rel: string; readonly href: string };

type FeedPage = {
  readonly path: string;
  readonly text: string;
  readonly items: ReturnType<typeof parseFeed>['items'];
  /** The addresses of the page's links, by what they lead to. */
  readonly links: Readonly<Record<string, string>>;
  readonly opensearch: { readonly total: number; readonly start: number; readonly perPage: number };
};

/** A page of a feed, read by readers that are not ours. */
function readFeedPage(path: string, text: string): FeedPage {
  const { feed } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text) as {
    readonly feed: Readonly<Record<string, number>> & { readonly link: readonly Link[] };
  };
  const number = (name: string) => Number(feed[`opensearch:${name}`]);
  return {
    path,
    text,
    items: parseFeed(text).items,
    links: Object.fromEntries(feed.link.map(({ rel, href }) => [rel, href.replaceAll('&amp;', '&')])),
    opensearch: { total: number('totalResults'), start: number('startIndex'), perPage: number('itemsPerPage') },
  };
}

/** All pages of a feed, one after another by their `next` links (RFC 5005, 3). @param ask asks a path with its query */
export async function feedPages(path: string, ask: (path: string) => Promise<DataResponse>): Promise<readonly FeedPage[]> {
  const pages: FeedPage[] = [];
  for (let at: string | undefined = path; at !== undefined && pages.length < 100; ) {
    const { status, text } = await ask(at);
    if (status !== 200) throw new Error(`${at} answered ${status}`);
    const page = readFeedPage(at, text);
    pages.push(page);
    const { next } = page.links;
    at = next === undefined ? undefined : next.slice(new URL(next).origin.length);
  }
  return pages;
}
