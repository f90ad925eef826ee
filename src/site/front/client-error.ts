import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalOf } from './refusal.ts';
import { headersOfEvery } from './security-headers.ts';

/** What Node tells of a request that it cannot read. */
type ReadingError = Error & { readonly code?: string; readonly rawPacket?: Buffer; readonly bytesParsed?: number };

const statuses = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/**
 * Answers what Node could not read as a request, with the headers of every answer, and ends the connection. An address with letters that were not escaped leads to the same
 * address with these escaped; anything else is told in words.
 * @returns what was answered; undefined when nobody is there to hear it, or hears another answer, whose part it would seem
 */
export function answerClientError(error: ReadingError, socket: Duplex): { readonly status: number; readonly bytes: number } | undefined {
  if (!socket.writable || error.code === 'ECONNRESET' || isAnswering(socket)) {
    socket.destroy();
    return undefined;
  }
  const packet = error.rawPacket?.toString('latin1') ?? '';
  const to = escapedTarget(error, packet);
  const [, protocol] = /^x-forwarded-proto:([^\r\n]*)/im.exec(packet) ?? [];
  const status = to === undefined ? (statuses.get(error.code ?? '') ?? 400) : 308;
  const known = protocol === undefined ? {} : { 'x-forwarded-proto': protocol };
  const { headers, body } = to === undefined ? refusalOf(known) : redirectTo(to, known);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  return { status, bytes: Buffer.byteLength(body) };
}

function redirectTo(location: string, headers: IncomingHttpHeaders): ReturnType<typeof refusalOf> {
  return { headers: { ...headersOfEvery({ headers }), location, 'content-length': 0, connection: 'close' }, body: '' };
}

/** Whether the head of an answer to an earlier request has gone out. */
function isAnswering(socket: Duplex): boolean {
  // Where Node.js keeps the answer that has its turn; its own handler of these errors looks there too.
  const { _httpMessage: answer }: { readonly _httpMessage?: { readonly headersSent: boolean } | null } = Object(socket);
  return answer?.headersSent === true;
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
