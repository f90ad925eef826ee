import type { IncomingMessage } from 'node:http';

/** The framework brings its own copy of this module, so the place on the request is named the same in all copies. */
const place = Symbol.for('eu-hankkeet.askedAddress');

type Marked = { url?: string | undefined; [place]?: string };

/**
 * Notes the address of a request as it came. The framework changes a request's own: it leaves out parameters whose names
 * are those of path parts or `__proto__`, and mends broken percent-encoding.
 */
export function keepAskedAddress(req: IncomingMessage): void {
  const marked: Marked = req;
  marked[place] = req.url ?? '/';
}

/** The address of a request as it came, if it was noted; otherwise as the request has it. */
export function askedAddress(req: Pick<IncomingMessage, 'url'>): string {
  const marked: Marked = req;
  return marked[place] ?? req.url ?? '/';
}
