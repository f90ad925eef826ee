import { type Locale, type Localized, pickLocale } from '#catalogue/locale.ts';

/**
 * A text in a language, or in another where it has none, on one line: what ends a sentence is followed by a space, any other line by a semicolon.
 * `null` where there is none in any language.
 */
export function proseCell(texts: { readonly [L in Locale]?: string }, locale: Locale): string | null {
  if (Object.keys(texts).length === 0) return null;
  const { value } = pickLocale(texts as Localized<string>, locale);
  return value.replace(/\n/g, '; ').replace(/([.!?:;…]); /g, '$1 ');
}
