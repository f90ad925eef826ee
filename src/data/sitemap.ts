import { XMLBuilder } from 'fast-xml-parser';
import { addressesOf } from '#addresses/addresses.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import type { SitemapPage } from './sitemap-pages.ts';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, format: true, indentBy: '' });

/**
 * `sitemap.xml` (sitemaps.org 0.9): each page in each language, with its other languages as alternates. One file may hold
 * 50,000 addresses and 50 MB.
 */
export function sitemapFile(pages: readonly SitemapPage[], origin: string): string {
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      url: pages.flatMap((page) => urlsOf(page, origin)),
    },
  });
}

/** A page's entries, one a language; every one of them lists all languages, itself included. */
function urlsOf({ route, changed }: SitemapPage, origin: string) {
  const addresses = addressesOf(route, origin);
  const alternates = [...locales.map((locale) => [locale, addresses[locale]]), ['x-default', addresses[defaultLocale]]];
  const link = alternates.map(([hreflang, href]) => ({ '@rel': 'alternate', '@hreflang': hreflang, '@href': href }));
  return locales.map((locale) => ({ loc: addresses[locale], ...(changed[locale] && { lastmod: changed[locale] }), 'xhtml:link': link }));
}
