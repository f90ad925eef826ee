import type { Root } from 'mdast';
import { sections } from '#catalogue/project.ts';
import type { Fault } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { bodyFaults } from '../markup/markup.ts';
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
  const { sections: own, faults } = readSections(file, root, names, draft);
  return { body: { root, sections: own }, faults: headingsOnce([...bodyFaults(file, root, publicDir), ...faults]).map((fault) => belowSection(fault, names)) };
}

/** A heading that is no section's stands inside one. */
function belowSection(fault: Fault, names: SectionNames): Fault {
  if (fault.code !== 'topHeading' && fault.code !== 'headingUnderlined') return fault;
  const isSection = sections.some((section) => names[section] === fault.values.value);
  return isSection ? fault : { ...fault, values: { ...fault.values, level: '###' } };
}

/** The body of a fund or a page: free text that must not be empty. */
export function readFreeBody(file: MarkdownFile, publicDir: string): BodyResult {
  const root = parseMarkdown(file.body);
  const empty = root.children.length === 0 ? [faultAt(file.source, { line: file.bodyLine - 1, column: 1, length: 3 }, 'bodyEmpty')] : [];
  return { body: { root, sections: {} }, faults: [...bodyFaults(file, root, publicDir), ...empty] };
}

const ofHeading: ReadonlySet<FaultCode> = new Set(['headingBold', 'topHeading', 'headingJump', 'headingEmpty', 'markLeft', 'markLeftSuggest']);

/**
 * The faults of a body without those about a heading where the right heading of its section is suggested already, and without that one
 * where it is only the space after its signs, or the line below it, that is wrong.
 */
function headingsOnce(faults: readonly Fault[]): readonly Fault[] {
  const linesOf = (...codes: readonly FaultCode[]) => new Set(faults.filter(({ code }) => codes.includes(code)).map(({ place }) => place.line));
  const suggested = linesOf('sectionUnknownSuggest', 'sectionUnknown');
  const otherwise = linesOf('hardSpaceAfterMark', 'headingUnderlined');
  const isTold = ({ code, place }: Fault) =>
    (ofHeading.has(code) && suggested.has(place.line)) || (code.startsWith('sectionUnknown') && otherwise.has(place.line));
  return faults.filter((fault) => !isTold(fault));
}
