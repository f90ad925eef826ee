import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerClientError } from '../front/client-error.ts';
import { logError } from '../log.ts';
import { answerHealth, setOwnHeaders } from './health.ts';
import type { Metrics } from './metrics.ts';

const text = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/**
 * A server for the operator alone, on a port that no visitor reaches: `/metrics`, and health, which answers here also when the site's own
 * port has as many connections as it takes.
 */
export function createMetricsServer(metrics: Metrics, isReady: () => boolean): Server {
  const server = createServer((req, res) => {
    if (answerHealth(req, res, isReady())) return;
    setOwnHeaders(req, res);
    if (req.url !== '/metrics') return void res.writeHead(404, text).end('Only /metrics, /healthz and /readyz are here.\n');
    answerMetrics(metrics, res).catch((error: unknown) => failMetrics(req, res, error));
  });
  return server.on('clientError', (error, socket) => answerClientError(error, socket));
}

async function answerMetrics(metrics: Metrics, res: ServerResponse): Promise<void> {
  const { type, body } = await metrics.text();
  res.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}

function failMetrics(req: IncomingMessage, res: ServerResponse, error: unknown): void {
  logError('metrics', error, req);
  res.writeHead(500, text).end('The figures could not be read; the log tells why.\n');
}
