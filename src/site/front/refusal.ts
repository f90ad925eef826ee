import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { locales } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { headersOfEvery } from './security-headers.ts';

type Refusal = { readonly headers: Readonly<OutgoingHttpHeaders>; readonly body: string };

/**
 * How a request is refused that has named no path and so no language: in a line of every language, kept by no cache, on a connection that
 * ends. Headers are those of every answer and these.
 * @param headers of the request, as far as they are known
 */
export function refusalOf(headers: IncomingMessage['headers']): Refusal {
  const body = locales.map((locale) => `${translatorOf(locale, 'error')('badRequest')}\n`).join('');
  const own = { 'content-type': 'text/plain; charset=utf-8', 'content-language': locales.join(', '), 'cache-control': 'no-store' };
  return { headers: { ...headersOfEvery({ headers }), ...own, 'content-length': Buffer.byteLength(body), connection: 'close' }, body };
}

/** Refuses a request: 400 what is not understood, 417 what is expected and cannot be (RFC 9110, 10.1.1). */
export function refuse(req: IncomingMessage, res: ServerResponse, status: 400 | 417): void {
  const { headers, body } = refusalOf(req.headers);
  res.writeHead(status, headers).end(body);
}

/** Whether a request lacks the host that each must name since HTTP/1.1 (RFC 9112, 3.2). */
export function lacksHost({ headers, httpVersionMinor }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersionMinor > 0;
}
