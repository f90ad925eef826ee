import { createServer, type Server } from 'node:http';
import { type CacheResult, cacheResultOf } from '#site/front/answer-notes.ts';
import { createAnswers } from '#site/front/answers.ts';
import type { Assets } from '#site/front/assets.ts';
import { answerClientError } from '#site/front/client-error.ts';
import { createFront } from '#site/front/front.ts';
import type { AskFramework } from '#site/front/recorded-answer.ts';
import { createUnsent, type Unsent } from '#site/front/unsent.ts';

type Options = {
  /** Bytes of the answers that are kept; none unless it is given. */
  readonly bytes?: number;
  readonly assets?: Assets;
  readonly unsent?: Unsent;
  /** Told of each answer how it came about. */
  readonly note?: (result: CacheResult | undefined) => void;
};

/** An HTTP server with the site's front, and whoever answers behind it in place of the framework. */
export function createFrontServer(ask: AskFramework, { bytes = 0, assets, unsent = createUnsent(1e9), note }: Options = {}): Server {
  const front = createFront(ask, { answers: createAnswers({ bytes }), unsent, ...(assets && { assets }) });
  const server = createServer(async (req, res) => {
    const isKept = front.answerKept(req, res, 'front-server');
    if (!isKept) await front.answer(req, res);
    note?.(isKept ? 'hit' : cacheResultOf(res));
  });
  return server.on('clientError', (error, socket) => answerClientError(error, socket));
}
