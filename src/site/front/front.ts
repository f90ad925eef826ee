import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { canonicalAddress, localeOfPath, nothingAt } from './address.ts';
import { noteCacheResult } from './answer-notes.ts';
import type { Answers, Maker } from './answers.ts';
import { type Assets, createAssets, siteFolders } from './assets.ts';
import { type Answerer, createEdge } from './edge.ts';
import { type AskedWith, type AskFramework, askRecorded, type StreamedAnswer, type WholeAnswer } from './recorded-answer.ts';
import { requestedAddress } from './requested-address.ts';
import { sendAnswer, sendReady } from './send-answer.ts';
import type { Unsent } from './unsent.ts';

/** What keeps answers, what bounds those on their way, and the files on the disk: those of the site unless others are given. */
export type FrontOptions = { readonly answers: Answers; readonly unsent: Unsent; readonly assets?: Assets };

/** The site behind its server. */
export type Front = {
  /** Answers a request from memory, at once; false, and nothing is done, when that cannot be. @param id what the request is called, which the answer says */
  readonly answerKept: (req: IncomingMessage, res: ServerResponse, id: string) => boolean;
  /** Answers every request and never rejects. */
  readonly answer: Answerer;
};

/** Addresses as they were written of which is known where they lead: most requests are for few of them. */
const knownAddresses = 5000;

/**
 * All that stands between the server and the framework: the edge, answers kept in memory, files from the disk, codings and conditional requests.
 * The framework is asked for addresses only: nothing else of a request reaches it.
 */
export function createFront(ask: AskFramework, { answers, unsent, assets = createAssets(siteFolders()) }: FrontOptions): Front {
  const addresses = new LRUCache<string, string>({ max: knownAddresses });
  /** Asks the framework; where it has no page, its page for that, which is made by the build, gives way to the site's, which has the topics of the day and is made once. */
  const askForPage = async (address: string, asked: AskedWith) => {
    const made = await askRecorded(ask, address, asked, unsent);
    const nothing = nothingAt(localeOfPath(address));
    if (!isNothing(made) || address === nothing) return made;
    const { answer: known } = await answers.find(nothing, (own) => askRecorded(ask, nothing, own, unsent), {});
    return 'stream' in known || known.status !== 404 ? made : { status: known.status, headers: known.headers, body: known.body };
  };
  const answer = createEdge(async (req, res, { path, query, failed }) => {
    const address = canonicalAddress(path, query);
    const written = requestedAddress(req);
    if (!failed && written.length <= longestWritten) addresses.set(written, address);
    const make: Maker = assets.has(path) ? () => assets.read(path) : (asked) => askForPage(address, asked);
    const method = req.method === 'HEAD' ? 'HEAD' : 'GET';
    const { result, answer, outdated } = await answers.find(address, make, { method, headers: conditionsOf(req) });
    noteCacheResult(res, result);
    const headers = outdated ? { ...answer.headers, 'cache-control': 'no-store' } : answer.headers;
    await sendAnswer(req, res, { ...answer, headers, ...(failed && { status: 500 }) }, unsent);
  }, assets.has);
  return {
    answer,
    answerKept(req, res, id) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      const address = addresses.get(req.url ?? '');
      const kept = address === undefined ? undefined : answers.kept(address);
      return kept !== undefined && sendReady(req, res, kept, { id, unsent });
    },
  };
}

/** Whether the framework says to a person that it has no page. */
function isNothing(made: WholeAnswer | StreamedAnswer): boolean {
  return made.status === 404 && /^text\/html\b/.test(String(made.headers['content-type']));
}

/** What a visitor says to have already. */
function conditionsOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  return { ...(tags !== undefined && { 'if-none-match': tags }), ...(since !== undefined && { 'if-modified-since': since }) };
}

/** Characters of an address that is remembered at most. */
const longestWritten = 500;
