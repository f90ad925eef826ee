import { type FileMeasures, mediaTypeOf } from '#addresses/files.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import { getChanges } from '../changes.ts';
import type { DataFile, DataRequest } from './handler.ts';

/** The description of the data with its files in every language, as of today (DCAT-AP as JSON-LD). */
export function openDataJsonLd(request: DataRequest, measures: FileMeasures): DataFile {
  return { type: mediaTypeOf('jsonld'), body: `${JSON.stringify(dcatDocument({ ...request, ...getChanges(request.today), measures }), null, 2)}\n` };
}

/** The description of the data as Turtle: the same graph as the JSON-LD. */
export function openDataTurtle(request: DataRequest, measures: FileMeasures): DataFile {
  return { type: mediaTypeOf('ttl'), body: toTurtle(dcatDocument({ ...request, ...getChanges(request.today), measures })) };
}
