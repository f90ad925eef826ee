import type { Emphasis, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { isExplainedIn } from '../prose/abbreviations.ts';

/** What abbreviations stand for in one language. */
export type Expansions = ReadonlyMap<string, string>;

/** The expansions that a text needs: those it uses and does not explain itself, except the ones its page or every reader knows. */
export function neededExpansions(all: Expansions, text: string, known: ReadonlySet<string>): Expansions {
  return new Map([...all].filter(([name]) => text.includes(name) && !known.has(name) && !isExplainedIn(text, name)));
}

/**
 * Puts the expansion in parentheses after the first plain use of each abbreviation, marked up as `abbr`: `UMA:n (case management
 * system)`. Not in headings, links, code, compounds (`UMA-koulutus`) or parentheses, and not where the name itself stands in front.
 * The given nodes are not changed.
 */
export function explainAbbreviations(blocks: readonly (readonly RootContent[])[], expansions: Expansions): readonly (readonly RootContent[])[] {
  if (expansions.size === 0) return blocks;
  const left = new Map(expansions);
  return blocks.map((nodes) => nodes.map((node) => explainNode(node, left)));
}

const untouched: ReadonlySet<Nodes['type']> = new Set(['heading', 'link', 'linkReference', 'code', 'inlineCode']);

function explainNode<T extends Nodes>(node: T, left: Map<string, string>): T {
  if (left.size === 0 || !('children' in node) || untouched.has(node.type)) return node;
  const children = (node.children as readonly Nodes[]).flatMap((child): readonly Nodes[] =>
    child.type === 'text' ? explainText(child, left) : [explainNode(child, left)],
  );
  return { ...node, children };
}

function explainText(node: Text, left: Map<string, string>): readonly PhrasingContent[] {
  const found = firstUse(node.value, left);
  if (found === undefined) return [node];
  const { name, ending, index } = found;
  const expansion = left.get(name) ?? '';
  left.delete(name);
  const rest = node.value.slice(index + name.length + ending.length);
  const marked: Emphasis = { type: 'emphasis', data: { hName: 'abbr' }, children: [{ type: 'text', value: name }] };
  const before: Text = { type: 'text', value: node.value.slice(0, index) };
  return [before, marked, ...explainText({ type: 'text', value: `${ending} (${expansion})${rest}` }, left)];
}

function firstUse(text: string, left: ReadonlyMap<string, string>) {
  const names = [...left.keys()].filter((name) => text.includes(name)).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return undefined;
  const use = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}@./_-])(${names.join('|')})((?:[:’']\p{Ll}{1,8}|\p{Ll}{1,5})?)(?![\p{L}\p{M}\p{N}@_-]|[./:]\p{L})`,
    'gu',
  );
  for (const match of text.matchAll(use)) {
    const [, name = '', ending = ''] = match;
    if (!isInParentheses(text, match.index) && !isNamed(text.slice(Math.max(0, match.index - 60), match.index), left.get(name) ?? ''))
      return { name, ending, index: match.index };
  }
  return undefined;
}

function isInParentheses(text: string, index: number): boolean {
  return index > 0 && text.lastIndexOf('(', index - 1) > text.lastIndexOf(')', index - 1);
}

/** The word in front is the last word of the expansion, in any form: `kotouttamisrahastosta AMIF`. */
function isNamed(before: string, expansion: string): boolean {
  const last = (expansion.split(/\s+/).at(-1) ?? '').toLowerCase();
  const word = /[\p{L}\p{M}-]+(?=\s$)/u.exec(before)?.[0].toLowerCase() ?? '';
  return word.startsWith(last.slice(0, Math.max(4, last.length - 3)));
}
