import { XMLBuilder } from 'fast-xml-parser';
import { addressesOf, isTextPage, type Route, type RouteName, routeNames, type TextPageName } from '#addresses/pages.ts';
import { type Catalogue, findPage } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { changesSeen, latestOf } from '#catalogue/last-change.ts';
import { defaultLocale, type Locale, locales, pickLocale } from '#catalogue/locale.ts';

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

/** A page of the site in every language, and when what it shows was last changed; absent when no date tells. */
type SitemapPage = { readonly route: Route; readonly changed: Readonly<Partial<Record<Locale, CalendarDay>>> };

/** What a page that is not prose shows, and so which dates tell of its changes. `nothing`: words of the interface, which carry no date. */
const shows = {
  home: 'catalogue',
  projects: 'catalogue',
  funds: 'catalogue',
  openData: 'catalogue',
  dictionary: 'catalogue',
  api: 'nothing',
  changes: 'catalogue',
  dataQuality: 'catalogue',
} as const satisfies Readonly<Record<Exclude<RouteName, TextPageName>, 'catalogue' | 'nothing'>>;

/** Every page that is to be found, seen from a day. A page of a fund or of the whole catalogue changes with the projects it shows. */
export function sitemapPages(catalogue: Catalogue, today: CalendarDay): readonly SitemapPage[] {
  const seen = locales.map((locale) => [locale, datesOf(catalogue, today, locale)] as const);
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
