import { useLocale, useMessages } from 'next-intl';
import { pathTo, type Route } from '#addresses/pages.ts';
import { type InLocale, type Localized, pickLocale } from '#catalogue/locale.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectionQuery } from '#selection/selection.ts';
import { formatsOf } from '#words/formats.ts';
import type { Messages } from '#words/messages.ts';

/** What views need of the reader's language: messages, paths, number and date formats, choice of text. */
export function useSite() {
  const locale = useLocale();
  const messages = useMessages() as Messages;
  return {
    locale,
    messages,
    /** How this language writes numbers and dates. */
    formats: formatsOf(messages.language),
    /** The path of a page in this language. */
    href: (route: Route) => pathTo(route, locale),
    /** The path of a selection of projects in this language. */
    listHref: (selection: Selection) => pathTo({ name: 'projects' }, locale) + selectionQuery(selection),
    /** The text in this language, or in another one that the element must then say in `lang`. */
    pick: <T>(texts: Localized<T>): InLocale<T> & { readonly lang?: string } => {
      const picked = pickLocale(texts, locale);
      return picked.locale === locale ? picked : { ...picked, lang: picked.locale };
    },
  };
}
