import type { RootContent } from 'mdast';
import { requiredSections, type Section, sections } from '#catalogue/project.ts';
import { nearest } from '../check/suggest.ts';
import type { MarkdownFile } from './front-matter.ts';
import { textOf } from './markdown.ts';
import type { SectionNames } from './sections.ts';

/** What an editor typed in place of a section's heading, and the section it was meant for. */
export type Meant = { readonly value: string; readonly section: Section };

/** The section a wrong heading was meant for: a misspelt one, or one in another language of the site. */
export function sectionLike(value: string, names: SectionNames): Section | undefined {
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
export function meantSection(file: MarkdownFile, node: RootContent, names: SectionNames, present: ReadonlySet<Section>): Meant | undefined {
  const lines = sourceLines(file, node);
  const [first = ''] = lines;
  if (node.type === 'heading' && node.depth !== 2) {
    const name = textOf(node);
    const section = node.depth === 1 ? sectionLike(name, names) : missingSection(name, names, present);
    return section === undefined || present.has(section) ? undefined : { value: lines.join(' '), section };
  }
  if (node.type !== 'paragraph') return undefined;
  const unspaced = /^#{1,6}([^#\s].*)$/.exec(first)?.[1];
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
