import { type DcatNode, dcatPrefixes } from './terms.ts';

/** What is said of each subject: predicates in the order in which they were first said, each with its objects, each once. */
type Graph = Map<string, Map<string, Set<string>>>;

/** The same graph as a description in JSON-LD, as Turtle (W3C, 2014). Both shorten names by the same prefixes. */
export function toTurtle(description: { readonly '@graph': readonly DcatNode[] }): string {
  const graph: Graph = new Map();
  for (const node of description['@graph']) addNode(node, graph);
  const prefixes = Object.entries(dcatPrefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}>.\n`);
  const subjects = [...graph].map(([subject, said]) => {
    const lines = [...said].map(([predicate, objects]) => `${predicate} ${[...objects].join(', ')}`);
    return lines.length === 0 ? '' : `\n${subject} ${lines.join(';\n    ')}.\n`;
  });
  return [...prefixes, ...subjects].join('');
}

/** Adds what is said of a resource, and of those inside it. Gives its name; one without an id gets a label that is its own. */
function addNode({ '@id': id, ...properties }: DcatNode, graph: Graph): string {
  const subject = typeof id === 'string' ? iri(id) : `_:b${graph.size}`;
  const said = graph.get(subject) ?? new Map<string, Set<string>>();
  graph.set(subject, said);
  for (const [property, values] of Object.entries(properties)) {
    const predicate = property === '@type' ? 'a' : property;
    const objects = said.get(predicate) ?? new Set();
    said.set(predicate, objects);
    for (const value of [values].flat()) objects.add(property === '@type' ? String(value) : termOf(value, graph));
  }
  return subject;
}

/** A value as it stands in Turtle: a text, a text with a language or a type, or a resource. */
function termOf(value: unknown, graph: Graph): string {
  if (typeof value !== 'object' || value === null) return quoted(String(value));
  const { '@value': text, '@language': language, '@type': type } = value as DcatNode;
  if (text === undefined) return addNode(value as DcatNode, graph);
  if (language !== undefined) return `${quoted(String(text))}@${language}`;
  return type === undefined ? quoted(String(text)) : `${quoted(String(text))}^^${type}`;
}

/** The escapes of JSON are those of Turtle too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** An address without the characters that Turtle does not take in one. */
function iri(address: string): string {
  return `<${address.replace(/[\0-\x20<>"{}|^`\\]/g, encodeURIComponent)}>`;
}
