import { locales } from '#catalogue/locale.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import type { DcatNode } from '#data/dcat/terms.ts';
import { datasetMakers } from './dataset-makers.ts';
import { type SizeRequest, sizedFiles } from './sizes.ts';

/** The description of the data with its files in every language, as of today (DCAT-AP as JSON-LD). */
export async function describeOpenData(request: SizeRequest): Promise<DcatNode> {
  const { catalogue, revision, today, origin } = request;
  const files = [];
  for (const locale of locales) {
    const sized = await sizedFiles({ ...request, locale }, datasetMakers);
    files.push(...sized.map((file) => ({ ...file, locale })));
  }
  return dcatDocument({ catalogue, files, revision, today, origin });
}
