import { type FileMeasures, mediaTypeOf } from '#addresses/files.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import { getChanges } from '../changes.ts';
import type { DataFile, DataRequest } from './handler.ts';

/** The description of the data with its files in every language, as of today (DCAT-AP as JSON-LD). */
export function openDataJsonLd(request: DataRequest, measures: FileMeasures): DataFile {
  return { type: mediaTypeOf('jsonld'), body: `${JSON.stringify(describeData(request, measures), null, 2)}\n` };
}

/** The description of the data as Turtle: the same graph as the JSON-LD. */
export function openDataTurtle(request: DataRequest, measures: FileMeasures): DataFile {
  return { type: mediaTypeOf('ttl'), body: toTurtle(describeData(request, measures)) };
}

function describeData(request: DataRequest, measures: FileMeasures): ReturnType<typeof dcatDocument> {
  const issued = firstPublished();
  return dcatDocument({ ...request, measures, ...(issued && { issued }) });
}

/** The day on which the first project was published; undefined where the history is not known. */
function firstPublished(): CalendarDay | undefined {
  // The newest is first.
  return getChanges().changes?.findLast(({ kind }) => kind === 'published')?.day;
}
