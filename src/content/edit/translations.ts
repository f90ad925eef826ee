import { existsSync } from 'node:fs';
import { projectFacts } from '#catalogue/facts.ts';
import type { Locale } from '#catalogue/locale.ts';
import { ownProjectFacts, sections } from '#catalogue/project.ts';
import { fingerprintOf } from '../read/fingerprint.ts';
import { type MarkdownFile, readMarkdown } from '../read/front-matter.ts';
import { parseMarkdown } from '../read/markdown.ts';
import { readSections, type SectionNames } from '../read/sections.ts';
import { readSource } from '../read/source.ts';
import { yamlText } from '../read/yaml.ts';
import { contentShapes } from '../schema/kinds.ts';
import { keysAt } from '../schema/shape.ts';
import { type RawFile, valueAt } from './matter.ts';
import { setValue } from './set-value.ts';

const path = ['translationOf'];

/** The facts that are words: each language has its own. */
const translated = ownProjectFacts.filter((name) => projectFacts[name].is.kind === 'text');

/**
 * A translation with the fingerprint of the text it was made from; everything else in the file stays. Undefined when that
 * changes nothing.
 * @param only the fingerprint that may be replaced, when not any may
 */
export function markTranslation(raw: RawFile, fingerprint: string, only?: string): RawFile | undefined {
  const found = valueAt(raw.matter, path);
  if (found === fingerprint || (only !== undefined && found !== only)) return undefined;
  const target = { path, orderOf: () => keysAt(contentShapes.project, []), newline: raw.newline };
  const matter = setValue(raw.matter, target, { inline: yamlText(fingerprint) });
  return matter === raw.matter ? undefined : { ...raw, matter };
}

/** A file as the check reads it; undefined when it is not there or cannot be taken apart as it stands. */
export function markdownAt(path: string): MarkdownFile | undefined {
  const { source } = existsSync(path) ? readSource(path, path) : {};
  const file = source && readMarkdown(source).file;
  return file?.data.mended === undefined ? file : undefined;
}

/** The fingerprint of the text in a file; undefined when it cannot be read. */
export function fingerprintAt(path: string): string | undefined {
  const file = markdownAt(path);
  return file && fingerprintOf(file);
}

type Version = { readonly file: MarkdownFile; readonly locale: Locale };

/**
 * What a translation lacks of its original, as it is typed: `title`, `summary`, or the heading of a section that has text in the
 * original and none here. Nothing else is judged.
 */
export function missingParts(translation: Version, original: Version, names: Readonly<Record<Locale, SectionNames>>): readonly string[] {
  const [own, wanted] = [sectionsWithText(translation, names), sectionsWithText(original, names)];
  return [
    ...translated.filter((key) => isEmpty(translation, key) && !isEmpty(original, key)),
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
