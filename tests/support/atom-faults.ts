import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';
import { root } from './workspace.ts';

const schema = readFileSync(join(root, 'tests/support/atom.rng'), 'utf8');

/** Everything that is wrong with an Atom feed: two strict parsers, the schema of what RFC 4287 asks, and ids, which no schema can compare. */
export async function atomFaults(xml: string): Promise<readonly string[]> {
  const wellFormed = XMLValidator.validate(xml, { allowBooleanAttributes: false });
  if (wellFormed !== true) return [wellFormed.err.msg];
  const { errors } = await validateXML({ xml: [{ fileName: 'feed.xml', contents: xml }], schema: [schema], extension: 'relaxng' });
  const ids = [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => match[1]);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const relations = [...(xml.split('<entry>')[0] ?? '').matchAll(/<link rel="([a-z]+)"/g)].map((match) => match[1]);
  return [
    ...errors.map(({ message }) => message),
    ...repeated.map((id) => `The id ${id} is there twice`),
    ...(['self', 'alternate'].every((rel) => relations.filter((other) => other === rel).length === 1) ? [] : [`Links: ${relations.join(', ')}`]),
  ];
}
