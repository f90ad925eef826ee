import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { filesBelow } from '#site/files-below.ts';
import { codingEndings, isText } from '#site/front/encoding.ts';

/**
 * Writes `file.br` and `file.gz` beside each text in a folder, as small as they get; not where that would be no smaller.
 * @returns how many files lie there now
 */
export function precompress(folder: string): number {
  const files = filesBelow(folder).filter((name) => isText(lookup(name)));
  let written = 0;
  for (const name of files) {
    const file = join(folder, name);
    const whole = readFileSync(file);
    const brotli = brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length } });
    for (const [ending, compressed] of [[codingEndings.br, brotli] as const, [codingEndings.gzip, gzipSync(whole, { level: 9 })] as const]) {
      if (compressed.length < whole.length) {
        // What is there already stays: a site that starts meanwhile must not find half of it.
        if (!holds(file + ending, compressed)) writeFileSync(file + ending, compressed);
        written += 1;
      } else rmSync(file + ending, { force: true });
    }
  }
  return written;
}

function holds(file: string, content: Buffer): boolean {
  return existsSync(file) && readFileSync(file).equals(content);
}
