import { type Locale, type Localized, locales } from './locale.ts';

/** Something of each language's version; a language without it is left out, in the order of the site's languages. */
export function mapLocales<T, U>(versions: Localized<T>, of: (version: T) => U | undefined): { [L in Locale]?: U } {
  // A plain loop: this runs a dozen times for each project of a file.
  const found: { [L in Locale]?: U } = {};
  for (const locale of locales) {
    const version = versions[locale];
    const value = version === undefined ? undefined : of(version);
    if (value !== undefined) found[locale] = value;
  }
  return found;
}
