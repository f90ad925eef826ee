import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf, pathTo, type Route, routeNames } from '#addresses/pages.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { catalogueContent } from './workspace.ts';

/** One address of the site. */
export type SitePage = { readonly path: string; readonly locale: Locale; readonly route: Route; readonly paths: Readonly<Record<Locale, string>> };

function idsOf(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return [...new Set(files.map((name) => name.split('.')[0] ?? ''))];
}

/** Every page in every language of the site that shows a content folder, drafts included. */
export function pagesOf(dir: string): readonly SitePage[] {
  const routes: readonly Route[] = [
    ...routeNames.map((name) => ({ name })),
    ...idsOf(join(dir, 'projects')).map((id) => ({ name: 'projects' as const, id })),
    ...idsOf(join(dir, 'funds')).map((id) => ({ name: 'funds' as const, id })),
  ];
  return routes.flatMap((route) => locales.map((locale) => ({ path: pathTo(route, locale), locale, route, paths: pathsOf(route) })));
}

/** Every page of the site that the browser tests ask. */
export const sitePages = pagesOf(catalogueContent);
