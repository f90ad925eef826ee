import { sitemapFile } from '#data/sitemap.ts';
import { sitemapPages } from '#data/sitemap-pages.ts';
import { keep } from '../memory.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The list of all pages for search engines, made once a day. */
export function sitemapXml({ catalogue, today, origin }: DataRequest): DataAnswer {
  return { type: 'application/xml', body: keep('sitemap', [catalogue, today, origin], () => sitemapFile(sitemapPages(catalogue, today), origin)) };
}
