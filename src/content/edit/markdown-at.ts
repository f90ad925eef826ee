import { existsSync } from 'node:fs';
import { fingerprintOf } from '../read/fingerprint.ts';
import { type MarkdownFile, readMarkdown } from '../read/front-matter.ts';
import { readSource } from '../read/source.ts';

/** A file as the gate reads it; undefined when it is not there or cannot be taken apart. */
export function markdownAt(path: string): MarkdownFile | undefined {
  const { source } = existsSync(path) ? readSource(path, path) : {};
  return source && readMarkdown(source).file;
}

/** The fingerprint of the text in a file; undefined when it cannot be read. */
export function fingerprintAt(path: string): string | undefined {
  const file = markdownAt(path);
  return file && fingerprintOf(file);
}
