import { pathToSiteFile } from '#addresses/site-files.ts';

/** `robots.txt` (RFC 9309). @param open whether the site is to be found */
export function robotsFile({ origin, open }: { readonly origin: string; readonly open: boolean }): string {
  const lines = open ? ['User-agent: *', 'Allow: /', '', `Sitemap: ${origin}${pathToSiteFile('sitemap')}`] : ['User-agent: *', 'Disallow: /'];
  return `${lines.join('\n')}\n`;
}
