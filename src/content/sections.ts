import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { requiredSections, type Section, sections } from '../domain/project';
import type { Fault, Level } from './fault';
import type { MarkdownFile } from './front-matter';
import { faultAtNode } from './markdown-faults';
import { textOf } from './markdown';
import { faultAt } from './source-file';
import { nearest } from './suggest';

/** The heading of each section in one language. */
export type SectionNames = Readonly<Record<Section, string>>;

export type SectionNodes = Readonly<Partial<Record<Section, readonly RootContent[]>>>;

type Part = { readonly heading?: Heading; readonly nodes: readonly RootContent[] };

/** Cuts a project's body at its `##` headings; the headings come from the language's list, in the list's order. */
export function readSections(file: MarkdownFile, root: Root, names: SectionNames, draft: boolean): { readonly sections: SectionNodes; readonly faults: readonly Fault[] } {
  const found = new Map<Section, readonly RootContent[]>();
  const faults: Fault[] = [];
  const missingLevel: Level = draft ? 'warning' : 'error';
  let last: Section | undefined;
  for (const { heading, nodes } of cut(root)) {
    if (heading === undefined) {
      if (nodes[0]) faults.push(faultAtNode(file, nodes[0], 'textBeforeSection', { suggestion: names.description }));
      continue;
    }
    const section = sections.find((name) => names[name] === textOf(heading).trim());
    if (section === undefined) {
      faults.push(unknownSection(file, heading, names));
      continue;
    }
    if (found.has(section)) faults.push(faultAtNode(file, heading, 'sectionRepeated', { value: names[section] }));
    if (last !== undefined && sections.indexOf(section) < sections.indexOf(last)) faults.push(faultAtNode(file, heading, 'sectionOrder', { value: names[section], before: names[last] }));
    if (nodes.length === 0) faults.push({ ...faultAtNode(file, heading, 'sectionEmpty', { value: names[section] }), level: missingLevel });
    found.set(section, nodes);
    last = section;
  }
  const unclear = new Set(faults.map((fault) => fault.values.suggestion));
  for (const section of requiredSections) {
    if (!found.has(section) && !unclear.has(names[section])) faults.push(missing(file, names[section], missingLevel));
  }
  return { sections: Object.fromEntries(found), faults };
}

function missing(file: MarkdownFile, name: string, level: Level): Fault {
  const line = file.source.text.endsWith('\n') ? file.source.lines.length - 1 : file.source.lines.length;
  return faultAt(file.source, { line: Math.max(1, line), column: 1 }, 'sectionMissing', { value: name }, level);
}

function unknownSection(file: MarkdownFile, heading: Heading, names: SectionNames): Fault {
  const value = textOf(heading).trim();
  const suggestion = nearest(value, Object.values(names));
  const allowed = Object.values(names).map((name) => `## ${name}`).join(', ');
  return suggestion
    ? faultAtNode(file, heading, 'sectionUnknownSuggest', { value, suggestion })
    : faultAtNode(file, heading, 'sectionUnknown', { value, allowed });
}

function cut(root: Root): readonly Part[] {
  const parts: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of root.children) {
    if (isSectionHeading(node)) parts.push({ heading: node, nodes: [] });
    else if (node.type !== 'definition') parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

function isSectionHeading(node: Nodes): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}
