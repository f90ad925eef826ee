import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { LRUCache } from 'lru-cache';
import { setErrorSink } from '../log.ts';
import { openLogOutput } from './log-output.ts';
import { mappedStack } from './mapped-stack.ts';
import type { ObservedRequest, Observer } from './observed-request.ts';
import { requestId } from './request-id.ts';

/** The server's log: a JSON object a line on stdout, each with `level`, `time` (UTC, ISO 8601) and `msg`. */
export type ServerLog = {
  /** Writes the line of a request. */
  readonly request: Observer;
  /** Tells what the process does: that it listens, that it ends. */
  readonly event: (msg: string, details?: Readonly<Record<string, unknown>>) => void;
  /** How many lines were lost because too many waited to be written. */
  readonly lost: () => number;
  /** Writes all that waits to be written, before the process ends; resolves soon, whether that could be done or not. */
  readonly finish: () => Promise<void>;
};

/** Bytes of a package's words that wait at most for whoever reads stderr. */
const maxWords = 1_048_576;

/**
 * Opens the server's log, which from then on also takes all that `logError` is told, with the id of its request. Errors are written
 * without delay; what packages say on the console goes to stderr, because stdout holds nothing but lines of JSON. Lines are plain ASCII: no
 * text in them begins another line or sends an order to a terminal. Whoever reads neither stdout nor stderr, closes them or has no room for them hinders nothing.
 */
export function openServerLog(): ServerLog {
  // That somebody has asked for them also makes pipes and sockets not block (libuv's uv_pipe_open).
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  globalThis.console = new Console(new Writable({ write: writeWords }));
  const output = openLogOutput(1, (lines) => output.write(lineOf('warn', { lines }, 'lines lost')));
  setErrorSink((error) => {
    output.write(lineOf('error', { id: requestId(), ...error, stack: mappedStack(error.stack) }, 'error'));
    output.hurry();
  });
  return {
    request: (request) => output.write(lineOfRequest(request)),
    event: (msg, details = {}) => {
      output.write(lineOf('info', details, msg));
      output.hurry();
    },
    lost: output.lost,
    finish: output.finish,
  };
}

/** The line of a request, put together by hand of few pieces: there are many lines, and the words of most are known. */
function lineOfRequest({ id, method, path, route, status, bytes, ms, cache, isAborted }: ObservedRequest): string {
  const place = `${method} ${path} ${status} ${cache}`;
  let words = wordsOfPlaces.get(place);
  if (words === undefined) {
    words = `",${plainJson(JSON.stringify({ method, path, route, status, cache })).slice(1, -1)},"bytes":`;
    wordsOfPlaces.set(place, words);
  }
  return `${beginningNow()}${id}${words}${bytes},"ms":${ms}${isAborted ? ',"aborted":true' : ''}${requestEnd}`;
}

const requestEnd = ',"msg":"request"}\n';

/** What lines say of the places that are asked for most. */
const wordsOfPlaces = new LRUCache<string, string>({ max: 1000 });

function lineOf(level: 'info' | 'warn' | 'error', details: Readonly<Record<string, unknown>>, msg: string): string {
  return `${plainJson(JSON.stringify({ level, time: new Date().toISOString(), ...details, msg }))}\n`;
}

/** JSON in plain ASCII. */
function plainJson(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** How the lines of a millisecond begin, up to the id: many requests end in the same, and writing its time out costs as much as the rest of a line. */
let told = { instant: 0, beginning: '' };

function beginningNow(): string {
  const instant = Date.now();
  if (instant !== told.instant) told = { instant, beginning: `{"level":"info","time":"${new Date(instant).toISOString()}","id":"` };
  return told.beginning;
}

function writeWords(words: Buffer, _: BufferEncoding, done: () => void): void {
  if (process.stderr.writableLength < maxWords) process.stderr.write(words);
  done();
}
