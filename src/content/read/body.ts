import type { Root } from 'mdast';
import type { Fault } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { markdownFaults } from '../check/markdown-faults.ts';
import type { MarkdownFile } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { readSections, type SectionNames, type SectionNodes } from './sections.ts';
import { faultAt } from './source.ts';

/** A body read as Markdown; a project's also in its sections. */
export type Body = { readonly root: Root; readonly sections: SectionNodes };

/** A body and what is wrong in it. */
export type BodyResult = { readonly body: Body; readonly faults: readonly Fault[] };

/** The body of a project: sections under fixed headings. */
export function readProjectBody(file: MarkdownFile, publicDir: string, names: SectionNames, draft: boolean): BodyResult {
  const root = parseMarkdown(file.body);
  const { sections, faults } = readSections(file, root, names, draft);
  return { body: { root, sections }, faults: headingsOnce([...markdownFaults(file, root, publicDir), ...faults]) };
}

/** The body of a fund or a page: free text that must not be empty. */
export function readFreeBody(file: MarkdownFile, publicDir: string): BodyResult {
  const root = parseMarkdown(file.body);
  const empty = root.children.length === 0 ? [faultAt(file.source, { line: file.bodyLine - 1, column: 1, length: 3 }, 'bodyEmpty')] : [];
  return { body: { root, sections: {} }, faults: [...markdownFaults(file, root, publicDir), ...empty] };
}

const ofLevel: ReadonlySet<FaultCode> = new Set(['topHeading', 'headingJump']);

/** The faults of a body without those about the level of a heading where the right heading of its section is suggested already. */
function headingsOnce(faults: readonly Fault[]): readonly Fault[] {
  const suggested = new Set(faults.filter(({ code }) => code === 'sectionUnknownSuggest').map(({ place }) => place.line));
  return faults.filter(({ code, place }) => !(ofLevel.has(code) && suggested.has(place.line)));
}
