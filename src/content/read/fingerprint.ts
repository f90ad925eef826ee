import { createHash } from 'node:crypto';
import type { Nodes, Root } from 'mdast';
import { singleSpaced } from './characters.ts';
import type { MarkdownFile } from './front-matter.ts';
import { parseMarkdown, textOf } from './markdown.ts';

/**
 * What a translator translates, as 8 hex digits: title, summary and the body's text, link addresses, alternative texts and
 * heading levels, white space collapsed (the beginning of a sha256). Facts, emphasis and line breaks inside a paragraph do
 * not change it, and it needs no history.
 * @param root the body's tree when it is at hand
 */
export function fingerprintOf({ data, body }: MarkdownFile, root: Root = parseMarkdown(body)): string {
  const { title, summary } = data.value;
  const parts = [String(title ?? ''), String(summary ?? ''), ...partsOf(root)].map(singleSpaced);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

function partsOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(node.depth)} ${textOf(node)}`, ...addressesOf(node)];
    case 'paragraph':
    case 'tableCell':
    case 'code':
    case 'html':
      return [textOf(node), ...addressesOf(node)];
    case 'definition':
      return [`${node.identifier} ${node.url}`];
    default:
      return 'children' in node ? node.children.flatMap(partsOf) : [];
  }
}

function addressesOf(node: Nodes): readonly string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(addressesOf) : [];
}
