import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerHealth } from './health.ts';
import { type Observer, observeRequest } from './observed-request.ts';
import type { ServerSettings } from './settings.ts';

export type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** A server with the means to end it. */
export type DrainableServer = {
  readonly server: Server;
  /** Whether new requests are welcome: false from the start of the end on. */
  readonly isReady: () => boolean;
  /**
   * Ends the server: it is not ready at once, takes no connection after the delay, and closes each as soon as its answer is sent.
   * Resolves when none is left, at the latest after `stop` seconds, when those that are still open are cut. Safe to call again.
   */
  readonly drain: () => Promise<void>;
};

type Limits = Omit<ServerSettings, 'hostname' | 'port' | 'metrics' | 'maxRendering' | 'accessLog'>;

/** Most lines of a request's head: far more than browsers and proxies send. */
const maxHeaders = 200;

/** Milliseconds between two looks for connections that have been sitting too long before their request was whole. */
const checkInterval = 5000;

/**
 * The site's HTTP server: answers health itself, tells the observers of every other request, and gives it to the listener. Nobody
 * listens for upgrades, so a request that asks for one is answered like any other (RFC 9110, 7.8).
 */
export function createDrainableServer(listener: Listener, limits: Limits, observers: readonly Observer[]): DrainableServer {
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  let draining: Promise<void> | undefined;
  const isReady = () => draining === undefined;
  const server = createServer(
    {
      headersTimeout: limits.headersTimeout * 1000,
      requestTimeout: limits.requestTimeout * 1000,
      keepAliveTimeout: limits.keepAlive * 1000,
      connectionsCheckingInterval: checkInterval,
      maxHeaderSize: limits.maxHeaderBytes,
    },
    (req, res) => {
      if (!isReady()) res.setHeader('Connection', 'close');
      open.add(res);
      res.once('close', () => open.delete(res));
      if (!answerHealth(req, res, isReady())) observeRequest(req, res, observers, () => listener(req, res));
    },
  );
  server.maxConnections = limits.maxConnections;
  server.maxHeadersCount = maxHeaders;
  server.setTimeout(limits.stalled * 1000);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const drain = () => {
    draining ??= drainServer(server, open, sockets, limits);
    return draining;
  };
  return { server, isReady, drain };
}

/** Milliseconds between two looks for connections that have become idle while the server ends. */
const idleInterval = 50;

async function drainServer(server: Server, open: ReadonlySet<ServerResponse>, sockets: ReadonlySet<Socket>, { stop, stopDelay }: Limits): Promise<void> {
  for (const res of open) if (!res.headersSent) res.setHeader('Connection', 'close');
  const cut = setTimeout(() => sockets.forEach((socket) => void socket.destroy()), stop * 1000);
  await new Promise((resolve) => setTimeout(resolve, stopDelay * 1000));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const closeIdle = () => {
    server.closeIdleConnections();
    // Node counts a connection that has never said anything as busy with its first request.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  closeIdle();
  // An answer whose head was sent before the end began has not said that it is the connection's last.
  const idle = setInterval(closeIdle, idleInterval);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
