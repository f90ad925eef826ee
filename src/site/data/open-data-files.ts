import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileSizes, mediaTypeOf } from '#addresses/files.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import { cached, setCached } from '../cache.ts';
import { logError } from '../log.ts';
import { buildDir } from '../settings.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The description of the data with its files in every language, as of today (DCAT-AP as JSON-LD). */
export function openDataJsonLd(request: DataRequest): DataAnswer {
  const description = dcatDocument({ ...request, sizes: fileSizes(request.revision) });
  return { type: mediaTypeOf('jsonld'), body: `${JSON.stringify(description, null, 2)}\n` };
}

/** The description of the data as Turtle: the same graph as the JSON-LD. */
export function openDataTurtle(request: DataRequest): DataAnswer {
  const description = dcatDocument({ ...request, sizes: fileSizes(request.revision) });
  return { type: mediaTypeOf('ttl'), body: toTurtle(description) };
}

/** Where the build leaves the sizes of the files. */
export function sizesFile(): string {
  return join(buildDir(), 'sizes.json');
}

/** What the build leaves: sizes, and the revision of the content they were measured of. */
export type MeasuredSizes = { readonly revision: string; readonly sizes: FileSizes };

/**
 * The sizes that the build has measured; none when it has not, as in development, or when the content has changed since. The day that
 * passes changes a status here and there, and a size by a few bytes.
 */
export function fileSizes(revision: string): FileSizes {
  const measured = cached<MeasuredSizes | undefined>('sizes', [sizesFile()], readSizes);
  return measured?.revision === revision ? measured.sizes : {};
}

/** Takes sizes that were just measured, in place of those that an earlier build left. */
export function keepSizes(measured: MeasuredSizes): void {
  setCached('sizes', [sizesFile()], measured);
}

function readSizes(): MeasuredSizes | undefined {
  try {
    return JSON.parse(readFileSync(sizesFile(), 'utf8')) as MeasuredSizes;
  } catch (error) {
    // Sizes are only told beside the links: no answer fails for the want of them.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') logError('sizes', error);
    return undefined;
  }
}
