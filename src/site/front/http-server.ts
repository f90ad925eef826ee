import { createServer, type Server } from 'node:http';
import { answerClientError } from './client-error.ts';
import type { Answerer } from './edge.ts';

/** The site's HTTP server: nobody listens to its `upgrade`, so Node hands a request that wishes for one on like any other. */
export function createSiteServer(front: Answerer): Server {
  return createServer((req, res) => void front(req, res)).on('clientError', answerClientError);
}
