import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.ts';

const interfaces = /^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+) \{\n([\s\S]*?)^\}/gm;
const property = /^ {4}"(\w+)"\?:/gm;

const reference = (name: string) => ({ '@id': `schema:${name}` });

/**
 * The vocabulary of schema.org in the form of its own JSON-LD file, as far as types, their parents and their properties: read
 * from the generated declarations of `schema-dts`, for no package brings the file itself.
 */
export function schemaOrgVocabulary(): { readonly '@graph': readonly object[] } {
  const text = readFileSync(join(root, 'node_modules/schema-dts/dist/schema.d.ts'), 'utf8');
  const parents = new Map<string, Set<string>>();
  const domains = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value?: string) => {
    const known = map.get(key) ?? new Set();
    if (value !== undefined) known.add(value);
    map.set(key, known);
  };
  for (const [, name = '', , extended = '', body = ''] of text.matchAll(interfaces)) {
    add(parents, name);
    for (const parent of extended.split(', ').filter((part) => part.endsWith('Base'))) {
      if (parent !== `${name}Base`) add(parents, name, parent.slice(0, -'Base'.length));
    }
    for (const [, key = ''] of body.matchAll(property)) add(domains, key, name);
  }
  const classes = [...parents].map(([name, above]) => ({ '@id': `schema:${name}`, '@type': 'rdfs:Class', 'rdfs:subClassOf': [...above].map(reference) }));
  const properties = [...domains].map(([key, names]) => ({
    '@id': `schema:${key}`,
    '@type': 'rdf:Property',
    'schema:domainIncludes': [...names].map(reference),
  }));
  return { '@graph': [...classes, ...properties] };
}
