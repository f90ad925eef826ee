import { IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { PassThrough, type Readable } from 'node:stream';
import { logError } from '../log.ts';
import { streamBegins } from './answer-notes.ts';
import type { Coding } from './encoding.ts';
import { keepRequestedAddress } from './requested-address.ts';
import type { Gathered } from './unsent.ts';

/** The framework's way to answer a request. */
export type AskFramework = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

type Head = { readonly status: number; readonly headers: OutgoingHttpHeaders };

/** An answer that is whole in memory. */
export type WholeAnswer = Head & {
  readonly body: Buffer;
  /** The body in codings, where these are made already. */
  readonly coded?: ReadonlyMap<Coding, Buffer>;
};

/** An answer that is too big for that: its body comes while it is made. Whoever does not want it destroys the body. */
export type StreamedAnswer = Head & {
  readonly stream: Readable;
  /** Whether it would be streamed at any other moment too. */
  readonly isLong: boolean;
};

/** What the framework is asked with besides the address. */
export type AskedWith = {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of a body that comes piece by piece from which on it is streamed. */
  readonly longest: number;
};

/**
 * Asks the framework with a request of our own, so that an answer depends on nothing that a visitor sent, and the framework never sees the server or a
 * connection of it: it can take no upgrade.
 * @param address path and query
 * @param gathered is told of what is held of bodies that come piece by piece; when it is full, an answer is streamed however short
 * @throws what the framework throws before the answer is whole or streamed
 */
export function askRecorded(
  ask: AskFramework,
  address: string,
  { method = 'GET', headers = {}, longest }: AskedWith,
  gathered: Gathered,
): Promise<WholeAnswer | StreamedAnswer> {
  const req = Object.assign(new IncomingMessage(new Socket()), { method, url: address, headers: { host: 'localhost', ...headers } });
  req.push(null);
  keepRequestedAddress(req);
  return new Promise((resolve, reject) => {
    const res = new RecordingResponse(req, longest, gathered, resolve, reject);
    ask(req, res).catch((error: unknown) => {
      // Of an answer that has been handed on nobody waits for the error any more.
      if (res.isHandedOn()) logError('request', error, { method, url: address });
      reject(error);
      res.destroy();
    });
  });
}

type Done = (error?: Error | null) => void;

/** Takes down what is answered, until it is whole or has become too long for that. */
class RecordingResponse extends ServerResponse {
  readonly #longest: number;
  readonly #gathered: Gathered;
  readonly #resolve: (answer: WholeAnswer | StreamedAnswer) => void;
  readonly #reject: (error: unknown) => void;
  #parts: Buffer[] = [];
  #bytes = 0;
  #stream: PassThrough | undefined;

  constructor(
    req: IncomingMessage,
    longest: number,
    gathered: Gathered,
    resolve: (answer: WholeAnswer | StreamedAnswer) => void,
    reject: (error: unknown) => void,
  ) {
    super(req);
    this.#longest = longest;
    this.#gathered = gathered;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Whether the promise is settled: an error comes too late for it. */
  isHandedOn(): boolean {
    return this.finished || this.#stream !== undefined;
  }

  override writeHead(status: number, ...rest: readonly (string | OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined)[]): this {
    // Headers that are given here would go to a connection only.
    for (const given of rest) {
      if (typeof given !== 'object') continue;
      for (const [name, value] of Object.entries(given)) if (value !== undefined) this.setHeader(name, value);
    }
    return super.writeHead(status);
  }

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.#begin();
    const part = bytesOf(chunk, encoding);
    const whenDone = typeof encoding === 'function' ? encoding : done;
    if (this.#stream !== undefined) return this.#stream.write(part, whenDone);
    this.#parts.push(part);
    this.#bytes += part.length;
    this.#gathered.add(part.length);
    if (whenDone) process.nextTick(whenDone);
    return (this.#bytes <= this.#longest && !this.#gathered.isFull()) || !this.#becomeStream().writableNeedDrain;
  }

  override end(chunk?: string | Uint8Array | (() => void), encoding?: BufferEncoding | (() => void), done?: () => void): this {
    if (this.finished) return this;
    const last = typeof chunk === 'function' || chunk === undefined || chunk === null ? undefined : bytesOf(chunk, encoding);
    this.#begin();
    this.finished = true;
    if (this.#stream !== undefined) this.#stream.end(last);
    else {
      this.#letGo();
      this.#resolve({ ...this.#head(), body: Buffer.concat(last === undefined ? this.#parts : [...this.#parts, last]) });
    }
    const whenDone = [chunk, encoding, done].find((given) => typeof given === 'function');
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
      whenDone?.();
    });
    return this;
  }

  override flushHeaders(): void {
    this.#begin();
  }

  override destroy(error?: Error): this {
    if (this.destroyed || this.finished) return this;
    super.destroy();
    this.#letGo();
    this.#reject(error ?? new Error('The answer was given up'));
    this.#stream?.destroy(error ?? new Error('The answer was given up'));
    this.emit('close');
    return this;
  }

  #begin(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  #head(): Head {
    return { status: this.statusCode, headers: this.getHeaders() };
  }

  /** What was gathered has been sent or is held by somebody else. */
  #letGo(): void {
    this.#gathered.remove(this.#bytes);
    this.#bytes = 0;
  }

  #becomeStream(): PassThrough {
    const isLong = this.#bytes > this.#longest;
    const stream = new PassThrough();
    stream.on('drain', () => {
      this.#letGo();
      this.emit('drain');
    });
    stream.on('close', () => {
      this.#letGo();
      // The reader has left: whoever makes the answer need not go on.
      this.destroy();
    });
    stream.on('error', () => this.destroy());
    for (const part of this.#parts) stream.write(part);
    this.#parts = [];
    this.#stream = stream;
    this.#resolve({ ...this.#head(), stream, isLong });
    this.emit(streamBegins);
    return stream;
  }
}

function bytesOf(chunk: string | Uint8Array, encoding: unknown): Buffer {
  return typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
