import { AsyncLocalStorage } from 'node:async_hooks';

const ids = new AsyncLocalStorage<string>();

/** Does something for a request: all that follows from it knows the request's id. */
export function withRequestId(id: string, work: () => void): void {
  ids.run(id, work);
}

/** The id of the request for which this is done; undefined where it is for none. */
export function requestId(): string | undefined {
  return ids.getStore();
}
