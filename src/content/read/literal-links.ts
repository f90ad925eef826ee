import type { Link, ListItem, Nodes, Parents, PhrasingContent, Text } from 'mdast';

/**
 * Addresses that stand in a text by themselves (`https://migri.fi`), as an editor means them. The parser makes some of them in a later step,
 * which leaves them and the words around them without a place in the file, and takes closing quotation marks for a part of the address: here
 * each gets its place, and ends before the mark. So does the text of a task.
 */
export function settleLiteralLinks(root: Nodes, source: string): void {
  const pointAt = createPoints(source);
  const settle = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (node.type === 'listItem' && typeof node.checked === 'boolean') settleTask(node, pointAt);
    if (node.children.some(({ position }) => position === undefined)) placeChildren(node, source, pointAt);
    if (node.children.some((child) => child.type === 'link' && endOfAddress(child, source) !== undefined)) cutAddresses(node, source, pointAt);
    node.children.forEach(settle);
  };
  settle(root);
}

/** The parser takes one sign after the box of a task for a space, also where it is the end of the line. */
function settleTask({ children: [first] }: ListItem, pointAt: PointAt): void {
  for (const node of first?.type === 'paragraph' ? [first, first.children[0]] : []) {
    const offset = node?.position?.start.offset;
    if (node?.position !== undefined && offset !== undefined) node.position = { ...node.position, start: pointAt(offset) };
  }
}

type Position = NonNullable<Nodes['position']>;

type PointAt = (offset: number) => Position['start'];

function createPoints(source: string): PointAt {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

/** First the addresses, which stand in the file as they stand in the tree; the words between them, which may be typed with signs that stand for others, fill what is left. */
function placeChildren(parent: Parents, source: string, pointAt: PointAt): void {
  placeAddresses(parent, source, pointAt);
  const { start, end } = parent.position ?? {};
  for (const [index, child] of parent.children.entries()) {
    if (child.position !== undefined) continue;
    const lines = literalOf(child).split('\n');
    const before = parent.children[index - 1]?.position?.end.offset;
    const from = before ?? Math.max(source.indexOf(lines[0] ?? '', start?.offset), start?.offset ?? 0);
    const after = parent.children[index + 1]?.position?.start.offset;
    place(child, from, Math.max(from, after ?? endOf(lines.at(-1) ?? '', source.slice(0, end?.offset))), pointAt);
  }
}

/** Letters of `www.` and `http`. */
const beginning = 4;

function placeAddresses(parent: Parents, source: string, pointAt: PointAt): void {
  let at = parent.position?.start.offset ?? 0;
  let least = at;
  for (const child of parent.children) {
    if (child.position === undefined && child.type === 'link') {
      const literal = literalOf(child);
      const whole = source.indexOf(literal, least);
      // A letter of it may be typed by its number: then it begins where its beginning stands.
      const from = Math.max(whole < 0 ? source.indexOf(literal.slice(0, beginning), least) : whole, at);
      place(child, from, from + literal.length, pointAt);
    }
    at = child.position?.end.offset ?? at;
    // Words take as many signs in the file as they have letters, or more.
    least = child.position === undefined ? at + literalOf(child).length : at;
  }
}

function endOf(words: string, source: string): number {
  const at = source.lastIndexOf(words);
  return at < 0 ? source.length : at + words.length;
}

function place(node: Nodes, from: number, until: number, pointAt: PointAt): void {
  node.position = { start: pointAt(from), end: pointAt(until) };
  if ('children' in node) for (const child of node.children) place(child, from, until, pointAt);
}

function literalOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(literalOf).join('') : '';
}

/** Quotation marks and dots that close what is said, dashes at the end. */
const closing = /[“”„‟‘’‚«»‹›…]|[–—]+$/;

/** How many letters of a literal link are its address; undefined when all are, or when the link is written with brackets. */
function endOfAddress({ children, position }: Link, source: string): number | undefined {
  const [words] = children;
  if (words?.type !== 'text' || children.length > 1 || source[position?.start.offset ?? -1] !== words.value[0]) return undefined;
  const cut = words.value.search(closing);
  return cut < 0 ? undefined : words.value.slice(0, cut).replace(/[?!.,:*_~]+$/, '').length;
}

/** Ends each literal address where it ends, and gives what follows it back to the text. */
function cutAddresses(parent: Parents, source: string, pointAt: PointAt): void {
  const children = parent.children.flatMap((child): readonly Nodes[] => {
    const end = child.type === 'link' ? endOfAddress(child, source) : undefined;
    return end === undefined || child.type !== 'link' ? [child] : cutAddress(child, end, pointAt);
  });
  parent.children = children.reduce<Nodes[]>((joined, node) => join(joined, node), []) as never;
}

function cutAddress(link: Link, end: number, pointAt: PointAt): readonly PhrasingContent[] {
  const { value } = link.children[0] as Text;
  const start = link.position?.start.offset ?? 0;
  const position = (from: number, to: number): Position => ({ start: pointAt(start + from), end: pointAt(start + to) });
  const rest: Text = { type: 'text', value: value.slice(end), position: position(end, value.length) };
  // What is left may be no address at all: `www.”`.
  if (!/[\p{L}\d]\.[\p{L}\d]/u.test(value.slice(0, end).replace(/^www\./i, ''))) return [{ type: 'text', value, position: position(0, value.length) }];
  const url = link.url.slice(0, link.url.length - rest.value.length);
  return [{ ...link, url, position: position(0, end), children: [{ type: 'text', value: value.slice(0, end), position: position(0, end) }] }, rest];
}

function join(nodes: Nodes[], node: Nodes): Nodes[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || node.type !== 'text') return [...nodes, node];
  const position = last.position && node.position && { start: last.position.start, end: node.position.end };
  return [...nodes.slice(0, -1), { type: 'text', value: last.value + node.value, ...(position && { position }) }];
}
