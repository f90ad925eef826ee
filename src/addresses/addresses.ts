import { type Locale, locales } from '#catalogue/locale.ts';
import { pathTo, type Route } from './pages.ts';

/** The full address of a page in every language. @param origin scheme and host */
export function addressesOf(route: Route, origin: string): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, origin + pathTo(route, locale)])) as Record<Locale, string>;
}
