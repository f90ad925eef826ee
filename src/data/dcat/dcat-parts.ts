import { pathTo, type RouteName } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { locales } from '#catalogue/locale.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { type DcatNode, node, wordsOf } from './terms.ts';

/** Title and description of what is described, in every language. */
export function titled(what: 'catalogue' | 'dataset' | 'article49' | 'api'): DcatNode {
  return {
    'dct:title': wordsOf((locale) => messagesOf(locale).dcat[what].title),
    'dct:description': wordsOf((locale) => messagesOf(locale).dcat[what].description),
  };
}

/** Where feedback is taken; nothing until an address is announced. */
export function contactOf({ site }: Catalogue): DcatNode {
  if (site.feedbackEmail === undefined) return {};
  const name = wordsOf((locale) => translatorOf(locale, 'dcat')('contact'));
  return { 'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': name, 'vcard:hasEmail': { '@id': `mailto:${site.feedbackEmail}` } } };
}

/** A page in every language. */
export function pagesOf(name: RouteName, origin: string): readonly DcatNode[] {
  return locales.map((locale) => node('foaf:Document', origin + pathTo({ name }, locale)));
}
