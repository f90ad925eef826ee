/**
 * The languages of the site, the default first. A new language is one word here, `messages/<locale>/`,
 * a column in `src/addresses/pages.ts` and `*.<locale>.md` files in `content/`.
 */
export const locales = ['fi', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The language of addresses without a prefix, and the original language of the texts. */
export const defaultLocale: Locale = locales[0];

/** The language of what only makers of programs read, where the address names none. */
export const machineLocale: Locale = 'en';

/** True when a text names one of the site's languages. */
export function isLocale(text: string | undefined): text is Locale {
  return (locales as readonly (string | undefined)[]).includes(text);
}

/** A text, or any other thing, in some of the languages. */
export type Localized<T> = Readonly<Partial<Record<Locale, T>>>;

/** What a reader of one language is given: the thing itself and the language it is in. */
export type InLocale<T> = { readonly locale: Locale; readonly value: T };

/**
 * The version in the wished language; failing that the one in the default language; failing that any.
 * @throws RangeError when there is no version at all, which the content check makes impossible.
 */
export function pickLocale<T>(versions: Localized<T>, wished: Locale): InLocale<T> {
  for (const locale of [wished, defaultLocale, ...locales]) {
    const value = versions[locale];
    if (value !== undefined) return { locale, value };
  }
  throw new RangeError('No version in any language');
}

/** An object with a value for each language, in the order of the site's languages. */
export function byLocale<T>(of: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, T>;
}

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
