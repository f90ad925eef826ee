import type { Catalogue } from '../domain/catalogue';
import { locales } from '../domain/locale';
import { messagesOf, translatorOf } from '../i18n/messages';
import { pathTo, type RouteName } from '../i18n/routes';
import { type DcatNode, node, wordsOf } from './dcat-terms';

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
