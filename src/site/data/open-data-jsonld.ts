import type { DataAnswer, DataRequest } from './handler.ts';
import { describeOpenData } from './open-data-description.ts';

/** The description of the data as JSON-LD. */
export async function openDataJsonLd(request: DataRequest): Promise<DataAnswer> {
  return { type: 'application/ld+json', body: `${JSON.stringify(await describeOpenData(request), null, 2)}\n` };
}
