import type { Heading, Link, List, ListItem, Paragraph, PhrasingContent, Root, Text } from 'mdast';

/** A link as most are written: `[words](address)`. */
const link = /(?<!!)\[([^[\]()\s][^[\]()\n]*(?<!\s))\]\(([\w/.:#?=%+-]+)\)/g;

/** Signs that may mean something else than themselves, wherever they stand; of links only the words are looked at. */
const special = /[\\*_`~<>|[\]@\t\r\0\ufeff]|&[#a-z]|:\/\/|www\.|[ \u00a0]$/im;

/** What a line of words begins with: a letter, a number, a sign of the sentence. A number with a full stop or a bracket begins a list. */
const words = /^(?!\d+[.)](?: |$))[\p{L}\p{N}(”“"’'«€§[]/u;

const heading = /^#{1,6} (?=\S)(?!.*#$)/;

type Point = { readonly line: number; readonly column: number; readonly offset: number };

/** A block by its lines. */
type Block = {
  readonly kind: 'heading' | 'paragraph' | 'list';
  readonly start: Point;
  end: Point;
  readonly lines: { readonly start: Point; readonly end: Point }[];
};

/**
 * The tree of a body in which nothing but headings, paragraphs, short lists and links stands, each in its usual form, as the parser gives it;
 * undefined for every other body. Most bodies are of that kind, and the parser takes ten times as long for them: it holds every letter to be
 * the beginning of something.
 */
export function parsePlainMarkdown(body: string): Root | undefined {
  const blocks = special.test(body.replace(link, '$1')) ? undefined : blocksOf(body);
  if (blocks === undefined) return undefined;
  const end = { line: body.split('\n').length, column: body.length - body.lastIndexOf('\n'), offset: body.length };
  return { type: 'root', children: blocks.map((block) => nodeOf(body, block)), position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function blocksOf(body: string): readonly Block[] | undefined {
  const blocks: Block[] = [];
  // What the next line may go on, and whether only empty lines part it from a list, of which another item would make a loose one.
  let open: Block | undefined;
  let isAfterList = false;
  let offset = 0;
  for (const [index, text] of body.split('\n').entries()) {
    const start: Point = { line: index + 1, column: 1, offset };
    offset += text.length + 1;
    const kind = kindOf(text);
    if (kind === 'unknown' || (kind === 'list' && isAfterList) || (kind === 'paragraph' && open?.kind === 'list')) return undefined;
    isAfterList = kind === 'empty' && (isAfterList || open?.kind === 'list');
    if (kind === 'empty') {
      open = undefined;
      continue;
    }
    const line = { start, end: after(start, text.length) };
    if (open?.kind !== kind || kind === 'heading') {
      open = { kind, ...line, lines: [] };
      blocks.push(open);
    }
    open.lines.push(line);
    open.end = line.end;
  }
  return blocks;
}

function kindOf(line: string): Block['kind'] | 'empty' | 'unknown' {
  if (line === '') return 'empty';
  if (words.test(line)) return 'paragraph';
  if (line.startsWith('- ') && words.test(line.slice(2))) return 'list';
  return heading.test(line) ? 'heading' : 'unknown';
}

function nodeOf(body: string, { kind, start, end, lines }: Block): Heading | Paragraph | List {
  switch (kind) {
    case 'paragraph':
      return paragraphOf(body, start, end);
    case 'list':
      return {
        type: 'list',
        ordered: false,
        start: null,
        spread: false,
        children: lines.map((line) => itemOf(body, line.start, line.end)),
        position: { start, end },
      };
    case 'heading': {
      const depth = body.slice(start.offset, end.offset).indexOf(' ') as Heading['depth'];
      return { type: 'heading', depth, children: inline(body, after(start, depth + 1), end), position: { start, end } };
    }
  }
}

function after({ line, column, offset }: Point, length: number): Point {
  return { line, column: column + length, offset: offset + length };
}

function paragraphOf(body: string, start: Point, end: Point): Paragraph {
  return { type: 'paragraph', children: inline(body, start, end), position: { start, end } };
}

function itemOf(body: string, start: Point, end: Point): ListItem {
  return { type: 'listItem', spread: false, checked: null, children: [paragraphOf(body, after(start, 2), end)], position: { start, end } };
}

/** Words and links between two places of a body. */
function inline(body: string, start: Point, end: Point): PhrasingContent[] {
  const text = body.slice(start.offset, end.offset);
  const children: PhrasingContent[] = [];
  let at = start;
  const add = (until: number): void => {
    const lines = text.slice(at.offset - start.offset, until).split('\n');
    const last = lines.at(-1)?.length ?? 0;
    const next = { line: at.line + lines.length - 1, column: last + (lines.length === 1 ? at.column : 1), offset: start.offset + until };
    if (next.offset > at.offset) children.push(textOf(body, at, next));
    at = next;
  };
  for (const match of text.matchAll(link)) {
    const [whole, name = '', url = ''] = match;
    add(match.index);
    const begin = at;
    const inner = after(begin, 1);
    at = after(begin, whole.length);
    const linked: Link = { type: 'link', title: null, url, children: [textOf(body, inner, after(inner, name.length))], position: { start: begin, end: at } };
    children.push(linked);
  }
  add(text.length);
  return children;
}

function textOf(body: string, start: Point, end: Point): Text {
  return { type: 'text', value: body.slice(start.offset, end.offset), position: { start, end } };
}
