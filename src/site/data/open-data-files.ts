import type { SizedFile } from '#addresses/offered-files.ts';
import type { PageRequest } from '../page.ts';
import { changesMakers } from './changes-makers.ts';
import { datasetMakers } from './dataset-makers.ts';
import { openDataMakers } from './open-data-makers.ts';
import { sizeRequest } from './size-request.ts';
import { sizedFiles } from './sizes.ts';

/** The files that the page about open data offers: the data itself, its changes, its description. */
export async function openDataFiles(page: PageRequest): Promise<readonly SizedFile[]> {
  const request = sizeRequest(page);
  return [...(await sizedFiles(request, datasetMakers)), ...(await sizedFiles(request, { changes: changesMakers, openData: openDataMakers }))];
}
