import { pathsOf } from '#addresses/pages.ts';
import { type Catalogue, lastChecked, type Site } from '#catalogue/catalogue.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { FeedbackChannel, PageFrame } from '#views/shell/page-context.ts';
import { type Messages, messagesOf } from '#words/messages.ts';
import { sitePicture } from './picture/page-picture.ts';
import { revisionOf } from './revision.ts';
import { siteOrigin } from './settings.ts';

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
    ...(structuredData && { structuredData }),
    ...(route && { picture: picture ?? sitePicture(locale) }),
  };
  return { view, frame, messages: messagesOf(locale), locale };
}

function withQuery(paths: PageFrame['paths'], query: string): PageFrame['paths'] {
  return byLocale((locale) => paths[locale] + query);
}

function byLocale(of: (locale: Locale) => string): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, string>;
}

function feedbackChannel({ feedbackForm, feedbackEmail }: Site): FeedbackChannel {
  return { ...(feedbackForm && { form: feedbackForm }), ...(feedbackEmail && { email: feedbackEmail }) };
}
