import { type Locale, locales } from '../domain/locale';
import { pathTo, type Route } from '../i18n/routes';

/** The full address of a page in every language. @param origin scheme and host */
export function addressesOf(route: Route, origin: string): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, origin + pathTo(route, locale)])) as Record<Locale, string>;
}
