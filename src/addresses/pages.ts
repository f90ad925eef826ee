import { byLocale, defaultLocale, type Locale, locales } from '#catalogue/locale.ts';

/**
 * The only place that knows paths. The default language's column is the path of the page's file under `src/pages`;
 * `next.config.ts` makes rewrites and redirects of the other columns.
 *
 * A page with `isText` is prose, `content/pages/<name>.<locale>.md`, at an address of one part. `src/pages/[text].tsx` serves
 * all of these; the footer and the sitemap name them because they are here.
 */
const table = {
  home: { fi: '/', en: '/' },
  projects: { fi: '/hankkeet', en: '/projects' },
  funds: { fi: '/rahastot', en: '/funds' },
  openData: { fi: '/avoin-data', en: '/open-data' },
  dictionary: { fi: '/avoin-data/sanasto', en: '/open-data/dictionary' },
  api: { fi: '/avoin-data/rajapinta', en: '/open-data/api' },
  changes: { fi: '/muutokset', en: '/changes' },
  about: { fi: '/tietoa', en: '/about', isText: true },
  dataQuality: { fi: '/aineiston-tila', en: '/data-quality' },
  accessibility: { fi: '/saavutettavuusseloste', en: '/accessibility', isText: true },
  privacy: { fi: '/tietosuoja', en: '/privacy', isText: true },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>> & { readonly isText?: true }>>;

/** Addresses that only files have: a name below a page, to which an ending is added. */
const fileTable = {
  article49: { fi: '/avoin-data/artikla-49', en: '/open-data/article-49' },
  authorityList: { fi: '/avoin-data/rahoitetut-hankkeet', en: '/open-data/funded-projects' },
  partners: { fi: '/kumppanit', en: '/partners' },
  picture: { fi: '/kuva', en: '/picture' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type RouteName = keyof typeof table;

/** The pages of prose. */
export type TextPageName = { [Name in RouteName]: (typeof table)[Name] extends { readonly isText: true } ? Name : never }[RouteName];

export type FileRouteName = keyof typeof fileTable;

/** Pages that stand alone, and those that have a page for each id below them. */
const withChildren = ['projects', 'funds'] as const satisfies readonly RouteName[];

/** A page of the site, whatever the language. */
export type Route = { readonly name: RouteName; readonly id?: string };

function prefixOf(locale: Locale): string {
  return locale === defaultLocale ? '' : `/${locale}`;
}

/** The path of a page in a language, as it stands in the address. */
export function pathTo(route: Route, locale: Locale): string {
  const path = table[route.name][locale];
  const own = path === '/' ? '' : path;
  const id = route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`;
  return `${prefixOf(locale)}${own}${id}` || '/';
}

/** What a link to a content file says: the file, and the place in its page, which begins with `#` unless it is empty. */
type ContentLink = { readonly collection: (typeof withChildren)[number] | 'pages'; readonly id: string; readonly locale: Locale; readonly hash: string };

/** The path of a content file's page; of a text that has none, the first page. */
export function pathToContent({ collection, id, locale, hash }: ContentLink): string {
  if (collection !== 'pages') return pathTo({ name: collection, id }, locale) + hash;
  return pathTo({ name: routeNames.find((name) => name === id) ?? 'home' }, locale) + hash;
}

/** The path of a file that stands beside no page, without its ending. */
export function pathToFileRoute(name: FileRouteName, locale: Locale): string {
  return prefixOf(locale) + fileTable[name][locale];
}

/** The path of a page in every language. */
export function pathsOf(route: Route): Readonly<Record<Locale, string>> {
  return byLocale((locale) => pathTo(route, locale));
}

export const routeNames = Object.keys(table) as readonly RouteName[];

export function isTextPage(name: RouteName): name is TextPageName {
  return 'isText' in table[name];
}

/** Whether a page has a page for each id below it. */
export function hasChildren(name: RouteName): boolean {
  return (withChildren as readonly RouteName[]).includes(name);
}

/** The page of prose whose file would lie at a path, as `src/pages/[text].tsx` is asked for it; undefined where there is none. */
export function textPageAt(part: string): TextPageName | undefined {
  return routeNames.filter(isTextPage).find((name) => table[name][defaultLocale] === `/${part}`);
}

/** From an address to the path of what answers it, as the framework reads rewrites and redirects. */
export type PathRule = { readonly source: string; readonly destination: string; readonly locale: false };

/** Localized addresses onto the pages' files: `/en/projects/:id` → `/en/hankkeet/:id`. */
export function rewriteRules(): readonly PathRule[] {
  return differingPaths().map(({ localized, file }) => ({ source: localized, destination: file, locale: false }));
}

/** A page's file path in another language is not a second address: `/en/hankkeet` → `/en/projects`. */
export function redirectRules(): readonly (PathRule & { readonly permanent: true })[] {
  return differingPaths().map(({ localized, file }) => ({ source: file, destination: localized, locale: false, permanent: true }));
}

function differingPaths(): readonly { readonly localized: string; readonly file: string }[] {
  return locales.flatMap((locale) =>
    routeNames
      .filter((name) => table[name][locale] !== table[name][defaultLocale])
      .flatMap((name) => {
        const pair = { localized: `/${locale}${table[name][locale]}`, file: `/${locale}${table[name][defaultLocale]}` };
        const child = { localized: `${pair.localized}/:id`, file: `${pair.file}/:id` };
        return hasChildren(name) ? [pair, child] : [pair];
      }),
  );
}

/** The full address of a page in every language. @param origin scheme and host */
export function addressesOf(route: Route, origin: string): Record<Locale, string> {
  return byLocale((locale) => origin + pathTo(route, locale));
}

/** The parts of a path between slashes, decoded; none of a path whose percent-encoding is broken. */
export function segmentsOf(path: string): readonly string[] {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}
