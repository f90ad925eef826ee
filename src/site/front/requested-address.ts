import type { IncomingMessage } from 'node:http';

/** The framework brings its own copy of this module, so the place on the request's headers is named the same in all copies. */
const place = Symbol.for('eu-hankkeet.requestedAddress');

type Marked = { [place]?: string };

/**
 * Notes the address of a request as it came. The framework changes a request's own: it leaves out the language, parameters whose names
 * are those of path parts or `__proto__`, and mends broken percent-encoding. Of a request that fails it hands on nothing but the headers.
 */
export function keepRequestedAddress(req: Pick<IncomingMessage, 'url' | 'headers'>): void {
  // Not enumerable: whoever copies headers by their names must not meet it.
  Object.defineProperty(req.headers, place, { value: req.url ?? '/', configurable: true });
}

/** The address of a request as it came, if it was noted; otherwise as the request has it. */
export function requestedAddress({ url, headers }: { readonly url?: string | undefined; readonly headers: object }): string {
  const marked: Marked = headers;
  return marked[place] ?? url ?? '/';
}
