import { locales } from '../../domain/locale';
import { dcatDocument } from '../../exports/dcat';
import type { DcatNode } from '../../exports/dcat-terms';
import { datasetMakers } from './files/dataset-makers';
import { type SizeRequest, sizedFiles } from './sized-files';

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
