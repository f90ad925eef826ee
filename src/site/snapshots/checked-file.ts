import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotFile } from '#addresses/snapshots.ts';
import { SnapshotError } from './snapshots.ts';

/**
 * A file of a snapshot, piece by piece. The last piece is given only when all of them have turned out to be what the manifest says, so that nobody ever has the whole
 * of something else.
 * @param folder of the snapshot
 * @throws SnapshotError in place of the last piece when the file has been altered
 */
export async function* checkedPieces(folder: string, { name, bytes, sha256 }: Pick<SnapshotFile, 'name' | 'bytes' | 'sha256'>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let read = 0;
  let last: Uint8Array | undefined;
  for await (const piece of createReadStream(join(folder, name)) as AsyncIterable<Uint8Array>) {
    hash.update(piece);
    read += piece.byteLength;
    if (last !== undefined) yield last;
    last = piece;
  }
  if (read !== bytes || hash.digest('hex') !== sha256) throw new SnapshotError({ kind: 'altered', folder, name });
  if (last !== undefined) yield last;
}

/** Reads every file of a snapshot. @throws SnapshotError when one is not as its manifest says */
export async function checkFiles(folder: string, files: readonly SnapshotFile[]): Promise<void> {
  for (const file of files) for await (const _ of checkedPieces(folder, file));
}
