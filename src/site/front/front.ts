import type { ServerResponse } from 'node:http';
import { answersBytes } from '../settings.ts';
import { canonicalAddress } from './answer-key.ts';
import { type CacheResult, createAnswers, type Maker } from './answers.ts';
import { type Assets, createAssets, siteFolders } from './assets.ts';
import { type Answerer, createEdge } from './edge.ts';
import { type AskFramework, askRecorded } from './recorded-answer.ts';
import { sendAnswer } from './send-answer.ts';

/** What can be otherwise than the settings of the site say. */
export type FrontOptions = {
  readonly assets?: Assets;
  /** Bytes of all answers that are kept. */
  readonly answersBytes?: number;
  readonly now?: () => number;
};

const results = new WeakMap<ServerResponse, CacheResult>();

/** How an answer came about, for the log; undefined of what the edge answers itself. */
export function cacheResultOf(res: ServerResponse): CacheResult | undefined {
  return results.get(res);
}

/**
 * All that stands between the server and the framework: the edge, answers kept in memory, files from the disk, codings and conditional requests. It answers every request and
 * never rejects. The framework is asked for addresses only: nothing else of a request reaches it.
 * @throws Error when `ANSWERS_MB` is not a number of megabytes
 */
export function createFront(
  ask: AskFramework,
  { assets = createAssets(siteFolders()), answersBytes: bytes = answersBytes(), now }: FrontOptions = {},
): Answerer {
  const answers = createAnswers({ bytes, ...(now && { now }) });
  return createEdge(async (req, res, { path, query, failed }) => {
    const address = canonicalAddress(path, query);
    const make: Maker = assets.has(path) ? () => assets.read(path) : (asked) => askRecorded(ask, address, asked);
    const known = req.headers['if-none-match'];
    const method = req.method === 'HEAD' ? 'HEAD' : 'GET';
    const { result, answer } = await answers.find(address, make, { method, ...(known !== undefined && { headers: { 'if-none-match': known } }) });
    results.set(res, result);
    await sendAnswer(req, res, failed ? { ...answer, status: 500 } : answer);
  }, assets.has);
}
