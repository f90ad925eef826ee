import type { Root } from 'mdast';
import type { Fault, FaultValues } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { faultAt } from '../read/source.ts';
import type { ProseBlock } from './prose-block.ts';
import type { Replacement } from './replacement.ts';
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

/** The rule that something else should stand where `find` finds something. */
export function replacementRule(code: FaultCode, find: (text: string, writing: Writing) => readonly Replacement[]): ProseRule {
  return (text) =>
    text.blocks.flatMap((block) =>
      find(block.text, text.writing).map(({ index, value, suggestion }) => hintAt(text, block, { index, length: value.length }, code, { value, suggestion })),
    );
}
