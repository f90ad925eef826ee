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
  const linesWith = (keepsAddresses: boolean) => {
    const spans = block.children.flatMap((child) => wordlessSpans(child, source, from, keepsAddresses));
    return blanked(source, spans).split('\n');
  };
  const [words, addresses] = [linesWith(false), linesWith(true)];
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

/** From one character to another, the latter excluded. */
type Span = readonly [from: number, until: number];

/** The characters of a node that are no words. @param base where the source begins in the body */
function wordlessSpans(node: PhrasingContent, source: string, base: number, keepsAddresses: boolean): readonly Span[] {
  const [from, until] = spanOf(node, base);
  if (node.type === 'text') {
    return [...source.slice(from, until).matchAll(meant)].map(({ index, 0: { length } }): Span => [from + index, from + index + length]);
  }
  if (node.type === 'link' && source[from] !== '[') return keepsAddresses ? [] : [[from, until]];
  const inner = 'children' in node ? node.children : [];
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return [[from, until]];
  const within = inner.flatMap((child) => wordlessSpans(child, source, base, keepsAddresses));
  return [[from, spanOf(first, base)[0]], ...within, [spanOf(last, base)[1], until]];
}

/** A text with marks in place of all characters of spans but the ends of lines. */
function blanked(source: string, spans: readonly Span[]): string {
  if (spans.length === 0) return source;
  const characters = source.split('');
  for (const [from, until] of spans) for (let at = from; at < until; at += 1) if (source[at] !== '\n') characters[at] = mark;
  return characters.join('');
}

function spanOf({ position }: PhrasingContent, base: number): Span {
  return [(position?.start.offset ?? base) - base, (position?.end.offset ?? base) - base];
}
