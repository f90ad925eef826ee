import matter from 'gray-matter';
import type { Fault } from '../check/fault.ts';
import { fieldNames } from '../schema/shape.ts';
import { faultAt, type SourceFile } from './source.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** A Markdown file taken apart: the data of its front matter, the body, and the line the body begins on. */
export type MarkdownFile = { readonly source: SourceFile; readonly data: YamlData; readonly body: string; readonly bodyLine: number };

export type MarkdownResult = { readonly file?: MarkdownFile; readonly faults: readonly Fault[] };

function refuse(): never {
  throw new Error('Only YAML front matter is read');
}

/**
 * gray-matter only splits: YAML is parsed by `readYaml`, and engines that would execute the file refuse. An options object
 * is always given, because without one gray-matter caches by text and hides a second failure.
 */
const options = {
  engines: { yaml: () => ({}), json: refuse, javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, cson: refuse },
};

/** Splits a Markdown file and reads its front matter. All faults of the YAML are gathered. */
export function readMarkdown(source: SourceFile): MarkdownResult {
  const first = source.lines[0] ?? '';
  const stop = (code: Fault['code'], values = {}, line = 1): MarkdownResult => ({
    faults: [faultAt(source, { line, column: 1, length: source.lines[line - 1]?.length ?? 1 }, code, values)],
  });
  const conflict = source.lines.findIndex((line) => /^(?:<{7}|>{7}) /.test(line));
  if (conflict >= 0) return stop('mergeConflict', {}, conflict + 1);
  if (!/^---(?!-)/.test(first)) return stop('frontMatterMissing');
  const language = first.slice(3).trim();
  if (language !== '' && language !== 'yaml') return stop('frontMatterLanguage', { language });
  const close = source.lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (close < 0) return stop('frontMatterUnclosed');
  if (source.lines[close]?.trim() !== '---') return stop('frontMatterUnclosed', {}, close + 1);
  if (goesOn(source.lines, close)) return stop('frontMatterSplit', {}, close + 1);
  const split = matter(`---\n${source.lines.slice(1, close).join('\n')}\n---\n${source.lines.slice(close + 1).join('\n')}`, options);
  if (split.matter.trim() === '') return stop('frontMatterEmpty');
  const { data, faults } = readYaml(source, split.matter.replace(/^\n/, ''), 2);
  return { faults, ...(data && { file: { source, data, body: split.content, bodyLine: close + 2 } }) };
}

/** True when fields go on right after the line that ends them, up to another such line. */
function goesOn(lines: readonly string[], close: number): boolean {
  const [, key = ''] = /^([a-z]\w*):(?:\s|$)/.exec(lines[close + 1] ?? '') ?? [];
  return fieldNames.has(key) && lines.slice(close + 2).some((line) => line.trim() === '---');
}
