import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { answerClientError } from '../front/client-error.ts';
import { answerLast, lookAfter } from '../front/last-answer.ts';
import { lacksHost, type RefusalStatus, refuse } from '../front/refusal.ts';
import { answerHealth } from './health.ts';
import { CountedResponse, isTaken, type Observer, observeKept, observeRequest, type SiteAnswers } from './observed-request.ts';
import type { ServerSettings } from './settings.ts';

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

/** What is open on a connection: answers that are not sent yet, and how many bytes had been read when the last one was. */
type Conversation = { open: number; answered: number };

type Limits = Omit<ServerSettings, 'hostname' | 'port' | 'metrics' | 'maxRendering' | 'maxStreaming' | 'maxUnsentBytes' | 'answersBytes' | 'accessLog'>;

/** Most lines of a request's head: far more than browsers and proxies send. */
const maxHeaders = 200;

/** Most who wait for the same to happen to an answer before Node.js warns of a leak. */
const maxListeners = 20;

/** Milliseconds between two looks for connections that have been sitting too long before their request was whole. */
const checkInterval = 5000;

/**
 * The site's HTTP server: answers health itself, tells the observers of every other request, and gives it to the site. Nobody
 * listens for upgrades, so a request that asks for one is answered like any other (RFC 9110, 7.8).
 */
export function createDrainableServer(site: SiteAnswers, limits: Limits, observers: readonly Observer[]): DrainableServer {
  const open = new Set<ServerResponse>();
  const sockets = new Map<Socket, Conversation>();
  let draining: Promise<void> | undefined;
  const isReady = () => draining === undefined;
  const begin = (req: IncomingMessage, res: ServerResponse) => {
    // The framework waits for the end of an answer in as many places as Node.js finds suspicious; here are two more.
    res.setMaxListeners(maxListeners);
    // Node.js reads nothing more from a connection on which an upgrade was wished for: the next request would wait for ever.
    if (!isReady() || req.headers.upgrade !== undefined) res.setHeader('Connection', 'close');
    // Only here: what is answered at once waits for nobody, and a timer for each request takes a tenth of its time. The server itself sees to silence before a request and after it.
    req.socket.setTimeout(limits.stalled * 1000);
    open.add(res);
    const said = sockets.get(req.socket);
    if (said !== undefined) said.open += 1;
    res.on('close', () => {
      open.delete(res);
      if (said !== undefined) Object.assign(said, { open: said.open - 1, answered: req.socket.bytesRead });
    });
  };
  const answerKept = (req: IncomingMessage, res: CountedResponse): boolean => {
    if (!isReady() || req.headers.upgrade !== undefined || site.answerKept === undefined || !observeKept(req, res, observers, site.answerKept)) return false;
    const said = sockets.get(req.socket);
    if (!isTaken(res)) begin(req, res);
    else if (said !== undefined) said.answered = req.socket.bytesRead;
    return true;
  };
  const server = createServer(
    {
      headersTimeout: limits.headersTimeout * 1000,
      requestTimeout: limits.requestTimeout * 1000,
      keepAliveTimeout: limits.keepAlive * 1000,
      connectionsCheckingInterval: checkInterval,
      maxHeaderSize: limits.maxHeaderBytes,
      // Node.js would refuse without the headers that every answer has.
      requireHostHeader: false,
      ServerResponse: CountedResponse,
    },
    (req, res) => {
      if (!lacksHost(req) && answerKept(req, res)) return;
      begin(req, res);
      if (lacksHost(req)) return observeRequest(req, res, observers, refusing(400));
      if (!answerHealth(req, res, isReady())) observeRequest(req, res, observers, site.answer);
    },
  );
  // What is expected is not `100-continue`, which Node.js itself answers.
  server.on('checkExpectation', (req, res) => {
    begin(req, res);
    observeRequest(req, res, observers, refusing(417));
  });
  const last = (req: IncomingMessage, socket: Duplex, answer: SiteAnswers['answer']) => {
    const observed = (asked: IncomingMessage, res: CountedResponse) => {
      begin(asked, res);
      observeRequest(asked, res, observers, answer);
    };
    answerLast(req, socket, observed, (asked) => new CountedResponse(asked));
  };
  server.on('clientError', (error, socket) => answerClientError(error, socket, last));
  // Node.js would close the connection without a word.
  server.on('connect', (req, socket) => {
    lookAfter(socket);
    last(req, socket, refusing(405));
  });
  server.maxConnections = limits.maxConnections;
  server.maxHeadersCount = maxHeaders;
  server.on('connection', (socket: Socket) => rememberUntilClosed(socket, sockets));
  const drain = () => {
    draining ??= drainServer(server, open, sockets, limits);
    return draining;
  };
  return { server, isReady, drain };
}

function rememberUntilClosed(socket: Socket, sockets: Map<Socket, Conversation>): void {
  sockets.set(socket, { open: 0, answered: 0 });
  socket.once('close', () => sockets.delete(socket));
}

function refusing(status: RefusalStatus): SiteAnswers['answer'] {
  return async (req, res) => refuse(req, res, status);
}

/** Milliseconds between two looks for connections that have become idle while the server ends. */
const idleInterval = 50;

async function drainServer(
  server: Server,
  open: ReadonlySet<ServerResponse>,
  sockets: ReadonlyMap<Socket, Conversation>,
  { stop, stopDelay }: Limits,
): Promise<void> {
  for (const res of open) if (!res.headersSent) res.setHeader('Connection', 'close');
  const cut = setTimeout(() => sockets.forEach((_, socket) => void socket.destroy()), stop * 1000);
  await new Promise((resolve) => setTimeout(resolve, stopDelay * 1000));
  // The close() of HTTP servers also cuts answers that are whole but still on their way, and looks for hanging requests no more.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const closeIdle = () => {
    for (const [socket, { open: answers, answered }] of sockets) if (answers === 0 && socket.bytesRead === answered) socket.destroy();
  };
  // Not before what has come in meanwhile is read: after work that took long, requests wait that nobody has seen yet.
  const closeSoon = () => void setImmediate(closeIdle);
  closeSoon();
  // An answer whose head was sent before the end began has not said that it is the connection's last.
  const idle = setInterval(closeSoon, idleInterval);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
