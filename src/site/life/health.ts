import type { IncomingMessage, ServerResponse } from 'node:http';
import { setHeadersOfEvery } from '../front/security-headers.ts';
import { nameRequest } from './request-id.ts';

/**
 * Answers `/healthz` (the process is alive: 200) and `/readyz` (it wants requests: 200, otherwise 503), which no cache may keep.
 * @returns false for any other request, of which nothing is touched
 */
export function answerHealth(req: IncomingMessage, res: ServerResponse, isReady: boolean): boolean {
  const { method, url } = req;
  if ((url !== '/healthz' && url !== '/readyz') || (method !== 'GET' && method !== 'HEAD')) return false;
  const isWell = isReady || url === '/healthz';
  setOwnHeaders(req, res);
  res.writeHead(isWell ? 200 : 503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(isWell ? 'ok\n' : 'stopping\n');
  return true;
}

/** What an answer says that this process gives to whoever watches it: what every answer says, and its request's id. */
export function setOwnHeaders(req: IncomingMessage, res: ServerResponse): void {
  setHeadersOfEvery(req, res);
  res.setHeader('X-Request-Id', nameRequest(req));
}
