import { type FileGroup, wholeFilesOf } from '#addresses/offered-files.ts';
import type { RouteName } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { coveredTime, lastChange } from '#catalogue/content-dates.ts';
import { locales } from '#catalogue/locale.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { article49Catalogue } from '../article49.ts';
import type { DcatSource } from './dcat.ts';
import { contactOf, pagesOf, titled } from './dcat-parts.ts';
import type { LocalFile } from './distribution.ts';
import { authorityCodes, type DcatNode, dateValue, languageNode, node, wordsOf } from './terms.ts';

/** The datasets of the catalogue: whose files they have, what of the content they are about, and the pages that tell more of them. */
const datasets = {
  dataset: { group: 'catalogue', of: (catalogue: Catalogue) => catalogue, page: 'dataQuality', standard: 'dictionary' },
  article49: { group: 'article49', of: article49Catalogue, page: 'openData', source: 'dataset' },
} as const satisfies Readonly<Record<string, DatasetFacts>>;

type DatasetFacts = {
  readonly group: FileGroup;
  readonly of: (catalogue: Catalogue) => Catalogue;
  readonly page: RouteName;
  readonly standard?: RouteName;
  readonly source?: DatasetName;
};

export type DatasetName = 'dataset' | 'article49';

export const datasetNames = Object.keys(datasets) as readonly DatasetName[];

/** The files that hold all of a dataset. One that holds only a part of it, as a feed of the first projects does, is no distribution of it. */
export function filesOfDataset(name: DatasetName, files: readonly LocalFile[]): readonly LocalFile[] {
  const whole = wholeFilesOf(datasets[name].group);
  return files.filter((file) => whole.includes(file.name));
}

/** When a dataset was last changed; nothing while it is empty. */
export function modifiedOf(name: DatasetName, { catalogue, today }: DcatSource): DcatNode {
  const day = lastChange(datasets[name].of(catalogue), today);
  return day === undefined ? {} : { 'dct:modified': dateValue(day) };
}

/** A dataset with references to its distributions. @param base what the ids of the description begin with */
export function dcatDataset(name: DatasetName, source: DcatSource, base: string): DcatNode {
  const { catalogue, revision, origin } = source;
  const facts: DatasetFacts = datasets[name];
  return {
    ...node('dcat:Dataset', `${base}#${name}`),
    ...titled(name),
    'dct:identifier': `${base}#${name}`,
    'dct:publisher': { '@id': `${base}#publisher` },
    ...contactOf(catalogue),
    'dcat:theme': authorityCodes.government,
    'dcat:keyword': locales.flatMap((locale) => Object.values(messagesOf(locale).dcat.keyword).map((word) => ({ '@value': word, '@language': locale }))),
    'dct:language': locales.map(languageNode),
    'dct:spatial': authorityCodes.finland,
    ...periodOf(facts.of(catalogue)),
    'dct:accrualPeriodicity': authorityCodes.irregular,
    'dct:accessRights': authorityCodes.openToAll,
    'dcat:landingPage': pagesOf('openData', origin),
    'foaf:page': pagesOf(facts.page, origin),
    ...(facts.standard && { 'dct:conformsTo': pagesOf(facts.standard, origin).map((page) => node('dct:Standard', String(page['@id']))) }),
    ...(facts.source && { 'dct:source': { '@id': `${base}#${facts.source}` } }),
    'dcat:version': revision,
    'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': wordsOf((locale) => translatorOf(locale, 'dcat')('provenance')) },
    'dcat:distribution': filesOfDataset(name, source.files).map((file) => ({ '@id': `${base}#${file.name}-${file.locale}` })),
    ...modifiedOf(name, source),
  };
}

function periodOf(catalogue: Catalogue): DcatNode {
  const { start, end } = coveredTime(catalogue);
  const dates = { ...(start && { 'dcat:startDate': dateValue(start) }), ...(end && { 'dcat:endDate': dateValue(end) }) };
  return Object.keys(dates).length === 0 ? {} : { 'dct:temporal': { '@type': 'dct:PeriodOfTime', ...dates } };
}
