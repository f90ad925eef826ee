import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { type Coding, encode, isText } from './encoding.ts';
import type { WholeAnswer } from './recorded-answer.ts';

/** An answer as it is kept: headers in small letters without those of the way; a weak tag where it can be asked for again. */
export type KeptAnswer = {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly tag?: string;
  /** The body in a coding, if it has been made. */
  readonly ready: (coding: Coding) => Buffer | undefined;
  /** The body in a coding, made when it is first wanted. */
  readonly inCoding: (coding: Coding) => Promise<Buffer>;
  /** What it says in a coding whenever it is sent, each made when it is first sent so: names and values in turn. */
  readonly heads: Map<string, string[]>;
  /** Bytes of its headers and its body, that in codings included. */
  readonly bytes: () => number;
};

/** Marks in the head that only the framework's own scripts read; no page has these. The styles are asked for in the next line anyway. */
const marksInHead = / data-next-head=""| data-n-[gp]=""|<noscript data-n-css=""><\/noscript>|<link rel="preload" href="[^"]*" as="style"\/>/g;

/** A whole tag, whose attributes may hold anything, or the sign with which React parts two texts. */
const tagOrMark = /<!-- -->|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** The framework's element around the page; before it stand the pictures that are to be loaded first. */
const rootElement = /^(<body>(?:<link (?:"[^"]*"|[^">])*>)*)<div id="__next">/;
const rootEnd = '</div></body></html>';

/** Headers of the way to one visitor, and the framework's remarks on itself. */
const notKept = /^(?:connection|content-length|date|etag|keep-alive|transfer-encoding|vary|x-nextjs-.*|x-powered-by)$/;

/**
 * Makes an answer fit to be kept: a page without the framework's marks, and a tag.
 * @param changed called when the answer has become bigger
 */
export function keptAnswer({ status, headers: given, body: sent, coded }: WholeAnswer, changed: () => void = () => {}): KeptAnswer {
  const headers = Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== undefined && !notKept.test(name)));
  const body = alone(/^text\/html\b/.test(String(headers['content-type'])) ? Buffer.from(withoutMarks(sent.toString('utf8'))) : sent);
  const tag = status === 200 || status === 304 ? tagOf(given['etag'], body) : undefined;
  let bytes = body.length + 2 * JSON.stringify(headers).length;
  const made = new Map<Coding, Promise<Buffer>>();
  const ready = new Map<Coding, Buffer>(coded);
  for (const [coding, bodyInCoding] of ready) {
    made.set(coding, Promise.resolve(bodyInCoding));
    bytes += bodyInCoding.length;
  }
  const make = async (coding: Coding) => {
    const bodyInCoding = alone(await encode(body, coding));
    ready.set(coding, bodyInCoding);
    bytes += bodyInCoding.length;
    changed();
    return bodyInCoding;
  };
  return {
    status,
    headers,
    body,
    ...(tag !== undefined && { tag }),
    ready: (coding) => ready.get(coding),
    inCoding(coding) {
      const promise = made.get(coding) ?? make(coding);
      made.set(coding, promise);
      return promise;
    },
    heads: new Map(),
    bytes: () => bytes,
  };
}

/**
 * A page without the framework's marks, which nobody reads where no script runs. What people wrote stays as it is: in texts `<` is escaped, attributes are passed
 * over whole, and marks in attributes are looked for in the head only, where quotes are escaped too.
 */
export function withoutMarks(html: string): string {
  const bodyAt = html.indexOf('<body>');
  if (bodyAt === -1) return html;
  const head = html.slice(0, bodyAt).replace(marksInHead, '');
  const body = html.slice(bodyAt).replace(tagOrMark, (found) => (found === '<!-- -->' ? '' : found));
  if (!rootElement.test(body) || !body.endsWith(rootEnd)) return head + body;
  return `${head}${body.replace(rootElement, '$1').slice(0, -rootEnd.length)}</body></html>`;
}

/** Bytes in memory of their own: Node.js makes short ones in a piece of 8 kB that others share, and codings in one of 16 kB, which would be held for the sake of them. */
function alone(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/**
 * A weak tag, since one stands for the body in all codings: the maker's own, which knows what does not matter in it, or one of the body. The framework's tag, which is strong, is that of
 * the body as it was before.
 */
function tagOf(given: unknown, body: Buffer): string {
  return typeof given === 'string' && given.startsWith('W/') ? given : `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Names what an answer says and holds. */
export function contentOf({ headers, body }: KeptAnswer): string {
  return createHash('sha256').update(JSON.stringify(headers)).update(body).digest('base64url');
}

/** Whether an answer has a form for each coding, so that caches must tell these apart. */
export function hasCodings({ headers }: { readonly headers: OutgoingHttpHeaders }): boolean {
  return isText(headers['content-type']);
}
