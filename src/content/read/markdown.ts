import { defaultSchema } from 'hast-util-sanitize';
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { setType } from '../build/typography.ts';
import type { Writing } from '../prose/writing.ts';
import { singleSpaced } from './characters.ts';
import { settleLiteralLinks } from './literal-links.ts';
import { parsePlainMarkdown } from './plain-markdown.ts';

/** One tilde is a sign of texts (`10~15`); only two would strike words through. */
const dialect = { singleTilde: false };
const parser = remark().use(remarkGfm, dialect).data('settings', { bullet: '-' });

/** What may stand in a page: the elements of Markdown, and `abbr`, which only `explainAbbreviations` makes. */
const allowed = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr'],
  protocols: { ...defaultSchema.protocols, href: ['https', 'mailto', 'tel'] },
};
const writer = remark().use(remarkGfm, dialect).use(remarkHtml, { sanitize: allowed });

/** The tree of a Markdown body, each node with its place. The reading limits must have been checked. */
export function parseMarkdown(body: string): Root {
  return parsePlainMarkdown(body) ?? parseAnyMarkdown(body);
}

/** The same by the parser itself, whatever the body holds. */
export function parseAnyMarkdown(body: string): Root {
  const root = parser.parse(body);
  settleLiteralLinks(root, body);
  return root;
}

/** Turns the address an editor wrote into the one a reader follows. */
export type ResolveLink = (address: string) => string;

/**
 * Safe HTML of a part of a tree, set in the typography of its language; link definitions of the whole tree apply. Raw HTML is
 * left out, scripts cannot pass.
 */
export function toHtml(nodes: readonly RootContent[], root: Root, writing: Writing, resolveLink: ResolveLink): string {
  const definitions = root.children.filter((node): node is Definition => node.type === 'definition' && !nodes.includes(node));
  const part: Root = { type: 'root', children: [...nodes, ...definitions].map((node) => typeset(node, writing, resolveLink)) };
  return writer.stringify(part).trim();
}

/** A copy of a node with its texts set and its addresses resolved; what needs neither is shared. */
function typeset<T extends Nodes>(node: T, writing: Writing, resolveLink: ResolveLink): T {
  if (node.type === 'text') return { ...node, value: setType(node.value, writing) };
  return withAddress(node, resolveLink, (child) => typeset(child, writing, resolveLink));
}

function withAddresses<T extends Nodes>(node: T, resolveLink: ResolveLink): T {
  return withAddress(node, resolveLink, (child) => withAddresses(child, resolveLink));
}

/** A copy of a node with its own address resolved and its children changed. */
function withAddress<T extends Nodes>(node: T, resolveLink: ResolveLink, change: <C extends Nodes>(child: C) => C): T {
  const url = node.type === 'link' || node.type === 'definition' ? { url: resolveLink(node.url) } : {};
  const children = 'children' in node ? { children: node.children.map(change) } : {};
  return { ...node, ...url, ...children };
}

/** Blocks as Markdown in one style, with their addresses resolved. */
export function toMarkdown(children: readonly RootContent[], resolveLink: ResolveLink): string {
  return parser.stringify(withAddresses<Root>({ type: 'root', children: [...children] }, resolveLink));
}

/** Walks a tree in document order. */
export function visitNodes(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) visitNodes(child, visit);
}

/** The plain text of blocks: a line for each paragraph, heading, list item and row of a table, whose cells a tab parts. Numbered items keep their numbers. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes.flatMap(linesOf).join('\n');
}

function linesOf(node: Nodes): readonly string[] {
  if (node.type === 'tableRow') return [node.children.map(lineOf).join('\t')];
  if (node.type === 'list' && node.ordered === true) return node.children.flatMap((item, index) => numbered(linesOf(item), (node.start ?? 1) + index));
  if ('children' in node && isContainer(node)) return node.children.flatMap(linesOf);
  const line = lineOf(node);
  return line === '' ? [] : [line];
}

function numbered([first, ...rest]: readonly string[], number: number): readonly string[] {
  return first === undefined ? [] : [`${number}. ${first}`, ...rest];
}

function lineOf(node: Nodes): string {
  return singleSpaced(textOf(node));
}

function isContainer({ type }: Nodes): boolean {
  return ['list', 'listItem', 'blockquote', 'table'].includes(type);
}

/** The plain text of a node, alternative texts included. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
