import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { codingEndings, isText } from '#site/front/encoding.ts';

/**
 * Writes `file.br` and `file.gz` beside each text in a folder, as small as they get; not where that would be no smaller.
 * @returns how many files were written
 */
export function precompress(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && isText(lookup(entry.name)));
  let written = 0;
  for (const entry of files) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const whole = readFileSync(file);
    const brotli = brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length } });
    for (const [ending, compressed] of [[codingEndings.br, brotli] as const, [codingEndings.gzip, gzipSync(whole, { level: 9 })] as const]) {
      if (compressed.length < whole.length) {
        writeFileSync(file + ending, compressed);
        written += 1;
      } else rmSync(file + ending, { force: true });
    }
  }
  return written;
}
