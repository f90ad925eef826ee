import { pathToSiteFile } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import type { Site } from '#catalogue/site.ts';

/** `robots.txt` (RFC 9309). @param open whether the site is to be found */
export function robotsFile({ origin, open }: { readonly origin: string; readonly open: boolean }): string {
  const lines = open ? ['User-agent: *', 'Allow: /', '', `Sitemap: ${origin}${pathToSiteFile('sitemap')}`] : ['User-agent: *', 'Disallow: /'];
  return `${lines.join('\n')}\n`;
}

/**
 * `security.txt` (RFC 9116); undefined unless both the contact and its last day are set. It holds until that day begins, so
 * never longer than was promised. `Canonical` must be an https address and is left out of a site on http.
 */
export function securityFile({ securityContact: contact, securityExpires: expires }: Site, origin: string): string | undefined {
  if (contact === undefined || expires === undefined) return undefined;
  const canonical = origin + pathToSiteFile('security');
  const lines = [
    `Contact: ${contact.startsWith('https://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${locales.join(', ')}`,
    ...(canonical.startsWith('https://') ? [`Canonical: ${canonical}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
