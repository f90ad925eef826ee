import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '#site/release/format.ts';

/** Bytes that are gathered before they are written. */
const chunk = 1 << 20;

/** Writes a part of a release, a line after another, and says what it holds. */
export function writePart(folder: string, name: string, lines: Iterable<string>): Part {
  const hash = createHash('sha256');
  const file = openSync(join(folder, name), 'w');
  let bytes = 0;
  let waiting = '';
  const flush = () => {
    const buffer = Buffer.from(waiting);
    hash.update(buffer);
    writeSync(file, buffer);
    bytes += buffer.length;
    waiting = '';
  };
  try {
    for (const line of lines) {
      waiting += `${line}\n`;
      if (waiting.length > chunk) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return { name, bytes, sha256: hash.digest('hex') };
}
