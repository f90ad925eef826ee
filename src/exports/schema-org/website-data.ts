import type { SearchAction, WebSite, WithActionConstraints, WithContext } from 'schema-dts';
import { contentLicence } from '../../domain/licence';
import { type Locale, locales } from '../../domain/locale';
import { translatorOf } from '../../i18n/messages';
import { pathTo } from '../../i18n/routes';
import { websiteReference } from './identities';

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
