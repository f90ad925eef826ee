import { sitemapFile } from '../../../exports/sitemap';
import { sitemapPages } from '../../../exports/sitemap-pages';
import { keep } from '../../memory';
import type { DataAnswer, DataRequest } from '../data-handler';

/** The list of all pages for search engines, made once a day. */
export function sitemapXml({ catalogue, today, origin }: DataRequest): DataAnswer {
  return { type: 'application/xml', body: keep('sitemap', [catalogue, today, origin], () => sitemapFile(sitemapPages(catalogue, today), origin)) };
}
