import { type Alias, type Document, isNode, isScalar, type Node, type Scalar, visit, type YAMLSeq } from 'yaml';

/** The nodes of a document that are looked at one by one, each kind in the order of the text. */
export type YamlNodes = {
  readonly alias?: Alias | undefined;
  /** The first key that is not a plain word: nothing, a list, fields or a value with a type where a field's name belongs. */
  readonly oddKey?: Node | undefined;
  /** The first value with a type of its own (`!!binary`), which the parser would turn into something else than text. */
  readonly typed?: Node | undefined;
  /** Every value and item that is a single word, number or text. */
  readonly values: readonly Scalar[];
  readonly lists: readonly YAMLSeq[];
};

/** Gathers the nodes in one walk. */
export function nodesOf(document: Document): YamlNodes {
  const values: Scalar[] = [];
  const lists: YAMLSeq[] = [];
  let alias: Alias | undefined;
  let oddKey: Node | undefined;
  let typed: Node | undefined;
  visit(document, {
    Alias: (_, node) => {
      alias ??= node;
    },
    Pair: (_, { key }) => {
      if (isNode(key) && !(isScalar(key) && key.value !== null && key.tag === undefined)) oddKey ??= key;
    },
    Map: (_, node) => {
      if (node.tag !== undefined) typed ??= node;
    },
    Scalar: (key, node) => {
      if (key === 'key') return;
      values.push(node);
      if (node.tag !== undefined) typed ??= node;
    },
    Seq: (_, node) => {
      lists.push(node);
      if (node.tag !== undefined) typed ??= node;
    },
  });
  return { alias, oddKey, typed, values, lists };
}

/** Takes empty items out of lists, so that the items that are left are counted alike in the data and in the document. */
export function dropEmptyItems(lists: readonly YAMLSeq[]): void {
  for (const list of lists) list.items = list.items.filter((item) => !(isScalar(item) && (item.value === null || item.value === '')));
}
