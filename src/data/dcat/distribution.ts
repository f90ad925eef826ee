import { endingsOf, type FileSetName, formatOf, pathToFile } from '#addresses/files.ts';
import { type MeasuredFile, type OfferedFileName, offeredFile, pathToOffered } from '#addresses/offered-files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { checksumAlgorithm, type DcatNode, fileTypeNode, languageNode, mediaTypeNode, node, texts } from './terms.ts';

/** A file at the address of one language. */
export type LocalFile = { readonly name: OfferedFileName; readonly locale: Locale; readonly measured: MeasuredFile | undefined };

type Place = {
  /** Scheme and host. */
  readonly origin: string;
  /** What the ids of the description begin with. */
  readonly base: string;
  /** What is the same for every file: licence, day of the latest change. */
  readonly common: DcatNode;
};

/** A file as a distribution; its name and description are those of the page about open data, in the language of its address. */
export function dcatDistribution({ name, locale, measured }: LocalFile, { origin, base, common }: Place): DcatNode {
  const { ending, texts: languages } = offeredFile(name);
  const { fileType, mediaType } = formatOf(ending);
  const standards = standardsOf({ name, locale }, origin);
  const address = { '@id': origin + pathToOffered(name, locale) };
  const words = messagesOf(locale).openData.file[name];
  return {
    ...node('dcat:Distribution', `${base}#${name}-${locale}`),
    'dct:title': texts({ [locale]: words.name }),
    'dct:description': texts({ [locale]: words.text }),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': mediaTypeNode(mediaType),
    ...(fileType !== undefined && { 'dct:format': fileTypeNode(fileType) }),
    'dct:language': (languages === 'every' ? locales : [locale]).map(languageNode),
    ...(standards.length > 0 && { 'dct:conformsTo': standards.map((standard) => node('dct:Standard', standard)) }),
    ...(measured && measuresNode(measured)),
    ...common,
  };
}

/** The length and the checksum of a file. */
export function measuresNode({ bytes, sha256 }: MeasuredFile): DcatNode {
  return {
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': { '@type': 'spdx:Checksum', 'spdx:algorithm': checksumAlgorithm, 'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' } },
  };
}

/** What a file keeps to: the specification of its format, unless it is written in a way of its own, and its own description where it has one (CSVW, JSON Schema). */
function standardsOf({ name, locale }: Pick<LocalFile, 'name' | 'locale'>, origin: string): readonly string[] {
  const { set, ending, query } = offeredFile(name);
  const { specification, describedBy } = formatOf(ending);
  const description = endingsOf<FileSetName>(set).find((other) => other === describedBy);
  return [
    ...(specification !== undefined && query === undefined ? [specification] : []),
    ...(description === undefined ? [] : [origin + pathToFile<FileSetName>(set, description, locale) + (query ?? '')]),
  ];
}
