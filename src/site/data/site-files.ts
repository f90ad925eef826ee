import { pathToSiteFile } from '#addresses/files.ts';
import { sitePreview } from '#data/preview.ts';
import { robotsFile, securityFile } from '#data/site-texts.ts';
import { sitemapFile, sitemapIndex, sitemapPages, sitemapParts } from '#data/sitemap.ts';
import { readWholeNumber } from '#selection/paging.ts';
import { firstGiven } from '#selection/parse.ts';
import { pictureFile } from '../picture/draw-picture.tsx';
import { showsDrafts } from '../settings.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** What search engines may read: everything, or nothing of a site that shows drafts. */
export function robotsTxt({ origin }: DataRequest): DataAnswer {
  return { type: 'text/plain; charset=utf-8', body: robotsFile({ origin, open: !showsDrafts() }) };
}

/** Whom to tell of a vulnerability; not found while the owner has named nobody. */
export function securityTxt({ catalogue, origin }: DataRequest): DataAnswer {
  const body = securityFile(catalogue.site, origin);
  return body === undefined ? { problem: { kind: 'notFound' } } : { type: 'text/plain; charset=utf-8', body };
}

/** The parameter that names a part of the list of all pages, from 1. */
const partParameter = 'part';

/** The list of all pages for search engines; where one file cannot hold it, the list of its parts. */
export function sitemapXml({ catalogue, today, origin, query }: DataRequest): DataAnswer {
  const parts = sitemapParts(sitemapPages(catalogue, today));
  const asked = firstGiven(query, partParameter);
  const part = parts[asked === '' && parts.length === 1 ? 0 : (readWholeNumber(asked) ?? 0) - 1];
  if (part !== undefined) return { type: 'application/xml', body: sitemapFile(part, origin) };
  if (asked !== '') return { problem: { kind: 'notFound' } };
  const address = origin + pathToSiteFile('sitemap');
  return { type: 'application/xml', body: sitemapIndex(parts.map((_, at) => `${address}?${partParameter}=${at + 1}`)) };
}

/** The picture that stands for the pages without one of their own. */
export function sitePng({ locale, query }: DataRequest): DataAnswer {
  return pictureFile(sitePreview(locale), locale, query);
}
