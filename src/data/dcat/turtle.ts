import type { JsonLdDocument } from 'jsonld';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

/** The same graph as a JSON-LD document, as Turtle. Nothing is fetched: the document must bring its context. @throws when it does not */
export async function toTurtle(document: object, prefixes: Readonly<Record<string, string>>): Promise<string> {
  const nquads = await jsonld.toRDF(document as JsonLdDocument, { format: 'application/n-quads', documentLoader: fetchNothing });
  const quads = new Parser({ format: 'application/n-quads', blankNodePrefix: '' }).parse(String(nquads));
  const writer = new Writer({ prefixes });
  writer.addQuads(quads);
  return new Promise((resolve, reject) => {
    writer.end((error, turtle: string) => (error ? reject(error) : resolve(turtle)));
  });
}

/** Descriptions never depend on other sites. */
function fetchNothing(url: string): Promise<never> {
  return Promise.reject(new Error(`A description may not fetch ${url}`));
}
