import type { Heading, Nodes, Paragraph, PhrasingContent, Root, TableCell } from 'mdast';
import type { MarkdownFile } from '../read/front-matter.ts';

/** A block whose own words are read in lines. */
type WordBlock = Paragraph | Heading | TableCell;

/** Stands for each character that is no word of the text: marks the parser took, addresses, code, images. */
export const mark = '\ufffc';

/** A line of a block as it stands in the file, what is no word in it blanked, so that places count as in the file. */
export type ProseLine = {
  /** Line in the file. */
  readonly line: number;
  /** Column in the file of the first character, from 1. */
  readonly column: number;
  readonly text: string;
  /** The same with its addresses. */
  readonly withAddresses: string;
  readonly block: WordBlock;
  /** The first line of its block. */
  readonly isFirst: boolean;
};

/** All lines of words of a body, in its order. */
export function proseLines(file: MarkdownFile, root: Root): readonly ProseLine[] {
  return blocksOf(root).flatMap((block) => linesOf(file, block));
}

function blocksOf(node: Nodes): readonly WordBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

function linesOf(file: MarkdownFile, block: WordBlock): readonly ProseLine[] {
  const [first, last] = [block.children[0], block.children.at(-1)];
  const start = first?.position?.start;
  const from = start?.offset;
  const until = last?.position?.end.offset;
  if (start === undefined || from === undefined || until === undefined) return [];
  const source = file.body.slice(from, until);
  const [blanked, kept] = [source.split(''), source.split('')];
  for (const child of block.children) {
    blank(child, source, from, blanked, false);
    blank(child, source, from, kept, true);
  }
  const [words, addresses] = [blanked.join('').split('\n'), kept.join('').split('\n')];
  return words.map((text, index) => {
    // What a quote or an item of a list puts in front of its further lines is no part of the words.
    const skipped = index === 0 ? 0 : (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(text)?.[0].length ?? 0);
    return {
      line: start.line + index + file.bodyLine - 1,
      column: (index === 0 ? start.column : 1) + skipped,
      text: text.slice(skipped),
      withAddresses: (addresses[index] ?? '').slice(skipped),
      block,
      isFirst: index === 0,
    };
  });
}

/** Signs written with a backslash or by name are meant as they are. */
const meant = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi;

function blank(node: PhrasingContent, source: string, base: number, characters: string[], keepsAddresses: boolean): void {
  const [from, until] = spanOf(node, base);
  const fill = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) if (source[at] !== '\n') characters[at] = mark;
  };
  if (node.type === 'text') {
    for (const match of source.slice(from, until).matchAll(meant)) fill(from + match.index, from + match.index + match[0].length);
    return;
  }
  if (node.type === 'link' && source[from] !== '[') {
    if (!keepsAddresses) fill(from, until);
    return;
  }
  const inner = 'children' in node ? node.children : [];
  if (inner.length === 0) {
    fill(from, until);
    return;
  }
  const [open, close] = [spanOf(inner[0] as PhrasingContent, base)[0], spanOf(inner.at(-1) as PhrasingContent, base)[1]];
  fill(from, open);
  fill(close, until);
  for (const child of inner) blank(child, source, base, characters, keepsAddresses);
}

function spanOf({ position }: PhrasingContent, base: number): readonly [number, number] {
  return [(position?.start.offset ?? base) - base, (position?.end.offset ?? base) - base];
}
