import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Answerer } from './edge.ts';
import { answerLast } from './last-answer.ts';
import { type RefusalStatus, refuse } from './refusal.ts';
import { headersOfEvery } from './security-headers.ts';

/** What Node tells of a request that it cannot read. */
type ReadingError = Error & { readonly code?: string; readonly rawPacket?: Buffer; readonly bytesParsed?: number };

const statuses: ReadonlyMap<string, RefusalStatus> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

type Respond = (req: IncomingMessage, socket: Duplex, answer: Answerer) => void;

/**
 * Answers what Node could not read as a request, after the answers to what came before, and ends the connection. An address with letters that were not escaped leads to
 * the same address with these escaped; anything else is told in words. Nothing is answered when nobody is there to hear it.
 * @param respond gives the connection this answer as its last; the request that it is given has no method, no address and no headers but the protocol before a proxy
 */
export function answerClientError(error: ReadingError, socket: Duplex, respond: Respond = respondPlainly): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const packet = error.rawPacket?.toString('latin1') ?? '';
  const [, protocol] = /^x-forwarded-proto:([^\r\n]*)/im.exec(packet) ?? [];
  const req = Object.assign(new IncomingMessage(new Socket()), protocol !== undefined && { headers: { 'x-forwarded-proto': protocol } });
  const to = escapedTarget(error, packet);
  respond(req, socket, async (_, res) => (to === undefined ? refuse(req, res, statuses.get(error.code ?? '') ?? 400) : redirect(req, res, to)));
}

function respondPlainly(req: IncomingMessage, socket: Duplex, answer: Answerer): void {
  answerLast(req, socket, answer, (asked) => new ServerResponse(asked));
}

function redirect(req: IncomingMessage, res: ServerResponse, location: string): void {
  res.writeHead(308, { ...headersOfEvery(req), location, 'content-length': 0, connection: 'close' }).end();
}

/** The target of a request that was refused for its letters alone, with these escaped. They are UTF-8, or, where that makes no sense, Latin 1. */
function escapedTarget({ code, bytesParsed = 0 }: ReadingError, packet: string): string | undefined {
  if (code !== 'HPE_INVALID_URL') return undefined;
  const [line = '', target = ''] = /^(?:GET|HEAD) (\/[\x21-\x7e\x80-\xff]*) HTTP\/1\.[01]\r?\n/.exec(packet) ?? [];
  if (bytesParsed >= line.length) return undefined;
  const bytes = Buffer.from(target, 'latin1');
  const text = bytes.toString('utf8');
  // Slashes at the beginning would name a host.
  return (text.includes('\ufffd') ? target : text).replace(/^[/\\]+/, '/').replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
