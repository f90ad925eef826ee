import type { CalendarDay } from '../domain/calendar-date';
import type { Catalogue } from '../domain/catalogue';
import { defaultLocale, locales } from '../domain/locale';
import { apiRoot, pathToApi } from '../i18n/api-routes';
import { messagesOf, translatorOf } from '../i18n/messages';
import { pathTo, type RouteName } from '../i18n/routes';
import { coveredTime, lastChange } from './content-dates';
import { dcatDistribution, type LocalFile } from './dcat-distribution';
import { authorityCodes, type DcatNode, dateValue, dcatPrefixes, languageNode, licenceNode, node, texts, wordsOf } from './dcat-terms';
import { licenceAddress } from './json';

/** What the description is made of. `files` are the distributions; addresses begin with `origin`. */
export type DcatSource = {
  readonly catalogue: Catalogue;
  readonly files: readonly LocalFile[];
  readonly revision: string;
  readonly today: CalendarDay;
  readonly origin: string;
};

/**
 * The description of the open data for portals, in all languages at once: DCAT-AP 3.0 as JSON-LD. Everything it needs is
 * inside it; no context has to be fetched. When the data was first published is not known, so it has no date of issue.
 */
export function dcatDocument(source: DcatSource): DcatNode {
  const { catalogue, origin } = source;
  const base = origin + pathTo({ name: 'openData' }, defaultLocale);
  const modified = lastChange(catalogue, source.today);
  const common = {
    'dct:license': licenceNode(licenceAddress),
    ...(modified !== undefined && { 'dct:modified': dateValue(modified) }),
  };
  const distributions = source.files.map((file) => dcatDistribution(file, { origin, base, common }));
  const parts = [describeCatalogue, describeDataset, describeService].map((describe) => describe(source, base, common));
  return { '@context': dcatPrefixes, '@graph': [...parts, publisherOf(catalogue, base), ...distributions] };
}

type Describe = (source: DcatSource, base: string, common: DcatNode) => DcatNode;

const describeCatalogue: Describe = ({ origin }, base, common) => ({
  ...node('dcat:Catalog', `${base}#catalogue`),
  ...titled('catalogue'),
  'dct:publisher': { '@id': `${base}#publisher` },
  'foaf:homepage': node('foaf:Document', origin + pathTo({ name: 'home' }, defaultLocale)),
  'dct:language': locales.map(languageNode),
  'dct:spatial': authorityCodes.finland,
  'dcat:themeTaxonomy': authorityCodes.themes,
  'dcat:dataset': { '@id': `${base}#dataset` },
  'dcat:service': { '@id': `${base}#api` },
  ...common,
});

const describeDataset: Describe = ({ catalogue, files, revision, origin }, base, common) => ({
  ...node('dcat:Dataset', `${base}#dataset`),
  ...titled('dataset'),
  'dct:identifier': `${base}#dataset`,
  'dct:publisher': { '@id': `${base}#publisher` },
  ...contactOf(catalogue),
  'dcat:theme': authorityCodes.government,
  'dcat:keyword': locales.flatMap((locale) => Object.values(messagesOf(locale).dcat.keyword).map((word) => ({ '@value': word, '@language': locale }))),
  'dct:language': locales.map(languageNode),
  'dct:spatial': authorityCodes.finland,
  ...periodOf(catalogue),
  'dct:accrualPeriodicity': authorityCodes.daily,
  'dct:accessRights': authorityCodes.openToAll,
  'dcat:landingPage': pagesOf('openData', origin),
  'foaf:page': pagesOf('dataQuality', origin),
  'dct:conformsTo': pagesOf('dictionary', origin).map((page) => node('dct:Standard', String(page['@id']))),
  'dcat:version': revision,
  'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': wordsOf((locale) => translatorOf(locale, 'dcat')('provenance')) },
  'dcat:distribution': files.map(({ name, locale }) => ({ '@id': `${base}#${name}-${locale}` })),
  'dct:modified': common['dct:modified'] ?? [],
});

const describeService: Describe = ({ catalogue, origin }, base, common) => ({
  ...node('dcat:DataService', `${base}#api`),
  ...titled('api'),
  'dcat:endpointURL': { '@id': origin + apiRoot },
  'dcat:endpointDescription': { '@id': origin + pathToApi('getDescription') },
  'dcat:servesDataset': { '@id': `${base}#dataset` },
  'dct:publisher': { '@id': `${base}#publisher` },
  ...contactOf(catalogue),
  'dct:accessRights': authorityCodes.openToAll,
  'dct:conformsTo': node('dct:Standard', 'https://spec.openapis.org/oas/v3.1.0'),
  'dcat:landingPage': pagesOf('api', origin),
  'dct:license': common['dct:license'],
});

function titled(what: 'catalogue' | 'dataset' | 'api'): DcatNode {
  return {
    'dct:title': wordsOf((locale) => messagesOf(locale).dcat[what].title),
    'dct:description': wordsOf((locale) => messagesOf(locale).dcat[what].description),
  };
}

/** Who runs the service: the unit in the site's settings; until it is announced, the service by its name. Never the agency. */
function publisherOf({ site }: Catalogue, base: string): DcatNode {
  const name = site.unit === undefined ? wordsOf((locale) => translatorOf(locale, 'dcat')('publisher')) : texts(site.unit);
  return { ...node('foaf:Agent', `${base}#publisher`), 'foaf:name': name };
}

function contactOf({ site }: Catalogue): DcatNode {
  if (site.feedbackEmail === undefined) return {};
  const name = wordsOf((locale) => translatorOf(locale, 'dcat')('contact'));
  return { 'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': name, 'vcard:hasEmail': { '@id': `mailto:${site.feedbackEmail}` } } };
}

function periodOf(catalogue: Catalogue): DcatNode {
  const { start, end } = coveredTime(catalogue);
  const days = { ...(start && { 'dcat:startDate': dateValue(start) }), ...(end && { 'dcat:endDate': dateValue(end) }) };
  return Object.keys(days).length === 0 ? {} : { 'dct:temporal': { '@type': 'dct:PeriodOfTime', ...days } };
}

function pagesOf(name: RouteName, origin: string): readonly DcatNode[] {
  return locales.map((locale) => node('foaf:Document', origin + pathTo({ name }, locale)));
}
