import type { ParsedUrlQuery } from 'node:querystring';
import type { GetServerSideProps, GetServerSidePropsResult, GetStaticProps } from 'next';
import { pathsOf, pathTo, type Route, textPageAt } from '#addresses/pages.ts';
import { type Catalogue, findPage, lastChecked } from '#catalogue/catalogue.ts';
import { byLocale, defaultLocale, isLocale, type Locale } from '#catalogue/locale.ts';
import type { Site } from '#catalogue/site.ts';
import type { FeedbackChannel, PageFrame } from '#views/shell/page-context.ts';
import type { ErrorProps } from '#views/text/error-view.tsx';
import type { TextPageProps } from '#views/text/text-page-view.tsx';
import { type Messages, messagesOf } from '#words/messages.ts';
import { type Now, readClock } from './clock.ts';
import { sitePicture } from './picture/page-picture.ts';
import { showsDrafts, siteOrigin } from './settings.ts';
import { getCatalogue, listingOf, revisionOf } from './state.ts';
import { countTopics } from './topics.ts';

/** What a page is given to choose its content. */
export type PageRequest = Now & { readonly catalogue: Catalogue; readonly locale: Locale; readonly params: ParsedUrlQuery; readonly query: ParsedUrlQuery };

/**
 * What a page answers: its own place and the props of its view, and what stands for it elsewhere; a place it has moved to for good, a better address for this
 * request, or nothing (404). A `query` begins with `?` or is empty. A page that is `passing` will soon say more: no cache may keep it.
 */
export type PageAnswer<P> =
  | ({
      readonly route: Route;
      readonly query?: string;
      readonly props: P;
      readonly passing?: boolean;
      /** It tells that something was here (410). */
      readonly gone?: true;
    } & Pick<PageFrame, 'structuredData' | 'picture'>)
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
    const catalogue = getCatalogue();
    const answered = await answer({ catalogue, locale, params, query, ...now });
    if (answered === undefined) return { notFound: true };
    if ('movedTo' in answered) return { redirect: { destination: pathTo(answered.movedTo, locale), permanent: true } };
    if ('seeOther' in answered) return { redirect: { destination: pathTo(answered.seeOther, locale) + answered.query, permanent: false } };
    if (answered.gone) res.statusCode = 410;
    res.setHeader('Cache-Control', answered.passing ? 'no-store' : cacheControl(now));
    return { props: pageProps(answered.props, locale, answered, catalogue) };
  };
}

/** How long caches may keep a page that is true today. */
export function cacheControl({ secondsLeft }: Pick<Now, 'secondsLeft'>): string {
  const shared = Math.min(sharedCacheSeconds, secondsLeft);
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${Math.min(60, secondsLeft - shared)}`;
}

/** The props of every page: the view's own, the frame around it, and the words. */
export type PageProps<P> = { readonly view: P; readonly frame: PageFrame; readonly messages: Messages; readonly locale: Locale };

/** Where a page is: its route, and the query that belongs to its address; what stands for it elsewhere. */
type Place = Pick<PageFrame, 'route' | 'structuredData' | 'picture'> & { readonly query?: string };

/** Puts a view's props into the frame of a page. Without a route the page is an error page. */
export function pageProps<P>(view: P, locale: Locale, { route, query = '', structuredData, picture }: Place = {}, catalogue?: Catalogue): PageProps<P> {
  const checked = catalogue && lastChecked(catalogue);
  const frame: PageFrame = {
    ...(route && { route }),
    origin: siteOrigin(),
    paths: withQuery(pathsOf(route ?? { name: 'home' }), query),
    languageNames: byLocale((other) => messagesOf(other).language.name),
    openGraphLocales: byLocale((other) => messagesOf(other).language.openGraph),
    ...(checked && { checked }),
    ...(catalogue && { revision: revisionOf(catalogue), feedback: feedbackChannel(catalogue.site) }),
    ...(catalogue?.site.textsChecked && { textsChecked: catalogue.site.textsChecked }),
    ...(structuredData && { structuredData }),
    ...(route && { picture: picture ?? sitePicture(locale) }),
  };
  return { view, frame, messages: messagesOf(locale), locale };
}

function withQuery(paths: PageFrame['paths'], query: string): PageFrame['paths'] {
  return byLocale((locale) => paths[locale] + query);
}

function feedbackChannel({ feedbackForm, feedbackEmail }: Site): FeedbackChannel {
  return { ...(feedbackForm && { form: feedbackForm }), ...(feedbackEmail && { email: feedbackEmail }) };
}

/** The `getServerSideProps` of all pages of prose: which of them, the address says (`text`). */
export const serveTextPage = servePage<TextPageProps>(({ catalogue, params }) => {
  const name = textPageAt(String(params.text));
  const page = name && findPage(catalogue, name);
  return page && { route: { name }, props: { page, site: catalogue.site, glossary: page.glossary ? catalogue.glossary : [] } };
});

/** The `getServerSideProps` of what is shown where there is no page: 404 with the topics. */
export const serveNothing: GetServerSideProps<PageProps<ErrorProps>> = async ({ res, locale: requested }) => {
  const locale = isLocale(requested) ? requested : defaultLocale;
  const catalogue = getCatalogue();
  const topics = countTopics(catalogue, listingOf(catalogue, readClock().today, locale));
  res.statusCode = 404;
  res.setHeader('Cache-Control', 'no-store');
  return { props: pageProps({ kind: 'notFound', found: { topics, count: catalogue.projects.length } }, locale) };
};

/** Makes the `getStaticProps` of an error page: built once for each language, so that it needs nothing that may have failed. */
export function serveErrorPage(kind: ErrorProps['kind']): GetStaticProps<PageProps<ErrorProps>> {
  return async ({ locale }) => ({ props: pageProps({ kind }, isLocale(locale) ? locale : defaultLocale) });
}
