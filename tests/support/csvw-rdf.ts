import { Readable } from 'node:stream';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import { csvwContext } from './csvw-context.ts';

/** A CSV file as RDF, made by an independent reader of its description (CSV on the Web). */
export async function csvAsRdf(metadata: { readonly url: string }, file: string): Promise<Store> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/csvw') throw new Error(`${url} is not to be fetched`);
    return { documentUrl: url, document: csvwContext, contextUrl: undefined as never };
  };
  const nquads = await jsonld.toRDF(metadata as never, { format: 'application/n-quads', documentLoader: documentLoader as never });
  const dataset = new Store(new Parser({ format: 'N-Quads' }).parse(String(nquads)));
  const parser = new CsvwParser({ metadata: dataset as never, baseIRI: metadata.url, timezone: 'UTC' });
  const store = new Store();
  for await (const quad of parser.import(Readable.from([file.replace(/^\ufeff/, '')])) as unknown as AsyncIterable<Quad>) store.addQuad(quad);
  return store;
}
