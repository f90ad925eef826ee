import { dcatPrefixes } from '#data/dcat/terms.ts';
import { toTurtle } from '#data/dcat/turtle.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { describeOpenData } from './open-data-description.ts';

/** The description of the data as Turtle: the same graph as the JSON-LD. */
export async function openDataTurtle(request: DataRequest): Promise<DataAnswer> {
  return { type: 'text/turtle; charset=utf-8', body: await toTurtle(await describeOpenData(request), dcatPrefixes) };
}
