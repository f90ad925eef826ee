import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import fresh from 'fresh';
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { helsinkiMidnight } from '#catalogue/date.ts';
import { type Locale, machineLocale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { type Problem, problemBody } from '#data/problem.ts';
import type { Query } from '#selection/parse.ts';
import { type Now, readClock } from '../clock.ts';
import { requestedAddress } from '../front/requested-address.ts';
import { logError } from '../log.ts';
import { cacheControl } from '../page.ts';
import { showsDrafts, siteOrigin, softwareVersion } from '../settings.ts';
import { currentSource } from '../source.ts';
import { getCatalogue, revisionOf } from '../state.ts';
import { readQuery } from './read-query.ts';

/** What a data address is given to make its answer. */
export type DataRequest = Now & {
  readonly catalogue: Catalogue;
  readonly revision: string;
  readonly locale: Locale;
  readonly origin: string;
  /** Of the project or fund that the path names. */
  readonly id?: string;
  readonly query: Query;
};

/** A body that is whole, that is made only when it is sent, or that comes piece by piece so that no size of catalogue fills the memory. */
type Body = string | Uint8Array | (() => Promise<Uint8Array>) | Iterable<string> | AsyncIterable<string | Uint8Array>;

/** A file: its media type, its body, a name to save it under, and links to what belongs to it (RFC 8288). */
export type DataFile = {
  readonly type: string;
  readonly body: Body;
  readonly filename?: string;
  readonly links?: readonly string[];
  /** When it has a language. */
  readonly language?: Locale;
  /** Names the content where it is not the whole catalogue; such a file is the same on every day. */
  readonly key?: string;
  /** Seconds that any cache may keep it, where midnight does not matter. */
  readonly maxAge?: number;
  /** Another will soon be at the address: no cache may keep this one. */
  readonly passing?: true;
  /** Names the state of what the body was made from besides the content; part of the tag. */
  readonly state?: string;
};

/** What a data address answers: a file, the path it has moved to for good, or what is wrong. */
export type DataAnswer = DataFile | { readonly movedTo: string } | { readonly problem: Problem };

/** Makes a file, or says what is wrong. */
export type Renderer = (request: DataRequest) => DataAnswer | Promise<DataAnswer>;

/** What an address says, before anything is looked up. */
export type Asked = { /** As it stands in the address. */ readonly path: string; readonly query: Query };

/**
 * Makes the handler of data addresses: open to other sites (CORS), `ETag`, `Last-Modified` and 304, caches that end at midnight in
 * Helsinki, problems as `application/problem+json`. It never throws.
 * @param answer what the address at a path answers
 * @param languageOf the language of an address
 */
export function serveData(
  answer: (request: DataRequest, path: string) => DataAnswer | Promise<DataAnswer>,
  languageOf: (asked: Asked) => Locale,
): NextApiHandler {
  return async (req, res) => {
    const address = requestedAddress(req);
    let locale: Locale = machineLocale;
    try {
      openToAll(res);
      const { query, parameterErrors } = readQuery(address);
      const [path = ''] = address.split('?', 1);
      locale = languageOf({ path, query });
      if (parameterErrors.length > 0) return sendProblem(res, { kind: 'badParameters', parameterErrors }, locale);
      const now = readClock();
      const catalogue = getCatalogue();
      const revision = revisionOf(catalogue);
      const origin = siteOrigin();
      const given = await answer({ ...now, query, catalogue, revision, locale, origin }, path);
      if ('problem' in given) return sendProblem(res, given.problem, locale);
      if ('movedTo' in given) return void res.setHeader('Cache-Control', cacheControl(now)).setHeader('Location', given.movedTo).status(308).end();
      res.setHeader('Cache-Control', cachingOf(given, now));
      if (given.passing !== true) nameState(res, given, { catalogue, revision, today: now.today, origin }, address);
      await sendFile(req, res, given);
    } catch (error) {
      fail(error, req, res, locale);
    }
  };
}

/** Tells of what went wrong, in the log and, unless the answer has begun, to whoever asked. That a reader has left is no failure. */
function fail(error: unknown, req: NextApiRequest, res: NextApiResponse, locale: Locale): void {
  if (res.headersSent && isReaderGone(error)) return;
  logError('file', error, { method: req.method, url: requestedAddress(req) });
  if (res.headersSent) return void res.destroy();
  sendProblem(res, { kind: 'failure' }, locale);
}

function cachingOf({ passing, maxAge }: DataFile, now: Now): string {
  if (passing === true) return 'no-store';
  return maxAge === undefined ? cacheControl(now) : `public, max-age=${maxAge}`;
}

/** Says by a tag and a time which state of a file this is. */
function nameState(res: ServerResponse, { key, state }: DataFile, { catalogue, revision, today, origin }: StateParts, address: string): void {
  const software = softwareVersion();
  res.setHeader('ETag', etagOf(key === undefined ? [software, revision, today, origin, address, state] : [software, key]));
  const modified = modifiedAt(catalogue, key === undefined ? helsinkiMidnight(today) : 0);
  if (modified !== undefined) res.setHeader('Last-Modified', modified);
}

type StateParts = Pick<DataRequest, 'catalogue' | 'revision' | 'today' | 'origin'>;

/** Weak: one tag stands for the file in every coding of the way. */
function etagOf(parts: readonly unknown[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}"`;
}

/**
 * When the file at an address last became another: with the release or, where there is none, when the process read the content, and at the beginning of the day
 * whose statuses it shows. Nothing while that is yet to come, as on a day that was set.
 * @param begun the beginning of the day, in milliseconds; 0 when the day does not matter
 */
function modifiedAt(catalogue: Catalogue, begun: number): string | undefined {
  const opened = cached('opened', [catalogue], () => currentSource().made ?? Date.now());
  const at = Math.max(opened, begun);
  return at > Date.now() ? undefined : new Date(at).toUTCString();
}

async function sendFile(req: NextApiRequest, res: NextApiResponse, { type, body, filename, links = [], language }: DataFile): Promise<void> {
  res.setHeader('Content-Type', type);
  if (language !== undefined) res.setHeader('Content-Language', language);
  if (filename !== undefined) res.setHeader('Content-Disposition', `inline; filename="${filename}"`);
  if (links.length > 0) res.setHeader('Link', links.join(', '));
  if (isCurrent(req.headers, { etag: res.getHeader('ETag'), 'last-modified': res.getHeader('Last-Modified') })) return void res.status(304).end();
  if (req.method === 'HEAD') return void res.status(200).end();
  const whole = typeof body === 'function' ? await body() : body;
  if (typeof whole === 'string' || whole instanceof Uint8Array) return void res.status(200).end(whole);
  const pieces = await beginPieces(whole);
  res.status(200);
  await pipeline(Readable.from(pieces), res);
}

/** RFC 9110, 13.1: whether whoever asks has what is at the address. Any of their tags, compared weakly, is asked before a date. */
export function isCurrent(asked: IncomingHttpHeaders, said: Readonly<Record<'etag' | 'last-modified', OutgoingHttpHeader | undefined>>): boolean {
  // `Cache-Control: no-cache` asks that caches ask us; we are asked.
  const conditions = { 'if-none-match': asked['if-none-match'], 'if-modified-since': asked['if-modified-since'] };
  return fresh(conditions, said);
}

/**
 * Makes the first piece of a body, so that what fails at once can still be answered as a problem. Gives all pieces, the first one too, and lets others have
 * their turns in between.
 */
export async function beginPieces<T>(body: Iterable<T> | AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const pieces = Symbol.asyncIterator in body ? body[Symbol.asyncIterator]() : body[Symbol.iterator]();
  return allPieces(pieces, await pieces.next());
}

/** Whether pieces could not be sent because nobody takes them any more: what Node.js tells of a stream that was closed before its end. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Milliseconds for which pieces are made before other requests have their turn. */
const turn = 5;

async function* allPieces<T>(pieces: Iterator<T> | AsyncIterator<T>, first: IteratorResult<T>): AsyncGenerator<T> {
  let begun = performance.now();
  try {
    for (let piece = first; piece.done !== true; piece = await pieces.next()) {
      yield piece.value;
      if (performance.now() - begun < turn) continue;
      // A reader as quick as the maker would never let go of the thread: promises alone do not.
      await setImmediate();
      begun = performance.now();
    }
  } finally {
    await pieces.return?.();
  }
}

/** Marks an answer as open data: other sites' pages may read it, and nothing in it depends on who asks. */
export function openToAll(res: ServerResponse): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'ETag, Link');
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (showsDrafts()) res.setHeader('X-Robots-Tag', 'noindex');
}

/** Said of a file before it turned out that there is none. */
const headersOfFiles = ['ETag', 'Last-Modified', 'Link', 'Content-Disposition'];

/** Answers with a problem (RFC 9457) in a language; no cache may keep it. */
export function sendProblem(res: ServerResponse, problem: Problem, locale: Locale): void {
  const body = problemBody(problem, locale, siteOrigin());
  for (const name of headersOfFiles) res.removeHeader(name);
  res.setHeader('Content-Type', 'application/problem+json');
  res.setHeader('Content-Language', locale);
  res.setHeader('Cache-Control', 'no-store');
  res.statusCode = body.status;
  res.end(`${JSON.stringify(body, null, 2)}\n`);
}
