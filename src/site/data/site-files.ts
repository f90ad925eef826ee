import { sitePreview } from '#data/preview.ts';
import { robotsFile, securityFile } from '#data/site-texts.ts';
import { sitemapFile, sitemapPages } from '#data/sitemap.ts';
import { cached } from '../cache.ts';
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

/** The list of all pages for search engines, made once a day. */
export function sitemapXml({ catalogue, today, origin }: DataRequest): DataAnswer {
  return { type: 'application/xml', body: cached('sitemap', [catalogue, today, origin], () => sitemapFile(sitemapPages(catalogue, today), origin)) };
}

/** The picture that stands for the pages without one of their own. */
export function sitePng({ locale, query }: DataRequest): DataAnswer {
  return pictureFile(sitePreview(locale), locale, query);
}
