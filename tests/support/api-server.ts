import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next';
import unknown from '#pages/api/v1/[...unknown].ts';
import fund from '#pages/api/v1/funds/[id].ts';
import funds from '#pages/api/v1/funds/index.ts';
import root from '#pages/api/v1/index.ts';
import description from '#pages/api/v1/openapi.json/index.ts';
import project from '#pages/api/v1/projects/[id].ts';
import projects from '#pages/api/v1/projects/index.ts';
import { createSiteServer } from '#site/http-server.ts';

const handlers: readonly (readonly [RegExp, NextApiHandler])[] = [
  [/^\/api\/v1$/, root],
  [/^\/api\/v1\/projects$/, projects],
  [/^\/api\/v1\/projects\/(?<id>[^/]+)$/, project],
  [/^\/api\/v1\/funds$/, funds],
  [/^\/api\/v1\/funds\/(?<id>[^/]+)$/, fund],
  [/^\/api\/v1\/openapi\.json$/, description],
  [/^\/api\/v1\//, unknown],
];

/** What the framework adds to a request and its answer before it calls a handler: the parts of the path win over the query. */
async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
  const [pattern, handler] = handlers.find(([one]) => one.test(pathname)) ?? [];
  const { id } = pattern?.exec(pathname)?.groups ?? {};
  const query = { ...Object.fromEntries(searchParams), ...(id !== undefined && { id: decodeURIComponent(id) }) };
  const status = (code: number) => Object.assign(res, { statusCode: code });
  await handler?.(Object.assign(req, { query }) as unknown as NextApiRequest, Object.assign(res, { status }) as unknown as NextApiResponse);
}

/** The API behind the site's HTTP server, without the framework. */
export async function startApiServer(): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const server = createSiteServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}
