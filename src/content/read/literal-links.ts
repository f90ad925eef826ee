import type { Link, Nodes, Parents, PhrasingContent, Text } from 'mdast';
import type { Point, Position } from 'unist';

/**
 * Addresses that stand in a text by themselves (`https://migri.fi`), as an editor means them. The parser makes some of them in a later step,
 * which leaves them and the words around them without a place in the file, and takes closing quotation marks for a part of the address: here
 * each gets its place, and ends before the mark.
 */
export function settleLiteralLinks(root: Nodes, source: string): void {
  const pointAt = createPoints(source);
  const settle = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (node.children.some(({ position }) => position === undefined)) placeChildren(node, source, pointAt);
    if (node.children.some((child) => child.type === 'link' && endOfAddress(child, source) !== undefined)) cutAddresses(node, source, pointAt);
    node.children.forEach(settle);
  };
  settle(root);
}

type PointAt = (offset: number) => Point;

function createPoints(source: string): PointAt {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

/** The words of a node are looked for after the node before it; marks between them are passed over. */
function placeChildren(parent: Parents, source: string, pointAt: PointAt): void {
  let at = parent.position?.start.offset ?? 0;
  for (const [index, child] of parent.children.entries()) {
    if (child.position === undefined) {
      const until = parent.children.slice(index).find(({ position }) => position !== undefined)?.position?.start.offset ?? parent.position?.end.offset ?? at;
      place(child, spanOf(literalOf(child), source, at, until), pointAt);
    }
    at = child.position?.end.offset ?? at;
  }
}

function place(node: Nodes, [from, to]: readonly [number, number], pointAt: PointAt): void {
  node.position = { start: pointAt(from), end: pointAt(to) };
  if ('children' in node) for (const child of node.children) place(child, [from, to], pointAt);
}

/** Where words stand between two places; over several lines, from their first line to their last. Words written with signs that stand for others are not found: they get the least that is certain. */
function spanOf(words: string, source: string, from: number, until: number): readonly [number, number] {
  const lines = words.split('\n');
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const start = source.indexOf(first, from);
  if (start < 0 || start + first.length > until) return [from, Math.min(until, from + words.length)];
  if (lines.length === 1) return [start, start + words.length];
  const end = source.slice(0, until).lastIndexOf(last);
  return [start, end < start ? until : end + last.length];
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
