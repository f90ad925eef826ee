import { type FileSizes, mediaTypeOf } from '#addresses/files.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import { currentSource } from '../source.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The description of the data with its files in every language, as of today (DCAT-AP as JSON-LD). */
export function openDataJsonLd(request: DataRequest): DataAnswer {
  const description = dcatDocument({ ...request, sizes: fileSizes(request.origin) });
  return { type: mediaTypeOf('jsonld'), body: `${JSON.stringify(description, null, 2)}\n` };
}

/** The description of the data as Turtle: the same graph as the JSON-LD. */
export function openDataTurtle(request: DataRequest): DataAnswer {
  const description = dcatDocument({ ...request, sizes: fileSizes(request.origin) });
  return { type: mediaTypeOf('ttl'), body: toTurtle(description) };
}

/**
 * The sizes that the build has measured; none when it has not, as in development. The day that passes changes a status here and there,
 * and a size by a few bytes.
 * @param origin of the addresses in the files
 */
export function fileSizes(origin: string): FileSizes {
  return currentSource().sizes?.(origin) ?? {};
}
