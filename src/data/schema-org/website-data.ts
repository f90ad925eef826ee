import type { SearchAction, WebSite, WithActionConstraints, WithContext } from 'schema-dts';
import { pathTo } from '#addresses/pages.ts';
import { contentLicence } from '#catalogue/licence.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { websiteReference } from './identities.ts';

/** The website, and the form on which its projects are searched: a GET form whose field is `q`. */
export function websiteData(locale: Locale, origin: string): WithContext<WebSite> {
  const search: WithActionConstraints<Exclude<SearchAction, string>> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${pathTo({ name: 'projects' }, locale)}?q={words}` },
    'query-input': 'required name=words',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    ...websiteReference(origin),
    name: translatorOf(locale, 'site')('name'),
    description: translatorOf(locale, 'home')('lead'),
    url: origin + pathTo({ name: 'home' }, locale),
    inLanguage: [...locales],
    license: contentLicence,
    potentialAction: search,
  };
}
