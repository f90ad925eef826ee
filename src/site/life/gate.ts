import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerOverload } from './overload.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** A handler that turns away what is too much. */
export type Gate = { readonly handle: Handler /** How many requests it is busy with. */; readonly busy: () => number };

/**
 * Lets at most `most` requests at a time through to work that takes long. Who comes when it is full is answered at once with 503 and told
 * when to come again, so that those who were let in are answered soon, and what needs no such work at all is as fast as ever.
 */
export function createGate(handle: Handler, most: number): Gate {
  let busy = 0;
  return {
    busy: () => busy,
    async handle(req, res) {
      if (busy >= most) return answerOverload(req, res);
      busy += 1;
      try {
        await handle(req, res);
      } finally {
        busy -= 1;
      }
    },
  };
}
