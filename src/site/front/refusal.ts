import type { IncomingMessage, ServerResponse } from 'node:http';
import { locales } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { headersOfEvery } from './security-headers.ts';

/** How a request is refused: 400 what is not understood, 405 a method that names no address (CONNECT), 408 and 431 what comes too slowly or is too long, 417 what is expected and cannot be (RFC 9110, 10.1.1). */
export type RefusalStatus = 400 | 405 | 408 | 413 | 417 | 431;

/**
 * Refuses a request that has named no path and so no language: in a line of every language, kept by no cache, on a connection that ends. It says what every answer says.
 */
export function refuse(req: IncomingMessage, res: ServerResponse, status: RefusalStatus): void {
  const word = status === 405 ? 'methodNotAllowed' : 'badRequest';
  const body = locales.map((locale) => `${translatorOf(locale, 'error')(word)}\n`).join('');
  const own = { 'content-type': 'text/plain; charset=utf-8', 'content-language': locales.join(', '), 'cache-control': 'no-store' };
  const allowed = status === 405 ? { allow: methods } : {};
  res.writeHead(status, { ...headersOfEvery(req), ...own, ...allowed, 'content-length': Buffer.byteLength(body), connection: 'close' }).end(body);
}

/** The methods that there are for what is not data. */
export const methods = 'GET, HEAD';

/** Whether a request lacks the host that each must name since HTTP/1.1 (RFC 9112, 3.2). */
export function lacksHost({ headers, httpVersionMinor }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersionMinor > 0;
}
