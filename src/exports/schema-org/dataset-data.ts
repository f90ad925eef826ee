import type { DataDownload, Dataset, WithContext } from 'schema-dts';
import type { CalendarDay } from '../../domain/calendar-date';
import { type Locale, locales } from '../../domain/locale';
import { type Ending, endingsOf, pathToFile } from '../../i18n/file-routes';
import { translatorOf } from '../../i18n/messages';
import { pathTo } from '../../i18n/routes';
import { licenceAddress } from '../json';
import { datasetReference, websiteReference } from './identities';

/** The media types of the files that hold the data, IANA's names. Descriptions of the data are not among them. */
const mediaTypes: Readonly<Partial<Record<Ending, string>>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  atom: 'application/atom+xml',
};

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
    license: licenceAddress,
    isAccessibleForFree: true,
    version: revision,
    ...(modified && { dateModified: modified }),
    includedInDataCatalog: { '@type': 'DataCatalog', ...websiteReference(origin), name: translatorOf(locale, 'site')('name') },
    distribution: (['projects', 'article49'] as const).flatMap((set) =>
      endingsOf(set).flatMap((ending): readonly DataDownload[] => {
        const encodingFormat = mediaTypes[ending];
        if (encodingFormat === undefined) return [];
        return [{ '@type': 'DataDownload', encodingFormat, contentUrl: origin + pathToFile(set, ending, locale) }];
      }),
    ),
  };
}
