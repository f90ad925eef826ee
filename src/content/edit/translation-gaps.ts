import type { Locale } from '#catalogue/locale.ts';
import { sections } from '#catalogue/project.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { parseMarkdown } from '../read/markdown.ts';
import { readSections, type SectionNames } from '../read/sections.ts';

type Version = { readonly file: MarkdownFile; readonly locale: Locale };

/**
 * What a translation lacks of its original, as it is typed: `title`, `summary`, or the heading of a section that has text in the
 * original and none here. Nothing else is judged.
 */
export function translationGaps(translation: Version, original: Version, names: Readonly<Record<Locale, SectionNames>>): readonly string[] {
  const [own, wanted] = [sectionsWithText(translation, names), sectionsWithText(original, names)];
  return [
    ...['title', 'summary'].filter((key) => isEmpty(translation, key) && !isEmpty(original, key)),
    ...sections.filter((name) => wanted.has(name) && !own.has(name)).map((name) => `## ${names[translation.locale][name]}`),
  ];
}

function isEmpty({ file }: Version, key: string): boolean {
  return String(file.data.value[key] ?? '').trim() === '';
}

function sectionsWithText({ file, locale }: Version, names: Readonly<Record<Locale, SectionNames>>): ReadonlySet<string> {
  const { sections: found } = readSections(file, parseMarkdown(file.body), names[locale], true);
  return new Set(Object.entries(found).flatMap(([name, nodes]) => (nodes.length > 0 ? [name] : [])));
}
