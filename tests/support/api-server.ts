import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NextApiRequest, NextApiResponse } from 'next';
import handler from '#pages/api/v1/[[...path]].ts';
import { createFrontServer } from './front-server.ts';

/** What the framework adds to an answer before it calls a handler. */
async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const status = (code: number) => Object.assign(res, { statusCode: code });
  await handler(req as unknown as NextApiRequest, Object.assign(res, { status }) as unknown as NextApiResponse);
}

/** The API behind the site's HTTP server, without the framework. No answer is kept: tests change what is served. */
export async function startApiServer(): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const server = createFrontServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}
