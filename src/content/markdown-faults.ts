import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import type { Fault, FaultValues } from './fault';
import type { FaultCode } from './fault-code';
import type { MarkdownFile } from './front-matter';
import { parseContentLink } from './content-link';
import { textOf, visitNodes } from './markdown';
import { isPlainHttps } from './schema';
import { faultAt } from './source-file';

/** Where images of content live, as addresses begin with it. */
const imageRoot = '/images/';

/** What a body must not hold: raw HTML, footnotes, top headings, jumps of level, images without words, links that mislead. */
export function markdownFaults(file: MarkdownFile, root: Root, publicDir: string): readonly Fault[] {
  const faults: Fault[] = [];
  let level = 1;
  const report = (node: Nodes, code: FaultCode, values: FaultValues = {}) => faults.push(faultAtNode(file, node, code, values));
  visitNodes(root, (node) => {
    switch (node.type) {
      case 'html':
        if (!node.value.startsWith('<!--')) report(node, 'rawHtml', { value: firstLine(node.value) });
        break;
      case 'footnoteDefinition':
        report(node, 'footnote', { value: node.identifier });
        break;
      case 'heading':
        if (node.depth === 1) report(node, 'topHeading', { value: textOf(node) });
        else if (node.depth > level + 1) report(node, 'headingJump', { value: textOf(node), level: '#'.repeat(level + 1) });
        level = Math.max(node.depth, 2);
        break;
      case 'image':
        if (!node.alt?.trim()) report(node, 'imageAlt', { value: node.url });
        if (!node.url.startsWith(imageRoot) || node.url.includes('..') || !existsSync(join(publicDir, node.url))) report(node, 'imageMissing', { value: node.url });
        break;
      case 'link':
      case 'definition':
        linkFault(file, node, report);
        break;
    }
  });
  return faults;
}

function linkFault(file: MarkdownFile, node: Extract<Nodes, { type: 'link' | 'definition' }>, report: (node: Nodes, code: FaultCode, values?: FaultValues) => void): void {
  const { url } = node;
  if (node.type === 'link' && textOf(node).trim() === '') report(node, 'linkEmpty', { value: url });
  const link = parseContentLink(file.source.file, url);
  if (link) {
    const target = join(dirname(file.source.path), url.replace(/#.*$/, ''));
    if (!existsSync(target)) report(node, 'linkMissing', { value: url });
  } else if (/^https:\/\/[^/]*@/.test(url)) report(node, 'linkDisguised', { value: url, suggestion: url.replace(/^https:\/\/[^/]*@/, 'https://') });
  else if (url.startsWith('/') || url.startsWith('.') || /\.md(?:#|$)/.test(url)) report(node, 'linkPath', { value: url });
  else if (!isPlainHttps(url) && !/^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+)$/.test(url)) report(node, 'linkAddress', { value: url });
}

/** A fault at a node of the body, counted in lines of the whole file. */
export function faultAtNode(file: MarkdownFile, node: Nodes, code: FaultCode, values: FaultValues = {}): Fault {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const line = start.line + file.bodyLine - 1;
  const length = end.line === start.line ? end.column - start.column : (file.source.lines[line - 1]?.length ?? 1) - start.column + 1;
  return faultAt(file.source, { line, column: start.column, length }, code, values);
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
