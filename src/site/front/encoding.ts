import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Codings of a body, the best first. */
const codings = ['br', 'gzip'] as const;

export type Coding = (typeof codings)[number];

/** What the build adds to the name of a file for its body in a coding. */
export const codingEndings = { br: '.br', gzip: '.gz' } as const satisfies Record<Coding, string>;

/** A list of 59 kB in one thousandth of a second of CPU; the next better quality takes fifteen times as long for a few per cent. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const gzipped = { level: 6 };

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Shorter bodies are not worth a coding. */
const shortest = 256;

/** Whether a body of a media type gets shorter by a coding: texts do, pictures, fonts and workbooks are compressed already. */
export function isText(mediaType: unknown): boolean {
  return /^text\/|[/+](?:json|xml|javascript)(?:;|$)/.test(String(mediaType));
}

/** Whether a body that is whole is offered in codings. */
export function isWorthCoding(mediaType: unknown, body: Uint8Array): boolean {
  return body.length >= shortest && isText(mediaType);
}

/** The package's types do not know yet that it takes an order among codings that are liked alike. */
type Chooser = { readonly encodings: (available: string[], options: { readonly preferred: readonly string[] }) => readonly string[] };

/** What was chosen for wishes as they are written: browsers write few. */
const chosen = new LRUCache<string, Coding | 'identity'>({ max: 100 });

/** The coding a visitor likes best (RFC 9110, 12.5.3), brotli where others are liked as much; undefined for the body as it is. */
export function chooseCoding({ headers }: Pick<IncomingMessage, 'headers'>): Coding | undefined {
  // Without the header any coding would do, but who names none may not know any.
  const wished = headers['accept-encoding'];
  if (wished === undefined) return undefined;
  const known = chosen.get(String(wished));
  if (known !== undefined) return known === 'identity' ? undefined : known;
  const chooser: Chooser = new Negotiator({ headers });
  const [best] = chooser.encodings([...codings, 'identity'], { preferred: codings });
  const coding = codings.find((one) => one === best);
  chosen.set(String(wished), coding ?? 'identity');
  return coding;
}

/** A body in a coding. */
export function encode(body: Buffer, coding: Coding): Promise<Buffer> {
  return coding === 'br'
    ? compressBrotli(body, { params: { ...brotli.params, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
    : compressGzip(body, gzipped);
}

/** Brotli looks back 64 kB in what comes piece by piece: an encoder takes 0.8 MB then in place of 7, as long as its reader does, for 2 % more bytes. */
const streamedBrotli = { params: { ...brotli.params, [constants.BROTLI_PARAM_LGWIN]: 16 } };

/** Puts a body into a coding while it comes. */
export function createEncoder(coding: Coding): Transform {
  return coding === 'br' ? createBrotliCompress(streamedBrotli) : createGzip(gzipped);
}
