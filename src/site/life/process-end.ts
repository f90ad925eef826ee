import { logError } from '../log.ts';

/** What is told of the end of a process, and what must be done before it. */
type Ending = {
  /** Ends what is open; resolves when it may be left. */
  readonly drain: () => Promise<void>;
  /** Told when the end begins, with its cause. */
  readonly tell: (cause: string) => void;
};

/** The end of a process. */
export type ProcessEnd = {
  /** Says what must be done before the end, once there is something. */
  readonly prepare: (ending: Ending) => void;
  /** Resolves with the exit code when all is done: 0 after a signal, 1 after an error that nobody caught. */
  readonly code: Promise<number>;
};

/** Exit codes of a process that a second signal has cut off: 128 and the signal's number. */
const cutOff = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Waits for the end of this process: a signal to stop, or an error that nobody caught, after which nothing is certain any more. A second
 * signal ends it at once. Called before anything else, so that a process that is the first of a container can be stopped while it starts.
 * @param finish writes what the log still holds, and soon resolves
 */
export function watchForEnd(finish: () => Promise<void>): ProcessEnd {
  let ending: Ending | undefined;
  let begun = false;
  let signalled = false;
  let code = 0;
  const { promise, resolve } = withResolver();
  const leave = (exitCode: number) => void finish().then(() => process.exit(exitCode));
  const begin = (cause: string) => {
    if (begun) return;
    begun = true;
    if (ending === undefined) {
      // Nothing listens yet, and what is being loaded would go on for seconds.
      return leave(code);
    }
    ending.tell(cause);
    const drained = () => resolve(code);
    ending.drain().then(drained, drained);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (signalled) return leave(cutOff[signal]);
      signalled = true;
      begin(signal);
    });
  }
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      logError(kind, error);
      code = 1;
      begin(kind);
    });
  }
  const prepare = (given: Ending) => {
    ending = given;
  };
  return { prepare, code: promise };
}

function withResolver(): { readonly promise: Promise<number>; readonly resolve: (code: number) => void } {
  let resolve: (code: number) => void = () => undefined;
  const promise = new Promise<number>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
