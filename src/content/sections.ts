import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { requiredSections, type Section, sections } from '../domain/project';
import type { Fault, Level } from './fault';
import type { MarkdownFile } from './front-matter';
import { textOf } from './markdown';
import { faultAtNode } from './markdown-faults';
import { faultAt } from './source-file';
import { nearest } from './suggest';

/** The heading of each section in one language. */
export type SectionNames = Readonly<Record<Section, string>>;

export type SectionNodes = Readonly<Partial<Record<Section, readonly RootContent[]>>>;

/** A `##` heading, the section it names if it names one, and what follows it. */
type Part = { readonly heading: Heading; readonly section?: Section | undefined; readonly nodes: readonly RootContent[] };

/** Cuts a project's body at its `##` headings; the headings come from the language's list, in the list's order. */
export function readSections(
  file: MarkdownFile,
  root: Root,
  names: SectionNames,
  draft: boolean,
): { readonly sections: SectionNodes; readonly faults: readonly Fault[] } {
  const { before, parts } = cut(root, names);
  const missingLevel: Level = draft ? 'warning' : 'error';
  const early = before[0] ? [faultAtNode(file, before[0], 'textBeforeSection', { suggestion: names.description })] : [];
  const faults = [...early, ...parts.flatMap((part, index) => partFaults(file, part, parts.slice(0, index), names, missingLevel))];
  const meant = new Set([...parts.map((part) => part.section), ...sections.filter((name) => faults.some((fault) => fault.values.suggestion === names[name]))]);
  const missing = requiredSections.filter((name) => !meant.has(name)).map((name) => missingFault(file, names[name], missingLevel));
  const found = parts.flatMap(({ section, nodes }) => (section === undefined ? [] : [[section, nodes] as const]));
  return { sections: Object.fromEntries(found), faults: [...faults, ...missing] };
}

function partFaults(
  file: MarkdownFile,
  { heading, section, nodes }: Part,
  earlier: readonly Part[],
  names: SectionNames,
  missingLevel: Level,
): readonly Fault[] {
  if (section === undefined) return [unknownFault(file, heading, names)];
  const value = names[section];
  const after = earlier.find((part) => part.section !== undefined && sections.indexOf(part.section) > sections.indexOf(section))?.section;
  const repeated = earlier.some((part) => part.section === section);
  return [
    ...(repeated ? [faultAtNode(file, heading, 'sectionRepeated', { value })] : []),
    ...(after === undefined || repeated ? [] : [faultAtNode(file, heading, 'sectionOrder', { value, before: names[after] })]),
    ...(nodes.length === 0 ? [{ ...faultAtNode(file, heading, 'sectionEmpty', { value }), level: missingLevel }] : []),
  ];
}

function unknownFault(file: MarkdownFile, heading: Heading, names: SectionNames): Fault {
  const value = textOf(heading).trim();
  const suggestion = nearest(value, Object.values(names));
  if (suggestion !== undefined) return faultAtNode(file, heading, 'sectionUnknownSuggest', { value, suggestion });
  const allowed = Object.values(names).map((name) => `## ${name}`);
  return faultAtNode(file, heading, 'sectionUnknown', { value, allowed: allowed.join(', ') });
}

/** Reported on the last line, where the section can be added. */
function missingFault(file: MarkdownFile, value: string, level: Level): Fault {
  const { lines, text } = file.source;
  return faultAt(file.source, { line: Math.max(1, text.endsWith('\n') ? lines.length - 1 : lines.length), column: 1 }, 'sectionMissing', { value }, level);
}

function cut(root: Root, names: SectionNames): { readonly before: readonly RootContent[]; readonly parts: readonly Part[] } {
  const before: RootContent[] = [];
  const parts: (Part & { nodes: RootContent[] })[] = [];
  for (const node of root.children) {
    if (isSectionHeading(node)) parts.push({ heading: node, section: sections.find((name) => names[name] === textOf(node).trim()), nodes: [] });
    else if (node.type !== 'definition') (parts.at(-1)?.nodes ?? before).push(node);
  }
  return { before, parts };
}

function isSectionHeading(node: Nodes): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}
