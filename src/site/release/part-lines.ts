import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Part } from './format.ts';

/** Bytes that are read at once. */
const chunk = 1 << 20;

/**
 * The lines of a part, read one after another, so that never the whole text is held beside what is made of it. At their end the file has been
 * compared with what the release says of it.
 * @throws PartError when it is something else; what was made of its lines must not be used then
 */
export function* linesOfPart(file: string, part: Part): Iterable<string> {
  const descriptor = openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(chunk);
    let bytes = 0;
    let begun: Buffer[] = [];
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      bytes += read;
      let start = 0;
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
        yield begun.length === 0 ? piece.toString('utf8', start, end) : Buffer.concat([...begun, piece.subarray(start, end)]).toString('utf8');
        begun = [];
        start = end + 1;
      }
      // A copy, for the buffer is written over.
      if (start < read) begun.push(Buffer.from(piece.subarray(start)));
    }
    if (bytes !== part.bytes || hash.digest('hex') !== part.sha256) throw new PartError(part.name);
  } finally {
    closeSync(descriptor);
  }
}

/** A part that is not what the release says. */
export class PartError extends Error {}
