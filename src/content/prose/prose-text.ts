import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Fault, FaultValues, Path, Spot } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { faultAt } from '../read/source.ts';
import type { Writing } from './writing.ts';

/** One file as a text in a language: what the rules of style look at. */
export type ProseText = {
  readonly file: MarkdownFile;
  readonly root: Root;
  readonly blocks: readonly ProseBlock[];
  readonly writing: Writing;
  /** Abbreviations that need no explanation in this text: the glossary's, and the text's own name. */
  readonly explained: ReadonlySet<string>;
};

/** A rule of style: hints for the editor, never a reason not to publish. */
export type ProseRule = (text: ProseText) => readonly Fault[];

/** A hint at a part of a block. */
export function hintAt(
  { file }: ProseText,
  block: ProseBlock,
  part: { readonly index: number; readonly length: number },
  code: FaultCode,
  values: FaultValues,
): Fault {
  return faultAt(file.source, block.spotOf(part.index, part.length), code, values, 'warning');
}

/** The rule that something else should stand where `find` finds something. @param code of all that it finds, or of each by what stands there */
export function replacementRule(code: FaultCode | ((value: string) => FaultCode), find: (text: string, writing: Writing) => readonly Replacement[]): ProseRule {
  return (text) =>
    text.blocks.flatMap((block) =>
      find(block.text, text.writing).map(({ index, value, suggestion }) =>
        hintAt(text, block, { index, length: value.length }, typeof code === 'string' ? code : code(value), { value, suggestion }),
      ),
    );
}

/** A place in a text where something else should stand. */
export type Replacement = { readonly index: number; readonly value: string; readonly suggestion: string };

/** Puts replacements, in the order of the text, in their places. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { index, value, suggestion } of replacements) {
    result += text.slice(at, index) + suggestion;
    at = index + value.length;
  }
  return result + text.slice(at);
}

/** Every match of a pattern for which there is something better to write. */
export function replacementsIn(text: string, pattern: RegExp, better: (match: RegExpExecArray) => string | undefined): readonly Replacement[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const suggestion = better(match);
    return suggestion === undefined || suggestion === match[0] ? [] : [{ index: match.index, value: match[0], suggestion }];
  });
}

/**
 * A stretch of text that is read in one go: a paragraph, a heading, a cell, a field of the front matter. Code, images and
 * line breaks stand in it as one character that is no letter.
 */
type ProseBlock = {
  readonly kind: 'sentences' | 'heading';
  readonly text: string;
  /** Where a part of the text stands in the file. */
  readonly spotOf: (offset: number, length: number) => Spot;
};

/** Stands for what is not prose: inline code, images. */
const gap = '\uFFFC';

/** Fields of front matter, at any depth, that readers read. */
const fieldKinds: ReadonlyMap<unknown, ProseBlock['kind']> = new Map([
  ['title', 'heading'],
  ['summary', 'sentences'],
  ['note', 'sentences'],
  ['covers', 'sentences'],
  ['euFundingNote', 'sentences'],
  ['text', 'sentences'],
  ['period', 'heading'],
]);

/** All the prose of a file in its order: fields first, then the body. */
export function proseBlocks(file: MarkdownFile, root: Root): readonly ProseBlock[] {
  const fields = proseFields(file).map(
    ({ path, value, kind }): ProseBlock => ({
      kind,
      text: value,
      spotOf: (offset, length) => fieldSpot(file, path, value.slice(offset, offset + length), length),
    }),
  );
  return [...fields, ...bodyBlocks(file, root)];
}

/** A field that readers read, with its text. */
type ProseField = { readonly path: Path; readonly value: string; readonly kind: ProseBlock['kind'] };

/** The fields of a file that readers read. */
export function proseFields({ data }: MarkdownFile): readonly ProseField[] {
  return fieldsIn(data.value, []);
}

function fieldsIn(value: unknown, path: Path): readonly ProseField[] {
  if (typeof value === 'string') {
    const kind = fieldKinds.get(path.at(-1));
    return kind === undefined ? [] : [{ path, value, kind }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => fieldsIn((value as Record<string | number, unknown>)[key], [...path, key]));
}

/** The part is looked for from the beginning of the value on, over the lines a folded value may have. */
function fieldSpot(file: MarkdownFile, path: Path, part: string, length: number): Spot {
  const start = file.data.placeOf(path);
  for (let line = start.line; line < start.line + 20 && line < file.bodyLine; line++) {
    const column = (file.source.lines[line - 1] ?? '').indexOf(part, line === start.line ? start.column - 1 : 0);
    if (column >= 0) return { line, column: column + 1, length };
  }
  return start;
}

function bodyBlocks(file: MarkdownFile, node: Nodes): readonly ProseBlock[] {
  if (node.type === 'paragraph' || node.type === 'tableCell') return [blockOf(file, node.children, 'sentences')];
  if (node.type === 'heading') return [blockOf(file, node.children, 'heading')];
  return 'children' in node ? node.children.flatMap((child) => bodyBlocks(file, child)) : [];
}

type Piece = { readonly start: number; readonly node: Text };

function blockOf(file: MarkdownFile, children: readonly PhrasingContent[], kind: ProseBlock['kind']): ProseBlock {
  const pieces: Piece[] = [];
  let text = '';
  const add = (node: PhrasingContent): void => {
    if (node.type === 'text') {
      pieces.push({ start: text.length, node });
      text += node.value;
    } else if ('children' in node && node.children.length > 0) node.children.forEach(add);
    else text += node.type === 'break' ? '\n' : gap;
  };
  children.forEach(add);
  return { kind, text, spotOf: (offset, length) => textSpot(file, pieces, text.slice(offset, offset + length), offset, length) };
}

/** Marks and indentation only push the text to the right, so it is looked for from where it would stand without them. */
function textSpot(file: MarkdownFile, pieces: readonly Piece[], part: string, offset: number, length: number): Spot {
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  const start = piece?.node.position?.start;
  if (piece === undefined || start === undefined) return { line: file.bodyLine, column: 1, length: 1 };
  const before = piece.node.value.slice(0, offset - piece.start).split('\n');
  const line = start.line + file.bodyLine + before.length - 2;
  const least = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column - 1 : 0);
  const [firstLine = ''] = part.split('\n');
  const found = (file.source.lines[line - 1] ?? '').indexOf(firstLine, least);
  return { line, column: Math.max(found, least) + 1, length: found < 0 ? length : firstLine.length };
}
