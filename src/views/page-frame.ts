import type { PartialDate } from '../domain/calendar-date';
import type { Locale } from '../domain/locale';
import type { Route } from '../i18n/routes';

/** What surrounds every page. */
export type PageFrame = {
  /** The page's place on the site; absent for a page that does not exist. */
  readonly route?: Route;
  /** Scheme and host, for canonical addresses. */
  readonly origin: string;
  /** The same page in every language; the home page where the page has no other language. */
  readonly paths: Readonly<Record<Locale, string>>;
  /** What each language is called in itself: "Suomeksi", "In English". */
  readonly languageNames: Readonly<Record<Locale, string>>;
  /** The day the information was last checked. */
  readonly checked?: PartialDate | undefined;
};
