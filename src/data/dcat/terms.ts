import { pathTo, type RouteName } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { type PartialDate, precisionOf } from '#catalogue/date.ts';
import type { CoveredTime } from '#catalogue/last-change.ts';
import { byLocale, type Locale, type Localized, locales } from '#catalogue/locale.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';

/** The vocabularies of the description: DCAT 3 and what DCAT-AP 3.0 uses beside it. */
export const dcatPrefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A node of JSON-LD, its keys shortened by `dcatPrefixes`. */
export type DcatNode = { readonly [key: string]: unknown };

/** The tables of codes of the EU's Publications Office. */
const authority = 'http://publications.europa.eu/resource/authority';

/** Values of the EU's tables that are the same for everything described. */
export const authorityCodes = {
  finland: authorityNode('dct:Location', 'country', 'FIN'),
  irregular: authorityNode('dct:Frequency', 'frequency', 'IRREG'),
  never: authorityNode('dct:Frequency', 'frequency', 'NEVER'),
  openToAll: authorityNode('dct:RightsStatement', 'access-right', 'PUBLIC'),
} as const;

/** A value of one of the EU's tables. It names its table, by which a validator that has not loaded the tables knows it for one of theirs. */
function authorityNode(type: string, table: string, code: string): DcatNode {
  return { ...node(type, `${authority}/${table}/${code}`), 'skos:inScheme': { '@id': `${authority}/${table}` } };
}

/** SHA-256 as the vocabulary of checksums names it. */
export const checksumAlgorithm = node('spdx:ChecksumAlgorithm', 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256');

/** A resource of a class. */
export function node(type: string, id: string): DcatNode {
  return { '@id': id, '@type': type };
}

/** Themes in the EU's table, the closest first. */
const themeCodes = ['GOVE', 'SOCI', 'JUST'] as const;

const themeTable = `${authority}/data-theme`;

/** The table of themes, with its name: portals that read only this description know no other. */
export function themeTaxonomy(): DcatNode {
  return { ...node('skos:ConceptScheme', themeTable), 'dct:title': wordsOf((locale) => messagesOf(locale).dcat.themes) };
}

/** The themes and keywords of the data, in every language. */
export function subjects(): DcatNode {
  return {
    'dcat:theme': themeCodes.map((code) => ({
      ...authorityNode('skos:Concept', 'data-theme', code),
      'skos:prefLabel': wordsOf((locale) => messagesOf(locale).dcat.theme[code]),
    })),
    'dcat:keyword': locales.flatMap((locale) => Object.values(messagesOf(locale).dcat.keyword).map((word) => ({ '@value': word, '@language': locale }))),
  };
}

/** The type of a publisher in the vocabulary of ADMS. */
export function publisherTypeNode(code: NonNullable<Catalogue['site']['publisherType']>): DcatNode {
  return {
    ...node('skos:Concept', `http://purl.org/adms/publishertype/${code}`),
    'skos:prefLabel': wordsOf((locale) => messagesOf(locale).fact.site.publisherType.codes[code]),
    'skos:inScheme': {
      ...node('skos:ConceptScheme', 'http://purl.org/adms/publishertype/1.0'),
      'dct:title': wordsOf((locale) => messagesOf(locale).dcat.publisherTypes),
    },
  };
}

/** A type of files in the EU's table. @param code such as `CSV` */
export function fileTypeNode(code: string): DcatNode {
  return authorityNode('dct:MediaTypeOrExtent', 'file-type', code);
}

/** A media type as IANA names it. */
export function mediaTypeNode(mediaType: string): DcatNode {
  return node('dct:MediaType', `https://www.iana.org/assignments/media-types/${mediaType}`);
}

/** A language in the EU's table; the code is written in the language's messages. */
export function languageNode(locale: Locale): DcatNode {
  return authorityNode('dct:LinguisticSystem', 'language', messagesOf(locale).language.authority);
}

/** CC BY 4.0 in the EU's table, and its own address. @param address of the licence at its publisher */
export function licenceNode(address: string): DcatNode {
  return { ...authorityNode('dct:LicenseDocument', 'licence', 'CC_BY_4_0'), 'rdfs:seeAlso': { '@id': address } };
}

const dateTypes = { year: 'xsd:gYear', month: 'xsd:gYearMonth', day: 'xsd:date' } as const;

/** A date, no more precise than it is known. */
export function dateValue(date: PartialDate): DcatNode {
  return { '@value': date, '@type': dateTypes[precisionOf(date)] };
}

/** A time from a day to another; nothing when neither is known. */
export function periodOf({ start, end }: CoveredTime): DcatNode {
  const dates = { ...(start && { 'dcat:startDate': dateValue(start) }), ...(end && { 'dcat:endDate': dateValue(end) }) };
  return Object.keys(dates).length === 0 ? {} : { 'dct:temporal': { '@type': 'dct:PeriodOfTime', ...dates } };
}

/** Texts with their languages. */
export function texts(versions: Localized<string>): readonly DcatNode[] {
  return locales.flatMap((locale) => (versions[locale] === undefined ? [] : [{ '@value': versions[locale], '@language': locale }]));
}

/** A text of every language's messages. */
export function wordsOf(say: (locale: Locale) => string): readonly DcatNode[] {
  return texts(byLocale(say));
}

/** Title and description of what is described, in every language. */
export function titled(what: 'catalogue' | 'dataset' | 'funds' | 'partners' | 'article49' | 'authorityList' | 'changes' | 'api'): DcatNode {
  return {
    'dct:title': wordsOf((locale) => messagesOf(locale).dcat[what].title),
    'dct:description': wordsOf((locale) => messagesOf(locale).dcat[what].description),
  };
}

/** Where feedback is taken; nothing until an address is announced. */
export function contactOf({ site }: Catalogue): DcatNode {
  if (site.feedbackEmail === undefined) return {};
  const name = wordsOf((locale) => translatorOf(locale, 'dcat')('contact'));
  return { 'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': name, 'vcard:hasEmail': { '@id': `mailto:${site.feedbackEmail}` } } };
}

/** A page in every language. */
export function pagesOf(name: RouteName, origin: string): readonly DcatNode[] {
  return locales.map((locale) => node('foaf:Document', origin + pathTo({ name }, locale)));
}
