import type { SizedFile } from '../../i18n/offered-files';
import type { PageRequest } from '../page';
import { revisionOf } from '../revision';
import { siteOrigin } from '../settings';
import { datasetMakers } from './files/dataset-makers';
import { openDataMakers } from './files/open-data-makers';
import { sizedFiles } from './sized-files';

/** The files that the page about open data offers: the data itself, then its description. */
export async function openDataFiles({ catalogue, locale, today, secondsLeft }: PageRequest): Promise<readonly SizedFile[]> {
  const generated = new Date().toISOString();
  const request = { catalogue, locale, today, secondsLeft, generated, revision: revisionOf(catalogue), origin: siteOrigin() };
  return [...(await sizedFiles(request, datasetMakers)), ...(await sizedFiles(request, { openData: openDataMakers }))];
}
