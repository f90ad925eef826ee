import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf, pathTo, type Route, routeNames } from '#addresses/pages.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { contentDir } from '#site/settings.ts';

/** One address of the site. */
export type SitePage = { readonly path: string; readonly locale: Locale; readonly route: Route; readonly paths: Readonly<Record<Locale, string>> };

function idsOf(folder: string): readonly string[] {
  const files = readdirSync(join(contentDir(), folder)).filter((name) => name.endsWith('.md'));
  return [...new Set(files.map((name) => name.split('.')[0] ?? ''))];
}

const routes: readonly Route[] = [
  ...routeNames.map((name) => ({ name })),
  ...idsOf('projects').map((id) => ({ name: 'projects' as const, id })),
  ...idsOf('funds').map((id) => ({ name: 'funds' as const, id })),
];

/** Every page of the site in every language. */
export const sitePages: readonly SitePage[] = routes.flatMap((route) =>
  locales.map((locale) => ({ path: pathTo(route, locale), locale, route, paths: pathsOf(route) })),
);
