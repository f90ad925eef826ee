import { apiRoot, pathToApi } from '#addresses/api.ts';
import { type FileGroup, type FileMeasures, wholeFilesOf } from '#addresses/offered-files.ts';
import { pathTo, type RouteName } from '#addresses/pages.ts';
import type { Snapshot } from '#addresses/snapshots.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { ProjectChange } from '#catalogue/changes.ts';
import { type CalendarDay, parsePartialDate } from '#catalogue/date.ts';
import { type CoveredTime, coveredTime, lastChange } from '#catalogue/last-change.ts';
import { defaultLocale, locales } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import { translatorOf } from '#words/messages.ts';
import { article49Catalogue } from '../tables/article49.ts';
import { dcatDistribution, type LocalFile } from './distribution.ts';
import {
  authorityCodes,
  contactOf,
  type DcatNode,
  dateValue,
  dcatPrefixes,
  languageNode,
  licenceNode,
  node,
  pagesOf,
  periodOf,
  publisherTypeNode,
  subjects,
  texts,
  themeTaxonomy,
  titled,
  wordsOf,
} from './terms.ts';
import { dcatVersions, hasVersions } from './versions.ts';

/** What the description is made of. Addresses begin with `origin`; what was not measured is described without its measures. */
export type DcatSource = {
  readonly catalogue: Catalogue;
  readonly measures: FileMeasures;
  readonly revision: string;
  readonly today: CalendarDay;
  readonly origin: string;
  /** The kept versions of the data, newest first. */
  readonly snapshots: readonly Snapshot[];
  /** The day on which the first project was published, where the history tells it. */
  readonly issued?: CalendarDay;
  /** Newest first; a description without them has no dataset of changes. */
  readonly changes?: readonly ProjectChange[] | undefined;
};

const licence = { 'dct:license': licenceNode(contentLicence) };

/**
 * The description of the open data for portals, in all languages at once: DCAT-AP 3.0 as JSON-LD. Everything it needs is
 * inside it; no context has to be fetched.
 */
export function dcatDocument(source: DcatSource): { readonly '@context': object; readonly '@graph': readonly DcatNode[] } {
  const base = source.origin + pathTo({ name: 'openData' }, defaultLocale);
  return {
    '@context': dcatPrefixes,
    '@graph': [
      describeCatalogue(source, base),
      ...datasetsOf(source).map((name) => dcatDataset(name, source, base)),
      describeService(source, base),
      publisherOf(source.catalogue, base),
      ...datasetsOf(source).flatMap((name) => distributionsOf(name, source, base)),
      ...dcatVersions(source, base),
    ],
  };
}

function distributionsOf(name: DatasetName, source: DcatSource, base: string): readonly DcatNode[] {
  const common = { ...licence, ...modifiedOf(name, source) };
  return filesOfDataset(name, source.measures).map((file) => dcatDistribution(file, { origin: source.origin, base, common }));
}

function describeCatalogue(source: DcatSource, base: string): DcatNode {
  return {
    ...node('dcat:Catalog', `${base}#catalogue`),
    ...titled('catalogue'),
    'dct:publisher': { '@id': `${base}#publisher` },
    'foaf:homepage': node('foaf:Document', source.origin + pathTo({ name: 'home' }, defaultLocale)),
    'dct:language': locales.map(languageNode),
    'dct:spatial': authorityCodes.finland,
    'dcat:themeTaxonomy': themeTaxonomy(),
    'dcat:dataset': datasetsOf(source).map((name) => ({ '@id': `${base}#${name}` })),
    'dcat:service': { '@id': `${base}#api` },
    ...licence,
    ...issuedOf(source),
    ...modifiedOf('dataset', source),
  };
}

function describeService(source: DcatSource, base: string): DcatNode {
  const { catalogue, origin } = source;
  return {
    ...node('dcat:DataService', `${base}#api`),
    ...titled('api'),
    'dcat:endpointURL': { '@id': origin + apiRoot },
    'dcat:endpointDescription': { '@id': origin + pathToApi('getDescription') },
    'dcat:servesDataset': datasetsOf(source)
      .filter((name) => name === 'dataset' || name === 'changes')
      .map((name) => ({ '@id': `${base}#${name}` })),
    ...subjects(),
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
  const { unit, publisherType } = site;
  const name = unit === undefined ? wordsOf((locale) => translatorOf(locale, 'dcat')('publisher')) : texts(unit);
  return { ...node('foaf:Agent', `${base}#publisher`), 'foaf:name': name, ...(unit && publisherType && { 'dct:type': publisherTypeNode(publisherType) }) };
}

/** The datasets of the catalogue: whose files they have, what of the content they are about, and the pages that tell more of them. */
const datasets = {
  dataset: { group: 'catalogue', of: (catalogue: Catalogue) => catalogue, page: 'dataQuality', standard: 'dictionary', isOldest: true, isVersioned: true },
  funds: { group: 'funds', of: (catalogue: Catalogue) => ({ ...catalogue, projects: [] }), page: 'funds', standard: 'dictionary', time: fundedYears },
  partners: { group: 'partners', of: (catalogue: Catalogue) => catalogue, page: 'projects', standard: 'dictionary', source: 'dataset' },
  article49: { group: 'article49', of: article49Catalogue, page: 'openData', source: 'dataset', legislation: 'http://data.europa.eu/eli/reg/2021/1060/oj' },
  authorityList: { group: 'authorityList', of: article49Catalogue, page: 'openData', source: 'dataset' },
  changes: { group: 'changes', of: (catalogue: Catalogue) => catalogue, page: 'changes', standard: 'dictionary', source: 'dataset', isOfChanges: true },
} as const satisfies Readonly<Record<DatasetName, DatasetFacts>>;

type DatasetFacts = {
  readonly group: FileGroup;
  readonly of: (catalogue: Catalogue) => Catalogue;
  readonly page: RouteName;
  readonly standard?: RouteName;
  readonly source?: DatasetName;
  /** Snapshots are versions of it. */
  readonly isVersioned?: true;
  /** The first day of the history is its own: the others were made from it later, and nothing tells when. */
  readonly isOldest?: true;
  /** The time that is covered, where that is not the time of the projects. */
  readonly time?: (catalogue: Catalogue) => CoveredTime;
  /** Its time and its latest change are those of the changes. */
  readonly isOfChanges?: true;
  /** The ELI of the act that asks for such data. */
  readonly legislation?: string;
};

type DatasetName = 'dataset' | 'funds' | 'partners' | 'article49' | 'authorityList' | 'changes';

const datasetNames = Object.keys(datasets) as readonly DatasetName[];

/** The datasets there are: of changes there is one only where the history is known. */
function datasetsOf({ changes }: DcatSource): readonly DatasetName[] {
  return datasetNames.filter((name) => name !== 'changes' || changes !== undefined);
}

/** The files that hold all of a dataset. One that holds only a part of it, as a feed of the first projects does, is no distribution of it. */
function filesOfDataset(dataset: DatasetName, measures: FileMeasures): readonly LocalFile[] {
  return locales.flatMap((locale) => wholeFilesOf(datasets[dataset].group).map((name) => ({ name, locale, measured: measures[locale]?.[name] })));
}

/** Since when the first dataset, and the catalogue with it, has been there; nothing where the history does not tell. */
function issuedOf({ issued }: DcatSource): DcatNode {
  return issued === undefined ? {} : { 'dct:issued': dateValue(issued) };
}

/** When a dataset was last changed; nothing while it is empty. */
function modifiedOf(name: DatasetName, { catalogue, today, changes = [] }: DcatSource): DcatNode {
  const facts: DatasetFacts = datasets[name];
  const day = facts.isOfChanges ? changes[0]?.day : lastChange(facts.of(catalogue), today);
  return day === undefined ? {} : { 'dct:modified': dateValue(day) };
}

/** A dataset with references to its distributions. @param base what the ids of the description begin with */
function dcatDataset(name: DatasetName, source: DcatSource, base: string): DcatNode {
  const { catalogue, revision, origin, changes = [] } = source;
  const facts: DatasetFacts = datasets[name];
  return {
    ...node('dcat:Dataset', `${base}#${name}`),
    ...titled(name),
    'dct:identifier': `${base}#${name}`,
    'dct:publisher': { '@id': `${base}#publisher` },
    ...contactOf(catalogue),
    ...subjects(),
    ...(facts.legislation && { 'dcatap:applicableLegislation': node('eli:LegalResource', facts.legislation) }),
    'dct:language': locales.map(languageNode),
    'dct:spatial': authorityCodes.finland,
    ...periodOf(facts.isOfChanges ? timeOfChanges(changes) : (facts.time ?? coveredTime)(facts.of(catalogue))),
    'dct:accrualPeriodicity': authorityCodes.irregular,
    'dct:accessRights': authorityCodes.openToAll,
    'dcat:landingPage': pagesOf('openData', origin),
    'foaf:page': pagesOf(facts.page, origin),
    ...(facts.standard && { 'dct:conformsTo': pagesOf(facts.standard, origin).map((page) => node('dct:Standard', String(page['@id']))) }),
    ...(facts.source && { 'dct:source': { '@id': `${base}#${facts.source}` } }),
    'dcat:version': revision,
    ...(facts.isVersioned && hasVersions(source)),
    'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': wordsOf((locale) => translatorOf(locale, 'dcat')('provenance')) },
    'dcat:distribution': filesOfDataset(name, source.measures).map((file) => ({ '@id': `${base}#${file.name}-${file.locale}` })),
    ...(facts.isOldest && issuedOf(source)),
    ...modifiedOf(name, source),
  };
}

/** The years that the funding is for, from the first to the last of any fund. */
function fundedYears({ funds }: Pick<Catalogue, 'funds'>): CoveredTime {
  const years = funds
    .flatMap(({ period = '' }) => period.match(/\d{4}/g) ?? [])
    .toSorted()
    .flatMap((year) => parsePartialDate(year) ?? []);
  const [start, end] = [years[0], years.at(-1)];
  return { ...(start && { start }), ...(end && { end }) };
}

/** From the first change to the last one, which is the first given. */
function timeOfChanges(changes: readonly ProjectChange[]): CoveredTime {
  const [start, end] = [changes.at(-1)?.day, changes[0]?.day];
  return { ...(start && { start }), ...(end && { end }) };
}
