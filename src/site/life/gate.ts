import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDataPath } from '../front/address.ts';
import { streamBegins } from '../front/answer-notes.ts';
import { requestedAddress } from '../front/requested-address.ts';
import { answerOverload } from './overload.ts';
import { createTurns } from './turns.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** How much a gate lets through at a time. */
type Most = {
  /** Requests whose answer is being made or waits for that. */
  readonly rendering: number;
  /** Answers that are too long for the memory and go at the speed of whoever reads them. */
  readonly streaming: number;
};

/** A handler that turns away what is too much, and how many requests wait for it. */
export type Gate = { readonly handle: Handler; readonly rendering: () => number; readonly streaming: () => number };

/**
 * Lets a number of requests wait for work that takes long, and lets them through one after another (`createTurns`). Who comes when it is full waits for none of it, gets 503
 * and is told when to come again, so that those who were let in are answered soon, and what needs no such work at all goes between them. Slow readers
 * of long answers stand elsewhere: however many they are, they shut the gate to those only who ask for data.
 */
export function createGate(handle: Handler, most: Most): Gate {
  let [rendering, streaming] = [0, 0];
  const turns = createTurns();
  return {
    rendering: () => rendering,
    streaming: () => streaming,
    async handle(req, res) {
      if (rendering >= most.rendering || (streaming >= most.streaming && isDataOf(req))) {
        await turns.word();
        return answerOverload(req, res);
      }
      rendering += 1;
      let isStreaming = false;
      res.once(streamBegins, () => {
        isStreaming = true;
        rendering -= 1;
        streaming += 1;
      });
      try {
        await turns.work();
        await handle(req, res);
      } finally {
        if (isStreaming) streaming -= 1;
        else rendering -= 1;
      }
    },
  };
}

function isDataOf(req: IncomingMessage): boolean {
  const [path = ''] = requestedAddress(req).split('?', 1);
  return isDataPath(path);
}
