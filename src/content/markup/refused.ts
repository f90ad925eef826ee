import type { Code, Definition, Nodes, PhrasingContent, Root } from 'mdast';
import type { Fault } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { faultAtNode } from '../check/markdown-faults.ts';
import { findNoText, singleSpaced } from '../read/characters.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { textOf, visitNodes } from '../read/markdown.ts';
import { faultAt } from '../read/source.ts';

/**
 * What Markdown can make and no text here needs: what a screen reader cannot name (tasks), what does not fit a telephone (code), what is read
 * aloud as if it held (struck words), what nobody sees (titles of links, addresses that no link uses).
 */
export function refusedMarkup(file: MarkdownFile, root: Root): readonly Fault[] {
  const faults: Fault[] = [];
  const used = usedReferences(root);
  visitNodes(root, (node) => {
    faults.push(...faultsOf(file, node));
    if (node.type === 'definition') faults.push(...definitionFaults(file, node, used));
  });
  return faults;
}

function faultsOf(file: MarkdownFile, node: Nodes): readonly Fault[] {
  switch (node.type) {
    case 'listItem':
      return typeof node.checked === 'boolean' ? [replacementAt(file, node, 'taskItem', /^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]\s*/, '$1')] : [];
    case 'code':
      return [codeFault(file, node)];
    case 'thematicBreak':
      return [faultAtNode(file, node, 'thematicBreak', { value: typed(file, node) })];
    case 'delete':
      return [faultAtNode(file, node, 'struckOut', { value: typed(file, node), suggestion: textOf(node) })];
    case 'heading':
      return headingFaults(file, node);
    case 'blockquote':
      return /^>+\d/.test(typed(file, node)) ? [replacementAt(file, node, 'quoteSign', /^>/, '\\>')] : [];
    case 'image':
    case 'link':
      return [...titleFault(file, node), ...noText(file, node, `${node.url}${node.type === 'image' ? (node.alt ?? '') : ''}`)];
    case 'text':
    case 'inlineCode':
      return noText(file, node, node.value);
    case 'paragraph':
      return boldParagraph(file, node);
    case 'emphasis':
    case 'strong':
      return insideWord(file, node);
    default:
      return [];
  }
}

/** A part of the first line of a node, as it is typed. */
function typed({ source, bodyLine }: MarkdownFile, { position }: Nodes): string {
  if (position === undefined) return '';
  const line = source.lines[position.start.line + bodyLine - 2] ?? '';
  return line.slice(position.start.column - 1, position.end.line === position.start.line ? position.end.column - 1 : undefined);
}

/** A fault at a part of the first line of a node, and that part as it should be. */
function replacementAt(file: MarkdownFile, node: Nodes, code: FaultCode, pattern: RegExp, replacement: string): Fault {
  const line = typed(file, node);
  const [value = line] = pattern.exec(line) ?? [];
  const suggestion = value.replace(pattern, replacement);
  const start = node.position?.start ?? { line: 1, column: 1 };
  const rest = line.slice(value.length);
  const at = { line: start.line + file.bodyLine - 1, column: start.column, length: value.length };
  return faultAt(file.source, at, code, { value: value + rest, suggestion: suggestion + rest });
}

/** Four spaces or a tab make a paragraph code, which does not fit a telephone. */
function codeFault(file: MarkdownFile, node: Code): Fault {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const line = start.line + file.bodyLine - 1;
  const whole = file.source.lines[line - 1] ?? '';
  if (/^(?:`{3,}|~{3,})/.test(typed(file, node))) return faultAtNode(file, node, 'codeBlock', { value: typed(file, node) });
  const [indent = ''] = /^[ \t]*/.exec(whole) ?? [];
  return faultAt(file.source, { line, column: 1, length: Math.max(1, indent.length) }, 'indentedText', { value: whole, suggestion: whole.trim() });
}

function headingFaults(file: MarkdownFile, node: Extract<Nodes, { type: 'heading' }>): readonly Fault[] {
  if (textOf(node).trim() === '') return [faultAtNode(file, node, 'headingEmpty', { value: typed(file, node) })];
  const { start, end } = node.position ?? {};
  const isUnderlined = start !== undefined && end !== undefined && end.line > start.line && !typed(file, node).startsWith('#');
  // A main heading has a fault of its own.
  if (!isUnderlined || node.depth === 1) return [];
  const sign = (file.source.lines[end.line + file.bodyLine - 2] ?? '').trim();
  return [faultAtNode(file, node, 'headingUnderlined', { value: singleSpaced(textOf(node)), level: '##', sign })];
}

/** A few words in bold that are a whole paragraph look like a heading, and are none for who hears them. */
function boldParagraph(file: MarkdownFile, node: Extract<Nodes, { type: 'paragraph' }>): readonly Fault[] {
  const [only, more] = node.children;
  const value = textOf(node).trim();
  if (more !== undefined || only?.type !== 'strong' || value.length > 80 || /[.!?…]$/.test(value)) return [];
  return [{ ...faultAtNode(file, node, 'headingBold', { value, suggestion: `### ${value.replace(/:$/, '')}` }), level: 'warning' }];
}

function titleFault(file: MarkdownFile, node: Extract<Nodes, { type: 'image' | 'link' | 'definition' }>): readonly Fault[] {
  if (!node.title) return [];
  const value = typed(file, node);
  return [faultAtNode(file, node, 'linkTitle', { value, title: node.title, suggestion: value.replace(/\s+(?:"[^"]*"|'[^']*'|\([^()]*\))(\s*\)?)$/, '$1') })];
}

/** Characters that are no text can also be written by their numbers (`&#x202e;`). */
function noText(file: MarkdownFile, node: Nodes, value: string): readonly Fault[] {
  return findNoText(value).map(({ name }) => faultAtNode(file, node, 'hiddenCharacter', { value: name }));
}

function usedReferences(root: Root): ReadonlySet<string> {
  const used = new Set<string>();
  visitNodes(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  return used;
}

function definitionFaults(file: MarkdownFile, node: Definition, used: ReadonlySet<string>): readonly Fault[] {
  if (used.has(node.identifier)) return titleFault(file, node);
  const name = node.label ?? node.identifier;
  return [faultAtNode(file, node, 'definitionUnused', { value: typed(file, node), suggestion: `[${name}](${node.url})` })];
}

/** Emphasis that begins or ends between digits was a sign of multiplication or a note; between letters it may be meant. */
function insideWord(file: MarkdownFile, node: PhrasingContent & { readonly children: readonly PhrasingContent[] }): readonly Fault[] {
  const { start, end } = node.position ?? {};
  const [from, until] = [node.children[0]?.position?.start, node.children.at(-1)?.position?.end];
  if (start?.offset === undefined || end?.offset === undefined || from?.offset === undefined || until?.offset === undefined) return [];
  const marks = [
    { at: start, length: from.offset - start.offset },
    { at: until, length: end.offset - until.offset },
  ].map((mark) => besideMark(file, mark.at, mark.length));
  const inNumber = marks.flatMap((mark) => (/\d\s?$/.test(mark.before) && /^\s?\d/.test(mark.after) ? [numberFault(file, mark)] : []));
  if (inNumber.length > 0) return inNumber;
  const inWord = marks.some(({ before, after }) => /\p{L}$/u.test(before) && /^\p{L}/u.test(after));
  return inWord && start.line === end.line ? [wordFault(file, node, marks)] : [];
}

/** A mark in its line, with what stands before and behind it. */
type Mark = { readonly line: number; readonly column: number; readonly sign: string; readonly before: string; readonly after: string };

function besideMark(file: MarkdownFile, at: { readonly line: number; readonly column: number }, length: number): Mark {
  const line = at.line + file.bodyLine - 1;
  const text = file.source.lines[line - 1] ?? '';
  const [from, until] = [at.column - 1, at.column - 1 + length];
  return { line, column: at.column, sign: text.slice(from, until), before: text.slice(0, from), after: text.slice(until) };
}

function numberFault(file: MarkdownFile, { line, column, sign, before, after }: Mark): Fault {
  const [one = ''] = /[\d.,]*\d\s?$/.exec(before) ?? [];
  const [other = ''] = /^\s?\d+/.exec(after) ?? [];
  const value = one + sign + other;
  return faultAt(file.source, { line, column: column - one.length, length: value.length }, 'markInNumber', {
    value,
    suggestion: `${one.trim()} × ${other.trim()}`,
  });
}

/** The whole words that the emphasis is a part of, without its marks. */
function wordFault(file: MarkdownFile, node: PhrasingContent, [open, close]: readonly Mark[]): Fault {
  const [one = ''] = /[\p{L}\d]*$/u.exec(open?.before ?? '') ?? [];
  const [other = ''] = /^[\p{L}\d]*/u.exec(close?.after ?? '') ?? [];
  const whole = typed(file, node);
  const value = one + whole + other;
  const suggestion = one + whole.slice(open?.sign.length, whole.length - (close?.sign.length ?? 0)) + other;
  const at = { line: open?.line ?? file.bodyLine, column: (open?.column ?? 1) - one.length, length: value.length };
  return faultAt(file.source, at, 'markInWord', { value, suggestion }, 'warning');
}
