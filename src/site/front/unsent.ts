import type { Writable } from 'node:stream';

/** Bodies that are made but not sent yet. */
export type Unsent = Gathered & {
  /** Counts a whole body, unless the system has taken all of it at once, until the answer has closed. */
  readonly hold: (res: Writable, body: Uint8Array) => void;
  /** Bytes that are held; a body that many read counts once. */
  readonly bytes: () => number;
};

/** What has been gathered of bodies that come piece by piece. */
export type Gathered = {
  readonly add: (bytes: number) => void;
  readonly remove: (bytes: number) => void;
  /** Whether nothing more is to be gathered: what comes goes at the speed of whoever reads it. */
  readonly isFull: () => boolean;
};

/**
 * Bounds what slow readers hold in memory: when it becomes too much, whoever has been reading longest is cut off, but never the latest. So no number of
 * connections fills the memory, and none of them shuts the site to others. What comes piece by piece is gathered in half of it.
 * @param most bytes
 */
export function createUnsent(most: number): Unsent {
  const readersOf = new Map<object, number>();
  /** What releases the body of an answer; those that have been on their way longest come first. */
  const releases = new Map<Writable, () => void>();
  let bytes = 0;

  const hold = (res: Writable, body: Uint8Array) => {
    const release = () => {
      if (!releases.delete(res)) return;
      const left = (readersOf.get(body) ?? 0) - 1;
      if (left > 0) return void readersOf.set(body, left);
      readersOf.delete(body);
      bytes -= body.byteLength;
    };
    if (!readersOf.has(body)) bytes += body.byteLength;
    readersOf.set(body, (readersOf.get(body) ?? 0) + 1);
    releases.set(res, release);
    res.once('close', release);
    for (const [longest, releaseLongest] of releases) {
      if (bytes <= most || longest === res) break;
      longest.destroy();
      releaseLongest();
    }
  };

  return {
    hold(res, body) {
      if (!res.destroyed && res.writableLength > 0) hold(res, body);
    },
    add(more) {
      bytes += more;
    },
    remove(less) {
      bytes -= less;
    },
    isFull: () => bytes > most / 2,
    bytes: () => bytes,
  };
}
