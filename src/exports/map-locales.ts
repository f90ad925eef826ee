import { type Locale, type Localized, locales } from '../domain/locale';

/** Something of each language's version; a language without it is left out, in the order of the site's languages. */
export function mapLocales<T, U>(versions: Localized<T>, of: (version: T) => U | undefined): { [L in Locale]?: U } {
  const found = locales.flatMap((locale) => {
    const version = versions[locale];
    const value = version === undefined ? undefined : of(version);
    return value === undefined ? [] : [[locale, value] as const];
  });
  return Object.fromEntries(found) as { [L in Locale]?: U };
}
