import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a proxy may call a request: letters, digits, dots, hyphens and underscores. */
const wellFormedId = /^[\w.-]{8,64}$/;

/** What a request is called: as a proxy says in `X-Request-Id`, or a new name. */
export function nameRequest({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID();
}

const ids = new AsyncLocalStorage<string>();

/** Does something for a request: all that follows from it knows the request's id. */
export function withRequestId(id: string, work: () => void): void {
  ids.run(id, work);
}

/** The id of the request for which this is done; undefined where it is for none. */
export function requestId(): string | undefined {
  return ids.getStore();
}
