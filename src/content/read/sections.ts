import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { requiredSections, type Section, sections } from '#catalogue/project.ts';
import type { Fault, Level } from '../check/fault.ts';
import { faultAtNode } from '../check/markdown-faults.ts';
import { nearest } from '../check/suggest.ts';
import type { MarkdownFile } from './front-matter.ts';
import { textOf } from './markdown.ts';
import { faultAt } from './source.ts';

/** The heading of each section in one language, and what the other languages call it. */
export type SectionNames = Readonly<Record<Section, string>> & { readonly inOtherLanguages: Readonly<Record<Section, readonly string[]>> };

export type SectionNodes = Readonly<Partial<Record<Section, readonly RootContent[]>>>;

/** A heading with what follows it: of the section it names, or a wrong one, with what is typed and the section it was meant for if that is known. */
type Part = {
  readonly heading: RootContent;
  readonly section?: Section | undefined;
  readonly wrong?: { readonly value: string; readonly section: Section | undefined };
  readonly nodes: readonly RootContent[];
};

/** Cuts a project's body at its `##` headings; the headings come from the language's list, in the list's order. */
export function readSections(
  file: MarkdownFile,
  root: Root,
  names: SectionNames,
  draft: boolean,
): { readonly sections: SectionNodes; readonly faults: readonly Fault[] } {
  const { before, parts } = cut(file, root, names);
  const missingLevel: Level = draft ? 'warning' : 'error';
  const early = before[0] ? [faultAtNode(file, before[0], 'textBeforeSection', { suggestion: names.description })] : [];
  const faults = [...early, ...parts.flatMap((part, index) => partFaults(file, part, parts.slice(0, index), names, missingLevel))];
  const missing = missingSections(root, parts).map((name) => missingFault(file, names[name], missingLevel));
  const meant = parts.flatMap(({ wrong, nodes }) => (wrong?.section === undefined ? [] : [[wrong.section, nodes] as const]));
  const found = parts.flatMap(({ section, nodes }) => (section === undefined ? [] : [[section, nodes] as const]));
  return { sections: Object.fromEntries([...meant, ...found]), faults: [...faults, ...missing] };
}

/** The required sections that no heading names or was meant for; a single one may be what an unknown heading is about. */
function missingSections(root: Root, parts: readonly Part[]): readonly Section[] {
  const meant = new Set(parts.map(({ section, wrong }) => section ?? wrong?.section));
  const missing = requiredSections.filter((name) => !meant.has(name));
  const headings = new Set(parts.map(({ heading }) => heading));
  const hasUnknown = meant.has(undefined) || root.children.some((node) => node.type === 'heading' && node.depth === 1 && !headings.has(node));
  return missing.length === 1 && hasUnknown ? [] : missing;
}

function partFaults(
  file: MarkdownFile,
  { heading, section, wrong, nodes }: Part,
  earlier: readonly Part[],
  names: SectionNames,
  missingLevel: Level,
): readonly Fault[] {
  if (wrong !== undefined) return [unknownFault(file, heading, wrong, names)];
  if (section === undefined) return [];
  const value = names[section];
  const after = earlier.find((part) => part.section !== undefined && sections.indexOf(part.section) > sections.indexOf(section))?.section;
  const repeated = earlier.some((part) => part.section === section);
  return [
    ...(repeated ? [faultAtNode(file, heading, 'sectionRepeated', { value })] : []),
    ...(after === undefined || repeated ? [] : [faultAtNode(file, heading, 'sectionOrder', { value, before: names[after] })]),
    ...(nodes.length === 0 ? [{ ...faultAtNode(file, heading, 'sectionEmpty', { value }), level: missingLevel }] : []),
  ];
}

function unknownFault(file: MarkdownFile, heading: RootContent, { value, section }: NonNullable<Part['wrong']>, names: SectionNames): Fault {
  if (section !== undefined) return faultAtNode(file, heading, 'sectionUnknownSuggest', { value, suggestion: names[section] });
  const allowed = sections.map((name) => `## ${names[name]}`);
  return faultAtNode(file, heading, 'sectionUnknown', { value, allowed: allowed.join(', ') });
}

/** Reported on the last line, where the section can be added. */
function missingFault(file: MarkdownFile, value: string, level: Level): Fault {
  const { lines, text } = file.source;
  return faultAt(file.source, { line: Math.max(1, text.endsWith('\n') ? lines.length - 1 : lines.length), column: 1 }, 'sectionMissing', { value }, level);
}

function cut(file: MarkdownFile, root: Root, names: SectionNames): { readonly before: readonly RootContent[]; readonly parts: readonly Part[] } {
  const before: RootContent[] = [];
  const parts: (Part & { nodes: RootContent[] })[] = [];
  const present = new Set(root.children.filter(isSectionHeading).flatMap((heading) => sectionNamed(heading, names) ?? []));
  for (const node of root.children) {
    const meant = meantSection(file, node, names, present);
    if (meant !== undefined) parts.push({ heading: node, wrong: meant, nodes: [] });
    else if (isSectionHeading(node)) parts.push({ ...partOf(node, names), nodes: [] });
    else if (node.type !== 'definition') (parts.at(-1)?.nodes ?? before).push(node);
  }
  return { before, parts };
}

function partOf(heading: Heading, names: SectionNames): Omit<Part, 'nodes'> {
  const section = sectionNamed(heading, names);
  if (section !== undefined) return { heading, section };
  const value = textOf(heading).trim();
  return { heading, wrong: { value, section: sectionLike(value, names) } };
}

function sectionNamed(heading: Heading, names: SectionNames): Section | undefined {
  return sections.find((name) => names[name] === textOf(heading).trim());
}

function isSectionHeading(node: Nodes): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}

/** What an editor typed in place of a section's heading, and the section it was meant for. */
type Meant = { readonly value: string; readonly section: Section };

/** The section a wrong heading was meant for: a misspelt one, or one in another language of the site. */
function sectionLike(value: string, names: SectionNames): Section | undefined {
  const own = nearest(
    value,
    sections.map((section) => names[section]),
  );
  if (own !== undefined) return sections.find((section) => names[section] === own);
  return sections.find((section) => nearest(value, names.inOtherLanguages[section]) !== undefined);
}

/**
 * The section that a block begins without being its `##` heading: a main heading, `##Name` without the space, and where a
 * required section is missing also a lower heading or a line in bold that is exactly its name in some language.
 * @param present the sections that have their heading
 */
function meantSection(file: MarkdownFile, node: RootContent, names: SectionNames, present: ReadonlySet<Section>): Meant | undefined {
  const lines = sourceLines(file, node);
  const [first = ''] = lines;
  if (node.type === 'heading' && node.depth !== 2) {
    const name = textOf(node);
    const section = node.depth === 1 ? sectionLike(name, names) : missingSection(name, names, present);
    return section === undefined || present.has(section) ? undefined : { value: lines.join(' '), section };
  }
  if (node.type !== 'paragraph') return undefined;
  // Not a space, or one that is none for Markdown.
  const unspaced = /^#{1,6}[^\S \t]*([^#\s].*)$/.exec(first)?.[1];
  const bold = node.children[0]?.type === 'strong' ? /^(\*\*|__)(.+)\1:?$/.exec(first)?.[2] : undefined;
  const section = unspaced === undefined ? bold && missingSection(bold, names, present) : sectionLike(unspaced, names);
  return section ? { value: first, section } : undefined;
}

function missingSection(name: string, names: SectionNames, present: ReadonlySet<Section>): Section | undefined {
  const bare = (text: string) => text.trim().replace(/:$/, '').toLowerCase();
  const isNamed = (section: Section) => [names[section], ...names.inOtherLanguages[section]].some((known) => bare(known) === bare(name));
  return requiredSections.find((section) => !present.has(section) && isNamed(section));
}

function sourceLines(file: MarkdownFile, { position }: RootContent): readonly string[] {
  if (position === undefined) return [];
  const { start, end } = position;
  const before = file.bodyLine - 1;
  return file.source.lines.slice(start.line + before - 1, end.line + before).map((line) => line.trim());
}
