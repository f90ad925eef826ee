import { Console } from 'node:console';
import pino from 'pino';
import { setErrorSink } from '../log.ts';
import type { Observer } from './observed-request.ts';
import { requestId } from './request-id.ts';

/** The server's log: a JSON object a line on stdout, each with `level`, `time` (UTC, ISO 8601) and `msg`. */
export type ServerLog = {
  /** Writes the line of a request. */
  readonly request: Observer;
  /** Tells what the process does: that it listens, that it ends. */
  readonly event: (msg: string, details?: Readonly<Record<string, unknown>>) => void;
  /** Writes at once all that waits to be written. */
  readonly flush: () => void;
};

/** Bytes that are gathered before they are written, milliseconds after which they are written anyway. */
const gathered = 16_000;
const flushInterval = 500;

/** Bytes that wait at most for whoever reads the log; further lines are lost rather than the memory filled. */
const maxWaiting = 8_388_608;

/**
 * Opens the server's log, which from then on also takes all that `logError` is told, with the id of its request. Errors are written at
 * once; what packages say on the console goes to stderr, because stdout holds nothing but lines of JSON. Lines are plain ASCII: no text in them begins another line or sends an order to a terminal.
 */
export function openServerLog(): ServerLog {
  globalThis.console = new Console(process.stderr);
  const destination = pino.destination({ dest: 1, sync: false, minLength: gathered, maxLength: maxWaiting, periodicFlush: flushInterval });
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      hooks: { streamWrite: (line) => line.replace(/[^\n\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) },
    },
    destination,
  );
  const flush = () => {
    try {
      destination.flushSync();
    } catch {
      // The log is not open yet, or nobody reads it any more: there is nobody to tell.
    }
  };
  setErrorSink((error) => {
    log.error({ id: requestId(), ...error }, 'error');
    flush();
  });
  return {
    request: (request) => log.info(request, 'request'),
    event: (msg, details = {}) => {
      log.info(details, msg);
      flush();
    },
    flush,
  };
}
