import { defaultLocale } from '#catalogue/locale.ts';

/** Files that other services look for at fixed addresses, whatever the language. */
const table = {
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  /** RFC 9116. */
  security: '/.well-known/security.txt',
} as const;

export type SiteFileName = keyof typeof table;

export const siteFileNames = Object.keys(table) as readonly SiteFileName[];

/** The path of a file. */
export function pathToSiteFile(name: SiteFileName): string {
  return table[name];
}

/** Whether a path is that of such a file. */
export function isSiteFilePath(path: string): boolean {
  return siteFileNames.some((name) => pathToSiteFile(name) === path);
}

type PathRule = { readonly source: string; readonly destination: string; readonly locale: false };

/** The addresses of the files onto the route under `src/pages/api/site`; the framework names the default language. */
export function siteFileRules(): readonly PathRule[] {
  return siteFileNames.map((name) => ({ source: `/${defaultLocale}${table[name]}`, destination: `/api/site/${name}`, locale: false }));
}
