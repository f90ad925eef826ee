import { apiRoot, pathToApi } from '#addresses/api.ts';
import { pathTo } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { contentLicence } from '#catalogue/licence.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { type DatasetName, datasetNames, dcatDataset, filesOfDataset, modifiedOf } from './dcat-dataset.ts';
import { contactOf, pagesOf, titled } from './dcat-parts.ts';
import { dcatDistribution, type LocalFile } from './distribution.ts';
import { authorityCodes, type DcatNode, dcatPrefixes, languageNode, licenceNode, node, texts, wordsOf } from './terms.ts';

/** What the description is made of. `files` that hold all of a dataset are its distributions; addresses begin with `origin`. */
export type DcatSource = {
  readonly catalogue: Catalogue;
  readonly files: readonly LocalFile[];
  readonly revision: string;
  readonly today: CalendarDay;
  readonly origin: string;
};

const licence = { 'dct:license': licenceNode(contentLicence) };

/**
 * The description of the open data for portals, in all languages at once: DCAT-AP 3.0 as JSON-LD. Everything it needs is
 * inside it; no context has to be fetched. When the data was first published is not known, so it has no date of issue.
 */
export function dcatDocument(source: DcatSource): DcatNode {
  const base = source.origin + pathTo({ name: 'openData' }, defaultLocale);
  return {
    '@context': dcatPrefixes,
    '@graph': [
      describeCatalogue(source, base),
      ...datasetNames.map((name) => dcatDataset(name, source, base)),
      describeService(source, base),
      publisherOf(source.catalogue, base),
      ...datasetNames.flatMap((name) => distributionsOf(name, source, base)),
    ],
  };
}

function distributionsOf(name: DatasetName, source: DcatSource, base: string): readonly DcatNode[] {
  const common = { ...licence, ...modifiedOf(name, source) };
  return filesOfDataset(name, source.files).map((file) => dcatDistribution(file, { origin: source.origin, base, common }));
}

function describeCatalogue(source: DcatSource, base: string): DcatNode {
  return {
    ...node('dcat:Catalog', `${base}#catalogue`),
    ...titled('catalogue'),
    'dct:publisher': { '@id': `${base}#publisher` },
    'foaf:homepage': node('foaf:Document', source.origin + pathTo({ name: 'home' }, defaultLocale)),
    'dct:language': locales.map(languageNode),
    'dct:spatial': authorityCodes.finland,
    'dcat:themeTaxonomy': authorityCodes.themes,
    'dcat:dataset': datasetNames.map((name) => ({ '@id': `${base}#${name}` })),
    'dcat:service': { '@id': `${base}#api` },
    ...licence,
    ...modifiedOf('dataset', source),
  };
}

function describeService({ catalogue, origin }: DcatSource, base: string): DcatNode {
  return {
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
    ...licence,
  };
}

/** Who runs the service: the unit in the site's settings; until it is announced, the service by its name. Never the agency. */
function publisherOf({ site }: Catalogue, base: string): DcatNode {
  const name = site.unit === undefined ? wordsOf((locale) => translatorOf(locale, 'dcat')('publisher')) : texts(site.unit);
  return { ...node('foaf:Agent', `${base}#publisher`), 'foaf:name': name };
}
