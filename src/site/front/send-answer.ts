import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { secondsLeftOfDay } from '../clock.ts';
import { isCurrent } from '../data/handler.ts';
import { cacheControl } from '../page.ts';
import { type Coding, chooseCoding, createEncoder, isWorthCoding } from './encoding.ts';
import { hasCodings, type KeptAnswer } from './kept-answer.ts';
import type { StreamedAnswer } from './recorded-answer.ts';
import { headersOfEvery } from './security-headers.ts';
import type { Unsent } from './unsent.ts';

/**
 * Sends an answer in the coding that the visitor likes best; 304 for what the visitor has, no body for HEAD. A wish for a part (`Range`) is passed over. How long shared
 * caches may keep it is worked out for this moment.
 * @param unsent is told of what does not go at once
 */
export async function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: KeptAnswer | StreamedAnswer, unsent: Unsent): Promise<void> {
  return 'stream' in answer ? sendStream(req, res, answer) : sendWhole(req, res, answer, unsent);
}

/**
 * Sends a kept answer as `sendAnswer` does, at once, with the id of its request.
 * @returns false, and nothing is sent, when it must first be put into the coding that the visitor likes best, or is no page to be kept
 */
export function sendReady(
  req: IncomingMessage,
  res: ServerResponse,
  answer: KeptAnswer,
  { id, unsent }: { readonly id: string; readonly unsent: Unsent },
): boolean {
  const kept = cacheControlOf(answer);
  if (answer.status !== 200 || kept === undefined || isKnown(req, answer)) return false;
  const coding = codingFor(req, answer);
  const sent = coding === undefined ? answer.body : answer.ready(coding);
  if (sent === undefined) return false;
  res.writeHead(200, readyHead(req, answer, { coding, sent, kept, id }));
  sendBody(req, res, sent, unsent);
  return true;
}

type Ready = { readonly coding: Coding | undefined; readonly sent: Buffer; readonly kept: string; readonly id: string };

/** The head of a kept answer in a coding, names and values in turn. All answers share it: what differs from one to the next stands last and is put in anew. */
function readyHead(req: IncomingMessage, answer: KeptAnswer, { coding, sent, kept, id }: Ready): string[] {
  const ofEvery = headersOfEvery(req);
  const name = `${coding} ${ofEvery['strict-transport-security']}`;
  let head = answer.heads.get(name);
  if (head === undefined) {
    const same = { ...ofEvery, ...headersOf(answer, answer.tag), 'cache-control': undefined, ...lengthAndCoding(sent, coding) };
    head = [...flat(same), 'cache-control', '', 'x-request-id', ''];
    answer.heads.set(name, head);
  }
  head[head.length - 3] = kept;
  head[head.length - 1] = id;
  return head;
}

function flat(headers: OutgoingHttpHeaders): readonly string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : (Array.isArray(value) ? value : [String(value)]).flatMap((one) => [name, one]),
  );
}

function lengthAndCoding(sent: Buffer, coding: Coding | undefined): OutgoingHttpHeaders {
  return { 'content-length': sent.length, ...(coding !== undefined && { 'content-encoding': coding }) };
}

function codingFor(req: IncomingMessage, { headers, body }: KeptAnswer): Coding | undefined {
  return isWorthCoding(headers['content-type'], body) ? chooseCoding(req) : undefined;
}

function sendBody(req: IncomingMessage, res: ServerResponse, body: Buffer, unsent: Unsent): void {
  if (req.method === 'HEAD') return void res.end();
  res.end(body);
  unsent.hold(res, body);
}

async function sendWhole(req: IncomingMessage, res: ServerResponse, answer: KeptAnswer, unsent: Unsent): Promise<void> {
  const { status, body, tag } = answer;
  const headers = headersOf(answer, tag);
  if (status === 304 || isKnown(req, answer)) return sendNotModified(res, headers);
  const coding = codingFor(req, answer);
  const sent = coding === undefined ? body : await answer.inCoding(coding);
  // An answer that was asked for without its body does not say how long that is.
  if (req.method !== 'HEAD' || body.length > 0) headers['content-length'] = sent.length;
  if (coding !== undefined) headers['content-encoding'] = coding;
  res.writeHead(status, headers);
  sendBody(req, res, sent, unsent);
}

async function sendStream(req: IncomingMessage, res: ServerResponse, { status, headers: given, stream }: StreamedAnswer): Promise<void> {
  const { etag, 'content-length': _, vary: __, ...said } = given;
  const tag = typeof etag === 'string' && etag.startsWith('W/') ? etag : undefined;
  const headers = headersOf({ status, headers: said }, tag);
  const known = isKnown(req, { status, headers: said, ...(tag !== undefined && { tag }) });
  if (known || req.method === 'HEAD') {
    stream.destroy();
    return req.method === 'HEAD' && !known ? void res.writeHead(status, headers).end() : sendNotModified(res, headers);
  }
  const coding = hasCodings({ headers }) ? chooseCoding(req) : undefined;
  if (coding !== undefined) headers['content-encoding'] = coding;
  res.writeHead(status, headers);
  try {
    await (coding === undefined ? pipeline(stream, res) : pipeline(stream, createEncoder(coding), res));
  } catch {
    // The visitor has left, or whoever made the answer has told why it ends here.
    res.destroy();
  }
}

/** Whether the visitor has what is at the address. */
function isKnown(req: IncomingMessage, { status, tag, headers }: Pick<KeptAnswer, 'status' | 'tag' | 'headers'>): boolean {
  return status === 200 && tag !== undefined && isCurrent(req.headers, { etag: tag, 'last-modified': headers['last-modified'] });
}

function sendNotModified(res: ServerResponse, headers: OutgoingHttpHeaders): void {
  const kept = Object.entries(headers).filter(([name]) => !name.startsWith('content-'));
  res.writeHead(304, Object.fromEntries(kept)).end();
}

/** What an answer says besides what every answer does. */
function headersOf(answer: Pick<KeptAnswer, 'status' | 'headers'>, tag: string | undefined): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...answer.headers };
  const kept = cacheControlOf(answer);
  if (kept !== undefined) headers['cache-control'] = kept;
  if (hasCodings(answer)) headers['vary'] = 'Accept-Encoding';
  if (tag !== undefined) headers['etag'] = tag;
  return headers;
}

/** How long caches may keep an answer: a failure never, and what is true for this day only as long as is left of it at this moment. */
function cacheControlOf({ status, headers }: Pick<KeptAnswer, 'status' | 'headers'>): string | undefined {
  if (status >= 500) return 'no-store';
  const said = headers['cache-control'];
  if (said === undefined) return undefined;
  return /\bs-maxage=/.test(String(said)) ? cacheControl({ secondsLeft: secondsLeftOfDay() }) : String(said);
}
