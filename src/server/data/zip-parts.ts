import { pipeline, Readable } from 'node:stream';

import { createGzip } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { WorkbookPart } from '../../exports/xlsx-workbook';

/** Characters that are compressed at a time. */
const batchSize = 65_536;

/** RFC 1952: a gzip file is a header of ten bytes, the deflated data, and their CRC-32 and size in eight bytes. */
const headerSize = 10;
const trailerSize = 8;

/**
 * Packs parts into a ZIP file, piece by piece, so that no size of sheet fills the memory. What is compressed comes from
 * Node's own zlib as gzip, which also counts the checksum that ZIP wants.
 */
export async function* zipParts(parts: Iterable<WorkbookPart>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, pieces } of parts) {
    const file: ZipInputFile = { filename: path, size: 0, crc: 0, compression: 8, ondata: () => undefined };
    zip.add(file);
    for await (const chunk of deflate(pieces, file)) {
      file.ondata?.(null, chunk, false);
      yield* ready.splice(0);
    }
    file.ondata?.(null, new Uint8Array(), true);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Deflates texts and writes into `file` what ZIP must know of them. */
async function* deflate(pieces: Iterable<string>, file: ZipInputFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const gzip = createGzip();
  // An error in a piece destroys the stream, and reading it throws; there is nothing more to do about it here.
  pipeline(Readable.from(batches(pieces)), gzip, () => undefined);
  let toSkip = headerSize;
  let held = Buffer.alloc(0);
  for await (const chunk of gzip as AsyncIterable<Buffer>) {
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    const all = Buffer.concat([held, chunk.subarray(skipped)]);
    const end = Math.max(0, all.length - trailerSize);
    held = all.subarray(end);
    if (end > 0) yield all.subarray(0, end);
  }
  file.crc = held.readUInt32LE(0);
  file.size = held.readUInt32LE(4);
}

function* batches(pieces: Iterable<string>): Generator<string> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < batchSize) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}
