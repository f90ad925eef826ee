import { mediaTypeOf } from '#addresses/files.ts';
import type { FileMeasures } from '#addresses/offered-files.ts';
import { firstPublication } from '#catalogue/changes.ts';
import { dcatDocument } from '#data/dcat/dcat.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import { getChanges } from '../changes.ts';
import { allSnapshots, snapshotsState } from '../snapshots/snapshots.ts';
import type { DataFile, DataRequest } from './handler.ts';

/** The description of the data with its files in every language, as of today (DCAT-AP as JSON-LD). */
export function openDataJsonLd(request: DataRequest, measures: FileMeasures): DataFile {
  return { type: mediaTypeOf('jsonld'), state: snapshotsState(), body: `${JSON.stringify(describeData(request, measures), null, 2)}\n` };
}

/** The description of the data as Turtle: the same graph as the JSON-LD. */
export function openDataTurtle(request: DataRequest, measures: FileMeasures): DataFile {
  return { type: mediaTypeOf('ttl'), state: snapshotsState(), body: toTurtle(describeData(request, measures)) };
}

function describeData(request: DataRequest, measures: FileMeasures): ReturnType<typeof dcatDocument> {
  const { changes } = getChanges(request.today);
  const issued = firstPublication(changes ?? []);
  return dcatDocument({ ...request, measures, changes, snapshots: allSnapshots(), ...(issued && { issued }) });
}
