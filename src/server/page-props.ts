import type { Catalogue } from '../domain/catalogue';
import { lastChecked } from '../domain/catalogue';
import { type Locale, locales } from '../domain/locale';
import { type Messages, messagesOf } from '../i18n/messages';
import { pathsOf, type Route } from '../i18n/routes';
import type { PageFrame } from '../views/page-frame';
import { siteOrigin } from './settings';

/** The props of every page: the view's own, the frame around it, and the words. */
export type PageProps<P> = { readonly view: P; readonly frame: PageFrame; readonly messages: Messages; readonly locale: Locale };

/** Where a page is: its route, and the query that belongs to its address. */
type Place = { readonly route?: Route; readonly query?: string };

/** Puts a view's props into the frame of a page. Without a route the page is an error page. */
export function pageProps<P>(view: P, locale: Locale, { route, query = '' }: Place = {}, catalogue?: Catalogue): PageProps<P> {
  const checked = catalogue && lastChecked(catalogue);
  const frame: PageFrame = {
    ...(route && { route }),
    origin: siteOrigin(),
    paths: withQuery(pathsOf(route ?? { name: 'home' }), query),
    languageNames: Object.fromEntries(locales.map((other) => [other, messagesOf(other).language.name])) as Record<Locale, string>,
    ...(checked && { checked }),
  };
  return { view, frame, messages: messagesOf(locale), locale };
}

function withQuery(paths: PageFrame['paths'], query: string): PageFrame['paths'] {
  return Object.fromEntries(locales.map((locale) => [locale, paths[locale] + query])) as Record<Locale, string>;
}
