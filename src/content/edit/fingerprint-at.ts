import { existsSync } from 'node:fs';
import { fingerprintOf } from '../fingerprint';
import { readMarkdown } from '../front-matter';
import { readSource } from '../source-file';

/** The fingerprint of the text in a file; undefined when it is not there or cannot be read. */
export function fingerprintAt(path: string): string | undefined {
  const { source } = existsSync(path) ? readSource(path, path) : {};
  const file = source && readMarkdown(source).file;
  return file && fingerprintOf(file);
}
