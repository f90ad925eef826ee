import type { SizedFile } from '#addresses/files.ts';
import { locales } from '#catalogue/locale.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import { type DcatNode, dcatPrefixes } from '#data/dcat/terms.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import type { PageRequest } from '../page.ts';
import { article49Makers } from './article49-files.ts';
import { changesMakers } from './feeds.ts';
import { type Makers, withParameters } from './file-set.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { projectsMakers } from './list-files.ts';
import { type MakersBySet, type SizeRequest, sizedFiles, sizeRequest } from './sizes.ts';

/** The files that the page about open data offers: the data itself, its changes, its description. */
export async function openDataFiles(page: PageRequest): Promise<readonly SizedFile[]> {
  const request = sizeRequest(page);
  return [...(await sizedFiles(request, datasetMakers)), ...(await sizedFiles(request, { changes: changesMakers, openData: openDataMakers }))];
}

/** The description of the data with its files in every language, as of today (DCAT-AP as JSON-LD). */
async function describeOpenData(request: SizeRequest): Promise<DcatNode> {
  const { catalogue, revision, today, origin } = request;
  const files = [];
  for (const locale of locales) {
    const sized = await sizedFiles({ ...request, locale }, datasetMakers);
    files.push(...sized.map((file) => ({ ...file, locale })));
  }
  return dcatDocument({ catalogue, files, revision, today, origin });
}

/** Who makes the description of the data for machines (DCAT-AP). */
export const openDataMakers: Makers = { jsonld: withParameters([], openDataJsonLd), ttl: withParameters([], openDataTurtle) };

/** The description of the data as JSON-LD. */
async function openDataJsonLd(request: DataRequest): Promise<DataAnswer> {
  return { type: 'application/ld+json', body: `${JSON.stringify(await describeOpenData(request), null, 2)}\n` };
}

/** The description of the data as Turtle: the same graph as the JSON-LD. */
async function openDataTurtle(request: DataRequest): Promise<DataAnswer> {
  return { type: 'text/turtle; charset=utf-8', body: await toTurtle(await describeOpenData(request), dcatPrefixes) };
}

/** The sets whose files are the data itself: they are the distributions of its description. */
export const datasetMakers: MakersBySet = { projects: projectsMakers, article49: article49Makers };
