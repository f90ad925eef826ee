import { fileTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { pathToSnapshotFile, type Snapshot, type SnapshotFile } from '#addresses/snapshots.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { defaultLocale, isLocale, locales } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { measuresNode } from './distribution.ts';
import {
  authorityCodes,
  contactOf,
  type DcatNode,
  dateValue,
  fileTypeNode,
  languageNode,
  licenceNode,
  mediaTypeNode,
  node,
  periodOf,
  subjects,
  wordsOf,
} from './terms.ts';

/** What the descriptions of versions are made with. @see DcatSource */
type VersionSource = { readonly catalogue: Catalogue; readonly origin: string; readonly snapshots: readonly Snapshot[] };

/** How many versions are told: the newest. The page of versions has all of them, and the description does not grow with them. */
const told = 3;

/** The references from the data to its versions; nothing while none is kept. */
export function hasVersions({ snapshots, origin }: VersionSource): DcatNode {
  const versions = snapshots.slice(0, told).map((snapshot) => ({ '@id': idOf(snapshot, origin) }));
  return versions.length === 0 ? {} : { 'dcat:hasVersion': versions };
}

/** The kept versions of the data as datasets of their own, with their files. They are in no catalogue: whoever wants them comes from the data. @param base what the ids of the description begin with */
export function dcatVersions(source: VersionSource, base: string): readonly DcatNode[] {
  return source.snapshots
    .slice(0, told)
    .flatMap((snapshot) => [describeVersion(snapshot, source, base), ...snapshot.files.map((file) => describeFile(file, snapshot, source.origin))]);
}

function idOf({ revision }: Pick<Snapshot, 'revision'>, origin: string): string {
  return origin + pathTo({ name: 'versions', id: revision }, defaultLocale);
}

function describeVersion(snapshot: Snapshot, { catalogue, origin }: VersionSource, base: string): DcatNode {
  const { revision, day, files, covers } = snapshot;
  return {
    ...node('dcat:Dataset', idOf(snapshot, origin)),
    'dct:title': wordsOf((locale) => `${messagesOf(locale).dcat.dataset.title}: ${translatorOf(locale, 'versions')('title', { revision })}`),
    'dct:description': describedAs(snapshot),
    'dct:identifier': idOf(snapshot, origin),
    'dct:publisher': { '@id': `${base}#publisher` },
    ...contactOf(catalogue),
    ...subjects(),
    'dct:language': locales.map(languageNode),
    'dct:spatial': authorityCodes.finland,
    'dct:accessRights': authorityCodes.openToAll,
    'dct:issued': dateValue(day),
    'dct:modified': dateValue(day),
    'dct:accrualPeriodicity': authorityCodes.never,
    ...periodOf(covers),
    'dcat:version': revision,
    'dcat:isVersionOf': { '@id': `${base}#dataset` },
    'dcat:landingPage': locales.map((locale) => node('foaf:Document', origin + pathTo({ name: 'versions', id: revision }, locale))),
    'dcat:distribution': files.map(({ name }) => ({ '@id': origin + pathToSnapshotFile(revision, name) })),
  };
}

/** What a version is, in a sentence. */
function describedAs({ revision, day }: Snapshot): readonly DcatNode[] {
  return wordsOf((locale) => translatorOf(locale, 'versions')('description', { revision, date: formatsOf(messagesOf(locale).language).date(day) }));
}

function describeFile({ name, mediaType, language, bytes, sha256 }: SnapshotFile, snapshot: Snapshot, origin: string): DcatNode {
  const { revision, day } = snapshot;
  const fileType = fileTypeOf(name);
  const address = origin + pathToSnapshotFile(revision, name);
  const [type = ''] = mediaType.split(';');
  return {
    ...node('dcat:Distribution', address),
    'dct:title': wordsOf(() => name),
    'dct:description': describedAs(snapshot),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': mediaTypeNode(type),
    ...(fileType !== undefined && { 'dct:format': fileTypeNode(fileType) }),
    'dct:issued': dateValue(day),
    'dct:modified': dateValue(day),
    'dct:license': licenceNode(contentLicence),
    ...(isLocale(language) && { 'dct:language': languageNode(language) }),
    ...measuresNode({ bytes, sha256 }),
  };
}
