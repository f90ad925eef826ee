import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next';
import unknown from '../../src/pages/api/v1/[...unknown]';
import fund from '../../src/pages/api/v1/funds/[id]';
import funds from '../../src/pages/api/v1/funds/index';
import root from '../../src/pages/api/v1/index';
import description from '../../src/pages/api/v1/openapi.json/index';
import project from '../../src/pages/api/v1/projects/[id]';
import projects from '../../src/pages/api/v1/projects/index';
import { createSiteServer } from '../../src/server/http-server';

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
