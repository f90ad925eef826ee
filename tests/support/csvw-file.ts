import { Readable } from 'node:stream';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import Papa from 'papaparse';
import type { z } from 'zod';
import { csvwContext } from './csvw-context.ts';
import type { csvwTable } from './csvw-shape.ts';

type Metadata = z.output<typeof csvwTable>;

/** A CSV file as RDF, made by an independent reader of its description. */
export async function readCsvw(metadata: Metadata, csv: Buffer): Promise<Store> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/csvw') throw new Error(`${url} is not to be fetched`);
    return { documentUrl: url, document: csvwContext, contextUrl: undefined as never };
  };
  const nquads = await jsonld.toRDF(metadata as never, { format: 'application/n-quads', documentLoader: documentLoader as never });
  const dataset = new Store(new Parser({ format: 'N-Quads' }).parse(String(nquads)));
  const parser = new CsvwParser({ metadata: dataset as never, baseIRI: metadata.url, timezone: 'UTC' });
  const store = new Store();
  const text = csv.toString('utf8').replace(/^\ufeff/, '');
  for await (const quad of parser.import(Readable.from([text])) as unknown as AsyncIterable<Quad>) store.addQuad(quad);
  return store;
}

/** The rows of a CSV file, its header first, as another reader than ours has them. @throws when it is no strict CSV */
export function csvRows(csv: Buffer, delimiter: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(csv.toString('utf8').slice(1, -2), { delimiter, newline: '\r\n' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** What a description says of a CSV file that is not true: its header, its required cells, the form of every cell. */
export function cellFaults({ dialect, tableSchema }: Metadata, csv: Buffer): readonly string[] {
  const [header = [], ...rows] = csvRows(csv, dialect.delimiter);
  return tableSchema.columns.flatMap(({ name, titles, datatype, required, separator }, at) => {
    const untitled = Object.values(titles).every((words) => !words.includes(header[at] ?? '')) ? [`${name}: the header is ${header[at]}`] : [];
    const wrong = rows.flatMap((row) => {
      const cell = row[at] ?? '';
      if (cell === '') return required ? [`${name}: empty`] : [];
      return (separator === undefined ? [cell] : cell.split(separator))
        .map((value) => `${name}: ${value}`)
        .filter((value) => !patternOf(name, datatype).test(value));
    });
    return [...untitled, ...wrong];
  });
}

type Datatype = Metadata['tableSchema']['columns'][number]['datatype'];

/** What a cell of a type looks like after the name of its column. */
function patternOf(name: string, { base, format }: { base: Datatype['base']; format?: unknown }): RegExp {
  const decimalSign = (format as { decimalChar?: string } | undefined)?.decimalChar ?? '.';
  const dates: Readonly<Record<string, string>> = { 'yyyy-MM-dd': '\\d{4}-\\d{2}-\\d{2}', 'd.M.yyyy': '\\d{1,2}[.]\\d{1,2}[.]\\d{4}' };
  const forms: Readonly<Record<Datatype['base'], string | undefined>> = {
    string: typeof format === 'string' ? format : '[^]+',
    boolean: String(format),
    date: dates[String(format)],
    anyURI: 'https?://\\S+',
    integer: '-?\\d+',
    decimal: `-?\\d+([${decimalSign}]\\d+)?`,
  };
  return new RegExp(`^${name}: (?:${forms[base]})$`, 'u');
}
