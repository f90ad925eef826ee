import { dcatPrefixes } from '../../../exports/dcat-terms';
import { toTurtle } from '../../../exports/to-turtle';
import type { DataAnswer, DataRequest } from '../data-handler';
import { describeOpenData } from '../open-data-description';

/** The description of the data as Turtle: the same graph as the JSON-LD. */
export async function openDataTurtle(request: DataRequest): Promise<DataAnswer> {
  return { type: 'text/turtle; charset=utf-8', body: await toTurtle(await describeOpenData(request), dcatPrefixes) };
}
