import { isLocale, type Locale, locales, machineLocale } from '#catalogue/locale.ts';
import type { Objection } from '#selection/parameter-errors.ts';
import type { Query } from '#selection/parse.ts';
import { firstOf } from './first-of.ts';

/** The language that an address of the API asks for with `lang`; `machineLocale` when it asks for none, or for one that there is not. */
export function languageOf({ query }: { readonly query: Query }): Locale {
  const asked = firstOf(query.lang).toLowerCase();
  return isLocale(asked) ? asked : machineLocale;
}

/** The query of an address in a language: nothing where it is the one that needs no asking. */
export function languageQuery(locale: Locale): string {
  return locale === machineLocale ? '' : `?lang=${locale}`;
}

/** A language that there is not. */
export function objectionsToLanguage(query: Query): readonly Objection[] {
  const value = firstOf(query.lang);
  return value === '' || isLocale(value.toLowerCase()) ? [] : [{ kind: 'unknownValue', parameter: 'lang', value, allowed: locales }];
}
