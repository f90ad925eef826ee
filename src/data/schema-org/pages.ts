import type { DataDownload, Dataset, WithContext } from 'schema-dts';
import { plainMediaTypeOf } from '#addresses/files.ts';
import { offeredFile, pathToOffered, wholeFilesOf } from '#addresses/offered-files.ts';
import { pathTo } from '#addresses/pages.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { contentLicence } from '#catalogue/licence.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { datasetReference, websiteReference } from './identities.ts';

type Context = {
  readonly locale: Locale;
  readonly origin: string;
  readonly revision: string;
  /** The day of the latest change; absent while there is no content. */
  readonly modified?: CalendarDay | undefined;
};

/** The data of the whole catalogue, with the files that hold all of it, in the words of one language. */
export function datasetData({ locale, origin, revision, modified }: Context): WithContext<Dataset> {
  const t = translatorOf(locale, 'schemaOrg');
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...datasetReference(origin),
    name: t('dataset'),
    description: t('datasetDescription'),
    url: origin + pathTo({ name: 'openData' }, locale),
    inLanguage: [...locales],
    license: contentLicence,
    isAccessibleForFree: true,
    version: revision,
    ...(modified && { dateModified: modified }),
    includedInDataCatalog: { '@type': 'DataCatalog', ...websiteReference(origin), name: translatorOf(locale, 'site')('name') },
    distribution: wholeFilesOf('catalogue').map(
      (name): DataDownload => ({
        '@type': 'DataDownload',
        name: messagesOf(locale).openData.file[name].name,
        encodingFormat: plainMediaTypeOf(offeredFile(name).ending),
        contentUrl: origin + pathToOffered(name, locale),
      }),
    ),
  };
}
