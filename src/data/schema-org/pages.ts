import type { DataDownload, Dataset, ItemList, SearchAction, WebPage, WebSite, WithActionConstraints, WithContext } from 'schema-dts';
import { formatOf } from '#addresses/files.ts';
import {
  type FileGroup,
  type FileMeasures,
  type MeasuredFile,
  type OfferedFileName,
  offeredFile,
  pathToOffered,
  wholeFilesOf,
} from '#addresses/offered-files.ts';
import { pathTo } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Fund } from '#catalogue/fund.ts';
import { coveredTime, lastChange } from '#catalogue/last-change.ts';
import { defaultLocale, type Locale, locales, pickLocale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { contentLicence } from '#catalogue/site.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { datasetReference, fundData, idOf, unionData, websiteReference } from './identities.ts';

type Context = {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly today: CalendarDay;
  readonly origin: string;
  readonly revision: string;
  /** Of the files at the addresses of the language; what was not measured is described without. */
  readonly measures: NonNullable<FileMeasures[Locale]>;
  /** The day on which the first project was published, where the history tells it. */
  readonly issued?: CalendarDay;
};

/** The data of the whole catalogue, with the files that hold all of it, in the words of one language: what the description for portals (DCAT-AP) says of it. */
export function datasetData({ catalogue, locale, today, origin, revision, measures, issued }: Context): WithContext<Dataset> {
  const { dcat } = messagesOf(locale);
  const { start, end } = coveredTime(catalogue);
  const modified = lastChange(catalogue, today);
  const { unit, feedbackEmail } = catalogue.site;
  const publisher = { '@type': 'Organization', name: unit === undefined ? dcat.publisher : pickLocale(unit, locale).value } as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...datasetReference(origin),
    identifier: `${origin}${pathTo({ name: 'openData' }, defaultLocale)}#dataset`,
    name: dcat.dataset.title,
    description: dcat.dataset.description,
    url: origin + pathTo({ name: 'openData' }, locale),
    inLanguage: [...locales],
    keywords: Object.values(dcat.keyword),
    license: contentLicence,
    isAccessibleForFree: true,
    version: revision,
    ...(issued && { datePublished: issued }),
    ...(modified && { dateModified: modified }),
    ...(start && { temporalCoverage: `${start}/${end ?? '..'}` }),
    spatialCoverage: { '@type': 'Country', name: dcat.country },
    creator: publisher,
    publisher: { ...publisher, ...(feedbackEmail !== undefined && { email: feedbackEmail }) },
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      ...websiteReference(origin),
      name: translatorOf(locale, 'site')('name'),
      dataset: otherDatasets
        .filter((name) => name !== 'changes' || issued !== undefined)
        .map((name) => ({
          '@type': 'Dataset',
          '@id': idOf({ name: 'openData' }, name, origin),
          name: dcat[name].title,
          description: dcat[name].description,
          url: origin + pathTo({ name: 'openData' }, locale),
          license: contentLicence,
          isAccessibleForFree: true,
          creator: publisher,
          distribution: downloadsOf(name, origin, locale, measures),
        })),
    },
    distribution: downloadsOf('catalogue', origin, locale, measures),
  };
}

/** What else the description for portals has as datasets, by its names of them, which those of their files are too. Of the changes there is one where the history is known. */
const otherDatasets = ['funds', 'partners', 'article49', 'authorityList', 'changes'] as const satisfies readonly FileGroup[];

function downloadsOf(group: FileGroup, origin: string, locale: Locale, measures: Context['measures']): readonly DataDownload[] {
  return wholeFilesOf(group).map((name) => downloadOf(name, origin, locale, measures[name]));
}

function downloadOf(name: OfferedFileName, origin: string, locale: Locale, measured: MeasuredFile | undefined): DataDownload {
  return {
    '@type': 'DataDownload',
    name: messagesOf(locale).openData.file[name].name,
    encodingFormat: formatOf(offeredFile(name).ending).mediaType,
    contentUrl: origin + pathToOffered(name, locale),
    ...(measured && { contentSize: `${measured.bytes} B`, sha256: measured.sha256 }),
  };
}

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

type ListPage = {
  /** The projects on this page, in its order. */
  readonly projects: readonly Project[];
  /** How many the whole selection has. */
  readonly count: number;
  /** The place of the first one in the whole selection, from 1. */
  readonly first: number;
  /** The page's own address, query included. */
  readonly url: string;
};

/** One page of a selection: the projects on it at their places in the whole selection. */
export function listData(
  { projects, count, first, url }: ListPage,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
): WithContext<ItemList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    url,
    numberOfItems: count,
    itemListElement: projects.map(({ id, texts }, index) => ({
      '@type': 'ListItem',
      position: first + index,
      name: pickLocale(texts, locale).value.title,
      url: origin + pathTo({ name: 'projects', id }, locale),
    })),
  };
}

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
    description: translatorOf(locale, 'site')('description'),
    url: origin + pathTo({ name: 'home' }, locale),
    inLanguage: [...locales],
    license: contentLicence,
    potentialAction: search,
  };
}
