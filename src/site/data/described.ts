import { type Ending, type FileSetName, filenameOf, formatOf, mediaTypeOf } from '#addresses/files.ts';
import { type CsvDescription, csvMetadata } from '#data/csvw.ts';
import type { DataFile } from './handler.ts';

/** A link to what describes a file (RFC 8288). */
export function describedBy(address: string, ending: Extract<Ending, 'csv-metadata.json' | 'schema.json'>): string {
  return `<${address}>; rel="describedby"; type="${mediaTypeOf(ending)}"`;
}

/** The description of a CSV file (CSV on the Web), with a link to that. */
export function csvDescription(set: FileSetName, description: CsvDescription): DataFile {
  return {
    type: mediaTypeOf('csv-metadata.json'),
    filename: filenameOf<FileSetName>(set, 'csv-metadata.json', description.locale),
    links: [`<${description.url}>; rel="describes"; type="${formatOf('csv').mediaType}"`],
    body: `${JSON.stringify(csvMetadata(description), null, 2)}\n`,
  };
}
