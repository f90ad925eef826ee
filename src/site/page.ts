import type { ParsedUrlQuery } from 'node:querystring';
import type { GetServerSideProps, GetServerSidePropsResult } from 'next';
import { pathTo, type Route } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { defaultLocale, isLocale, type Locale } from '#catalogue/locale.ts';
import type { PageFrame } from '#views/shell/page-context.ts';
import { type Now, readClock } from './clock.ts';
import { type PageProps, pageProps } from './page-props.ts';
import { showsDrafts } from './settings.ts';
import { theCatalogue } from './state.ts';

/** What a page is given to choose its content. */
export type PageRequest = Now & { readonly catalogue: Catalogue; readonly locale: Locale; readonly params: ParsedUrlQuery; readonly query: ParsedUrlQuery };

/**
 * What a page answers: its own place and the props of its view, and what stands for it elsewhere; a place it has moved to for good, a better address for this
 * request, or nothing (404). A `query` begins with `?` or is empty.
 */
export type PageAnswer<P> =
  | ({ readonly route: Route; readonly query?: string; readonly props: P } & Pick<PageFrame, 'structuredData' | 'picture'>)
  | { readonly movedTo: Route }
  | { readonly seeOther: Route; readonly query: string }
  | undefined;

/** Seconds a shared cache may keep a page at most; it never reaches past midnight in Helsinki, when a status may change. */
export const sharedCacheSeconds = 600;

/** Makes a page's `getServerSideProps`: language, catalogue, today, cache headers, the frame. */
export function servePage<P>(answer: (request: PageRequest) => PageAnswer<P> | Promise<PageAnswer<P>>): GetServerSideProps<PageProps<P>> {
  return async ({ res, locale: requested, params = {}, query = {} }): Promise<GetServerSidePropsResult<PageProps<P>>> => {
    const locale = isLocale(requested) ? requested : defaultLocale;
    // A site that shows drafts is for looking at, not for finding: its lists name them too.
    if (showsDrafts()) res.setHeader('X-Robots-Tag', 'noindex');
    const now = readClock();
    const catalogue = theCatalogue();
    const answered = await answer({ catalogue, locale, params, query, ...now });
    if (answered === undefined) return { notFound: true };
    if ('movedTo' in answered) return { redirect: { destination: pathTo(answered.movedTo, locale), permanent: true } };
    if ('seeOther' in answered) return { redirect: { destination: pathTo(answered.seeOther, locale) + answered.query, permanent: false } };
    res.setHeader('Cache-Control', cacheControl(now));
    return { props: pageProps(answered.props, locale, answered, catalogue) };
  };
}

/** How long caches may keep a page that is true today. */
export function cacheControl({ secondsLeft }: Now): string {
  const shared = Math.min(sharedCacheSeconds, secondsLeft);
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${Math.min(60, secondsLeft - shared)}`;
}
