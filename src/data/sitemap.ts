import { XMLBuilder } from 'fast-xml-parser';
import { addressesOf, isTextPage, type Route, type RouteName, routeNames, type TextPageName } from '#addresses/pages.ts';
import { type Catalogue, findPage } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { changesSeen, latestOf } from '#catalogue/last-change.ts';
import { defaultLocale, type Locale, locales, pickLocale } from '#catalogue/locale.ts';
import { memoizeByDay } from '#catalogue/memoize.ts';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, format: true, indentBy: '' });

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages that are written at a time: enough to be quick, little enough to hold nobody up. */
const pagesAtATime = 25;

/** The most addresses of one file (sitemaps.org 0.9; the other limit, 50 MB, is then far away). */
const maxAddresses = 50_000;

/** A list of pages that is to be searched: each page in each language, with its other languages as alternates, piece by piece. */
export function* sitemapFile(pages: readonly SitemapPage[], origin: string): Generator<string> {
  yield `${declaration}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for (let from = 0; from < pages.length; from += pagesAtATime) {
    const url = pages.slice(from, from + pagesAtATime).flatMap((page) => urlsOf(page, origin));
    yield `${builder.build({ url })}`;
  }
  yield '</urlset>\n';
}

/** The list of the lists, where one file cannot hold all pages. @param addresses of the lists */
export function sitemapIndex(addresses: readonly string[]): string {
  const sitemap = addresses.map((loc) => ({ loc }));
  return declaration + builder.build({ sitemapindex: { '@xmlns': namespace, sitemap } });
}

/** Pages in parts that one file can hold each. */
export function sitemapParts(pages: readonly SitemapPage[], most = maxAddresses): readonly (readonly SitemapPage[])[] {
  const size = Math.floor(most / locales.length);
  return Array.from({ length: Math.max(1, Math.ceil(pages.length / size)) }, (_, part) => pages.slice(part * size, (part + 1) * size));
}

/** A page's entries, one a language; every one of them lists all languages, itself included. */
function urlsOf({ route, changed }: SitemapPage, origin: string) {
  const addresses = addressesOf(route, origin);
  const alternates = [...locales.map((locale) => [locale, addresses[locale]]), ['x-default', addresses[defaultLocale]]];
  const link = alternates.map(([hreflang, href]) => ({ '@rel': 'alternate', '@hreflang': hreflang, '@href': href }));
  return locales.map((locale) => ({ loc: addresses[locale], ...(changed[locale] && { lastmod: changed[locale] }), 'xhtml:link': link }));
}

/** A page of the site in every language, and when what it shows was last changed; absent when no date tells. */
export type SitemapPage = { readonly route: Route; readonly changed: Readonly<Partial<Record<Locale, CalendarDay>>> };

/** What a page that is not prose shows, and so which dates tell of its changes. `nothing`: words of the interface, which carry no date. */
const shows = {
  home: 'catalogue',
  projects: 'catalogue',
  funds: 'catalogue',
  openData: 'catalogue',
  dictionary: 'catalogue',
  api: 'nothing',
  versions: 'nothing',
  changes: 'catalogue',
  dataQuality: 'catalogue',
} as const satisfies Readonly<Record<Exclude<RouteName, TextPageName>, 'catalogue' | 'nothing'>>;

/** Every page that is to be found, seen from a day. A page of a fund or of the whole catalogue changes with the projects it shows. */
export function sitemapPages(catalogue: Catalogue, today: CalendarDay): readonly SitemapPage[] {
  const seen = datesSeen(catalogue, today);
  const page = (route: Route, dayOf: (dates: Dates, locale: Locale) => CalendarDay | undefined): SitemapPage => {
    const days = seen.flatMap(([locale, dates]) => {
      const day = dayOf(dates, locale);
      return day === undefined ? [] : [[locale, day] as const];
    });
    return { route, changed: Object.fromEntries(days) };
  };
  return [
    ...routeNames.map((name) =>
      page({ name }, (dates, locale) => {
        if (isTextPage(name)) return textDate(catalogue, name, locale);
        return shows[name] === 'catalogue' ? dates.all : undefined;
      }),
    ),
    ...catalogue.projects.filter(({ draft }) => !draft).map(({ id }) => page({ name: 'projects', id }, (dates) => dates.projects.get(id))),
    ...catalogue.funds.map(({ id }) => page({ name: 'funds', id }, (dates) => dates.funds.get(id))),
  ];
}

type Dates = {
  readonly projects: ReadonlyMap<string, CalendarDay>;
  /** Of each fund with its projects. */
  readonly funds: ReadonlyMap<string, CalendarDay>;
  readonly all: CalendarDay | undefined;
};

const datesSeen = memoizeByDay('datesSeen', (catalogue: Catalogue, today: CalendarDay) =>
  locales.map((locale) => [locale, datesOf(catalogue, today, locale)] as const),
);

function datesOf({ projects, funds }: Catalogue, today: CalendarDay, locale: Locale): Dates {
  const changed = changesSeen(today, locale);
  const own = new Map(projects.map((project) => [project.id, changed.project(project)]));
  const withProjects = new Map(funds.map((fund) => [fund.id, changed.fund(fund)]));
  for (const project of projects) {
    const [fundDay, day] = [withProjects.get(project.fundId), own.get(project.id)];
    if (day !== undefined) withProjects.set(project.fundId, fundDay === undefined ? day : latestOf([fundDay, day]));
  }
  const days = [...withProjects.values()];
  return { projects: own, funds: withProjects, all: days.length === 0 ? undefined : latestOf(days) };
}

/** The date of a text page's own text. */
function textDate(catalogue: Catalogue, name: TextPageName, locale: Locale): CalendarDay | undefined {
  const page = findPage(catalogue, name);
  return page && latestOf([pickLocale(page.texts, locale).value.updated]);
}
