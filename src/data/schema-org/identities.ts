import type { FundingScheme, GovernmentOrganization, IdReference, Organization } from 'schema-dts';
import { pathTo, type Route } from '#addresses/pages.ts';
import type { Fund } from '#catalogue/fund.ts';
import { defaultLocale, type Locale, pickLocale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';

/**
 * What schema.org calls the things that several pages speak of. A thing has one `@id` whatever the language of the page: the
 * address of its page in the default language and a name behind `#`.
 */

/** The identifier of what a page is about. */
export function idOf(route: Route, name: string, origin: string): string {
  return `${origin}${pathTo(route, defaultLocale)}#${name}`;
}

/** The website itself, to refer to. */
export function websiteReference(origin: string): IdReference {
  return { '@id': idOf({ name: 'home' }, 'website', origin) };
}

/** The data of the whole catalogue, to refer to. */
export function datasetReference(origin: string): IdReference {
  return { '@id': idOf({ name: 'openData' }, 'dataset', origin) };
}

/** The agency whose projects these are. */
export function agencyData(locale: Locale): GovernmentOrganization {
  return { '@type': 'GovernmentOrganization', name: translatorOf(locale, 'project')('agency'), url: 'https://migri.fi' };
}

/** The Union, which funds every project of the catalogue. */
export function unionData(locale: Locale): Organization {
  return { '@type': 'Organization', name: translatorOf(locale, 'schemaOrg')('union'), url: 'https://european-union.europa.eu' };
}

/** A fund as the name of a page in a language shows it. */
export function fundData(fund: Fund, locale: Locale, origin: string): Exclude<FundingScheme, string> {
  const { value: text } = pickLocale(fund.texts, locale);
  return {
    '@type': 'FundingScheme',
    '@id': idOf({ name: 'funds', id: fund.id }, 'fund', origin),
    name: text.title,
    alternateName: text.code,
    url: origin + pathTo({ name: 'funds', id: fund.id }, locale),
  };
}
