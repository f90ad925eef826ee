import type { WebPage, WithContext } from 'schema-dts';
import { pathTo } from '#addresses/pages.ts';
import type { Fund } from '#catalogue/fund.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { fundData, unionData, websiteReference } from './identities.ts';

/** A fund's page for machines. A fund is a `FundingScheme`: rules by which grants are given, not one of the grants. */
export function fundPageData(fund: Fund, { locale, origin }: { readonly locale: Locale; readonly origin: string }): WithContext<WebPage> {
  const { value: text, locale: language } = pickLocale(fund.texts, locale);
  const url = origin + pathTo({ name: 'funds', id: fund.id }, locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: text.title,
    inLanguage: language,
    isPartOf: websiteReference(origin),
    dateModified: text.updated,
    lastReviewed: fund.checked,
    mainEntity: { ...fundData(fund, locale, origin), identifier: fund.id, description: text.summary, parentOrganization: unionData(locale) },
  };
}
