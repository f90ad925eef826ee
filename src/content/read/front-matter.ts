import matter from 'gray-matter';
import type { Fault, FaultValues } from '../check/fault.ts';
import { fieldNames } from '../schema/shape.ts';
import { faultAt, type SourceFile } from './source.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** A Markdown file taken apart: the data of its front matter, the body, and the line the body begins on. */
export type MarkdownFile = { readonly source: SourceFile; readonly data: YamlData; readonly body: string; readonly bodyLine: number };

/** `closed` is a file of which only the body can be read. */
export type MarkdownResult = { readonly file?: MarkdownFile; readonly closed?: MarkdownFile; readonly faults: readonly Fault[] };

function refuse(): never {
  throw new Error('Only YAML front matter is read');
}

/**
 * gray-matter finds where the front matter begins and ends; its text is parsed by `readYaml`, which keeps the place of each value. Engines that
 * would execute the file refuse. An options object is always given, because without one gray-matter caches by text and hides a second failure.
 */
const options = {
  engines: { yaml: () => ({}), json: refuse, javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, cson: refuse },
};

/** Splits a Markdown file and reads its front matter. All faults of the YAML are gathered. */
export function readMarkdown(source: SourceFile): MarkdownResult {
  const { lines } = source;
  const stop = (code: Fault['code'], values = {}, line = 1): MarkdownResult => ({
    faults: [faultAt(source, { line, column: 1, length: lines[line - 1]?.length ?? 1 }, code, values)],
  });
  const conflict = lines.findIndex((line) => /^(?:<{7}|>{7}|\|{7}) /.test(line));
  if (conflict >= 0) return stop('mergeConflict', {}, conflict + 1);
  const [, language] = /^---(?!-)(.*)$/.exec(lines[0] ?? '') ?? [];
  if (language === undefined) return stop(...missingStart(lines));
  // gray-matter chooses an engine by this word, so it sees no other than YAML.
  if (!['', 'yaml'].includes(language.trim())) return stop('frontMatterLanguage', { language: language.trim() });
  if (lines.length === 1) return stop('frontMatterUnclosed');
  const { matter: front, content } = matter(source.text, options);
  // What is left of the first line, then the lines of YAML: as many as there are lines before the one that ends them.
  const close = front.split('\n').length;
  const end = lines[close];
  if (end === undefined) return stop('frontMatterUnclosed');
  if (end.trim() !== '---') return stop('frontMatterUnclosed', {}, close + 1);
  if (goesOn(lines, close)) return stop('frontMatterSplit', {}, close + 1);
  if (front.trim() === '') return stop('frontMatterEmpty');
  const { data, faults } = readYaml(source, front.slice(front.indexOf('\n') + 1), 2);
  // Spaces after the line that ends the front matter are no part of the body.
  const body = end === '---' ? content : content.slice(end.length - 2);
  const text = { source, body, bodyLine: close + 2 };
  return data === undefined ? { faults, closed: { ...text, data: noData(source) } } : { faults, file: { ...text, data } };
}

/** Why a file does not begin with the line above its fields: that line stands further down or further in, or it is another sign. */
function missingStart(lines: readonly string[]): readonly [code: Fault['code'], values: FaultValues, line: number] {
  const [first = ''] = lines;
  const late = lines.findIndex((line) => line.trim() === '---');
  if (late >= 0 && late < 4 && lines.slice(0, late).every((line) => /^\s*(?:[`~]{3,}\w*)?\s*$/.test(line))) return ['frontMatterLate', {}, late + 1];
  const follows = fieldNames.has(/^(\w+):(?:\s|$)/.exec(lines[1] ?? '')?.[1] ?? '');
  return follows && /^\s*[-–—−_*=+~#.]{1,9}\s*$/.test(first) ? ['frontMatterSign', { value: first.trim() }, 1] : ['frontMatterMissing', {}, 1];
}

/** No fields at all, for a text whose fields cannot be read. */
function noData(source: SourceFile): YamlData {
  const top = () => ({ line: 1, column: 1, length: 3 });
  return { source, value: {}, hasKey: () => false, placeOf: top, keyPlaceOf: top, textOf: () => '' };
}

/** True when fields go on right after the line that ends them, up to another such line. */
function goesOn(lines: readonly string[], close: number): boolean {
  const [, key = ''] = /^([a-z]\w*):(?:\s|$)/.exec(lines[close + 1] ?? '') ?? [];
  return fieldNames.has(key) && lines.slice(close + 2).some((line) => line.trim() === '---');
}
