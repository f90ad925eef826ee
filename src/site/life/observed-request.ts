import { type IncomingMessage, ServerResponse } from 'node:http';
import { addressPattern } from '#addresses/patterns.ts';
import { type CacheResult, cacheResultOf } from '../front/answer-notes.ts';
import { nameRequest, withRequestId } from './request-id.ts';

/** What is known of a request when its answer has been sent or its connection has gone. Nothing of it tells who asked. */
export type ObservedRequest = {
  readonly id: string;
  readonly method: string;
  /** The path that was asked for, without its query, cut when it is long. */
  readonly path: string;
  /** The kind of address: `/hankkeet/[id]`; `unreadable` where what was sent is no request. */
  readonly route: string;
  readonly status: number;
  /** Of the body, compressed as it was sent. */
  readonly bytes: number;
  /** From the request's head to the last byte that was given to the system, in milliseconds. */
  readonly ms: number;
  readonly cache: CacheResult | undefined;
  /** Whether the connection has gone before the whole answer was sent. */
  readonly isAborted: boolean;
};

/** Who answers the requests of a server. */
export type SiteAnswers = {
  /**
   * Answers a request from memory, at once; false, and nothing is done, when that cannot be.
   * @param id what the request is called, which the answer says
   */
  readonly answerKept?: (req: IncomingMessage, res: ServerResponse, id: string) => boolean;
  readonly answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
};

/** Is told of each request once it is over. */
export type Observer = (request: ObservedRequest) => void;

/** Most characters of a path in the log: longer than any address of the site. */
const maxPath = 300;

/**
 * Lets a request be answered and tells the observers when it is over. The answer carries the request's id, `X-Request-Id`, which is the
 * one that a proxy has given or a new one; what goes wrong while it is made is logged with it.
 */
export function observeRequest(req: IncomingMessage, res: CountedResponse, observers: readonly Observer[], answer: SiteAnswers['answer']): void {
  const asked = askedNow(req);
  res.on('close', () => tell(observers, asked, res, { cache: cacheResultOf(res), isAborted: !res.writableFinished }));
  res.setHeader('X-Request-Id', asked.id);
  withRequestId(asked.id, () => void answer(req, res));
}

/**
 * Lets a request be answered from memory and tells the observers when it is over: mostly at once, since the system takes all of most answers as they are given.
 * @returns false, and nothing is done, when it cannot be answered from memory
 */
export function observeKept(
  req: IncomingMessage,
  res: CountedResponse,
  observers: readonly Observer[],
  answerKept: NonNullable<SiteAnswers['answerKept']>,
): boolean {
  const asked = askedNow(req);
  if (!answerKept(req, res, asked.id)) return false;
  if (isTaken(res)) tell(observers, asked, res, { cache: 'hit', isAborted: false });
  else res.on('close', () => tell(observers, asked, res, { cache: 'hit', isAborted: !res.writableFinished }));
  return true;
}

/** Whether the system has taken the whole of an answer that was given to it. */
export function isTaken(res: ServerResponse): boolean {
  return res.writableEnded && res.writableLength === 0 && res.socket?.destroyed === false;
}

/** What a request was when it came: whoever answers may change it. */
type Asked = Pick<ObservedRequest, 'id' | 'method' | 'path'> & { readonly start: number };

function askedNow(req: IncomingMessage): Asked {
  const [method, url] = [req.method ?? '', req.url ?? ''];
  const query = url.indexOf('?');
  return { start: performance.now(), id: nameRequest(req), method, path: query === -1 ? url : url.slice(0, query) };
}

type Outcome = Pick<ObservedRequest, 'cache' | 'isAborted'>;

function tell(observers: readonly Observer[], { id, method, path, start }: Asked, res: CountedResponse, outcome: Outcome): void {
  const request: ObservedRequest = {
    id,
    method,
    path: path.slice(0, maxPath),
    route: method === '' ? 'unreadable' : addressPattern(path),
    status: res.statusCode,
    bytes: method === 'HEAD' ? 0 : res.bytes,
    ms: Math.round((performance.now() - start) * 10) / 10,
    ...outcome,
  };
  for (const observer of observers) observer(request);
}

type Done = (error?: Error | null) => void;

/** An answer that counts the bytes of its body as they are written. */
export class CountedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  bytes = 0;

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#count(chunk, encoding);
    return typeof encoding === 'string' ? super.write(chunk, encoding, done) : super.write(chunk, encoding ?? done);
  }

  override end(chunk?: string | Uint8Array | (() => void), encoding?: BufferEncoding | (() => void), done?: () => void): this {
    if (typeof chunk !== 'function') this.#count(chunk, encoding);
    return Reflect.apply(super.end, this, [chunk, encoding, done]);
  }

  #count(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') this.bytes += Buffer.byteLength(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
    else if (chunk instanceof Uint8Array) this.bytes += chunk.byteLength;
  }
}
