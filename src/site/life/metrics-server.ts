import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { logError } from '../log.ts';
import { answerHealth } from './health.ts';
import type { Metrics } from './metrics.ts';

/**
 * A server for the operator alone, on a port that no visitor reaches: `/metrics`, and health, which answers here also when the site's own
 * port has as many connections as it takes.
 */
export function createMetricsServer(metrics: Metrics, isReady: () => boolean): Server {
  return createServer((req, res) => {
    if (answerHealth(req, res, isReady())) return;
    if (req.url !== '/metrics') return void res.writeHead(404, { 'Content-Type': 'text/plain' }).end('Only /metrics, /healthz and /readyz are here.\n');
    answerMetrics(metrics, res).catch((error: unknown) => failMetrics(req, res, error));
  });
}

async function answerMetrics(metrics: Metrics, res: ServerResponse): Promise<void> {
  const { type, body } = await metrics.text();
  res.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}

function failMetrics(req: IncomingMessage, res: ServerResponse, error: unknown): void {
  logError('metrics', error, req);
  res.writeHead(500, { 'Content-Type': 'text/plain' }).end('The figures could not be read; the log tells why.\n');
}
