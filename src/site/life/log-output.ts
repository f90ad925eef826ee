import { write } from 'node:fs';

/** Where the lines of a log go, which keeps nobody waiting. */
export type LogOutput = {
  /** Takes a line of ASCII, with its end; it is written within half a second where that can be. */
  readonly write: (line: string) => void;
  /** Begins to write what waits. */
  readonly hurry: () => void;
  /** How many lines were lost since the start because too many waited. */
  readonly lost: () => number;
  /** Writes what waits. Resolves when that is done, or could not be done in a quarter of a second. */
  readonly finish: () => Promise<void>;
};

/** Bytes that are gathered before they are written (each write wakes another thread), milliseconds after which they are written anyway. */
const gathered = 65_536;
const interval = 500;

/** Bytes that wait at most while nothing can be written; further lines are lost rather than the memory filled. */
const maxWaiting = 8_388_608;

/** Milliseconds until what could not be written is tried again; each time twice as long, up to `interval`. */
const firstPause = 5;

/** Milliseconds that the end of the process waits at most for its last lines. */
const patience = 250;

/**
 * Opens the output of a log. A disk that is full, a pipe that nobody reads and one that was closed are all the same to it: what waits is
 * tried again and again, lines for which there is no room are counted, and nothing ever waits for the log.
 * @param fd what is written to. A pipe or socket must not block, or the process could not end while nobody reads it
 * @param tellLost tells, by a line, how many lines are missing where it stands; called once there is room again
 */
export function openLogOutput(fd: number, tellLost: (lines: number) => void): LogOutput {
  let lines = '';
  let begun = Buffer.alloc(0);
  let waiting = 0;
  let [lost, told] = [0, 0];
  let [isWriting, isUrgent] = [false, false];
  let pause = 0;
  let timer: NodeJS.Timeout | undefined;
  let whenDone: () => void = () => undefined;

  const later = (milliseconds: number) => {
    timer ??= setTimeout(writeOn, milliseconds).unref();
  };
  const writeOn = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === 0) whenDone();
    if (waiting === 0 || isWriting) return;
    if (begun.length === 0) {
      begun = Buffer.from(lines, 'latin1');
      lines = '';
      isUrgent = false;
    }
    isWriting = true;
    write(fd, begun, (error, written) => {
      isWriting = false;
      if (error === null) goOn(written);
      else {
        pause = Math.min(pause * 2 || firstPause, interval);
        later(pause);
      }
    });
  };
  const goOn = (written: number) => {
    pause = 0;
    begun = begun.subarray(written);
    waiting -= written;
    if (lost > told && waiting < maxWaiting / 2) {
      const untold = lost - told;
      told = lost;
      tellLost(untold);
    }
    if (begun.length > 0 || waiting === 0 || waiting >= gathered || isUrgent) writeOn();
    else later(interval);
  };
  const hurry = () => {
    isUrgent = true;
    if (pause === 0) writeOn();
  };
  return {
    write(line) {
      if (waiting + line.length > maxWaiting) {
        lost += 1;
        return;
      }
      lines += line;
      waiting += line.length;
      if (waiting < gathered) later(interval);
      else if (pause === 0) writeOn();
    },
    hurry,
    lost: () => lost,
    finish: () =>
      new Promise((resolve) => {
        setTimeout(resolve, patience);
        whenDone = resolve;
        pause = 0;
        hurry();
      }),
  };
}
