import type { PassThrough, Writable } from 'node:stream';

/** Bodies that are made but not sent, because whoever reads them is slow. */
export type Unsent = {
  /** Counts a whole body until the answer has closed. */
  readonly hold: (res: Writable, body: Uint8Array) => void;
  /** Counts what lies in a stream until that has been read once, from when on the stream waits for its reader, or until the answer has closed. */
  readonly holdBacklog: (res: Writable, stream: PassThrough) => void;
  /** Bytes that are held; a body that many read counts once. */
  readonly bytes: () => number;
};

/**
 * Bounds what slow readers hold in memory: when it becomes too much, whoever has been reading longest is cut off, but never the latest. So no number of
 * connections fills the memory, and none of them shuts the site to others.
 * @param most bytes
 */
export function createUnsent(most: number): Unsent {
  const readersOf = new Map<object, number>();
  /** What releases the body of an answer; those that have been on their way longest come first. */
  const releases = new Map<Writable, () => void>();
  let bytes = 0;

  const hold = (res: Writable, body: object, length: number): (() => void) => {
    const release = () => {
      if (!releases.delete(res)) return;
      const left = (readersOf.get(body) ?? 0) - 1;
      if (left > 0) return void readersOf.set(body, left);
      readersOf.delete(body);
      bytes -= length;
    };
    if (!readersOf.has(body)) bytes += length;
    readersOf.set(body, (readersOf.get(body) ?? 0) + 1);
    releases.set(res, release);
    res.once('close', release);
    for (const [longest, releaseLongest] of releases) {
      if (bytes <= most || longest === res) break;
      longest.destroy();
      releaseLongest();
    }
    return release;
  };

  return {
    hold(res, body) {
      if (!res.destroyed && !res.writableFinished) hold(res, body, body.byteLength);
    },
    holdBacklog(res, stream) {
      if (!res.destroyed && stream.writableNeedDrain) stream.once('drain', hold(res, stream, stream.writableLength));
    },
    bytes: () => bytes,
  };
}
