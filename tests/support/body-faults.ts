import { join } from 'node:path';
import type { Fault } from '#content/check/fault.ts';
import { bodyFaults } from '#content/markup/markup.ts';
import { type MarkdownFile, readMarkdown } from '#content/read/front-matter.ts';
import { parseMarkdown } from '#content/read/markdown.ts';
import { root } from './workspace.ts';

/** A body with one field in front of it, as the Finnish file of a project. */
export function fileOf(body: string): MarkdownFile {
  const text = `---\nfund: amif\n---\n${body}\n`;
  const path = join(root, 'tests/fixtures/content/good/projects/valo.fi.md');
  const { file } = readMarkdown({ path, file: 'projects/valo.fi.md', text, lines: text.split('\n') });
  if (file === undefined) throw new Error(`Not a Markdown file: ${text}`);
  return file;
}

/** The faults of a body as Markdown, counted in lines of the body. */
export function faultsIn(body: string, publicDir = join(root, 'public')): readonly Fault[] {
  const file = fileOf(body);
  return bodyFaults(file, parseMarkdown(file.body), publicDir)
    .map((fault) => ({ ...fault, place: { ...fault.place, line: fault.place.line - 3 } }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** A body after the advice of a fault has been typed: its suggestion in the place of what it names. */
export function typed(body: string, { place, values }: Fault): string {
  const lines = body.split('\n');
  const line = lines[place.line - 1] ?? '';
  const value = String(values.value);
  const at = line.indexOf(value, place.column - 1);
  if (at < 0) throw new Error(`${JSON.stringify(value)} does not stand in ${JSON.stringify(line)}`);
  lines[place.line - 1] = line.slice(0, at) + String(values.suggestion) + line.slice(at + value.length);
  return lines.join('\n');
}
