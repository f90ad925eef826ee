import type { SizedFile } from '../../i18n/offered-files';
import type { PageRequest } from '../page';
import { changesMakers } from './files/changes-makers';
import { datasetMakers } from './files/dataset-makers';
import { openDataMakers } from './files/open-data-makers';
import { sizeRequest } from './size-request';
import { sizedFiles } from './sized-files';

/** The files that the page about open data offers: the data itself, its changes, its description. */
export async function openDataFiles(page: PageRequest): Promise<readonly SizedFile[]> {
  const request = sizeRequest(page);
  return [...(await sizedFiles(request, datasetMakers)), ...(await sizedFiles(request, { changes: changesMakers, openData: openDataMakers }))];
}
