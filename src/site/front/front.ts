import { canonicalAddress } from './answer-key.ts';
import type { Answers, Maker } from './answers.ts';
import { type Assets, createAssets, siteFolders } from './assets.ts';
import { noteCacheResult } from './cache-result.ts';
import { type Answerer, createEdge } from './edge.ts';
import { type AskFramework, askRecorded } from './recorded-answer.ts';
import { sendAnswer } from './send-answer.ts';

/** What keeps answers, and the files on the disk: those of the site unless others are given. */
export type FrontOptions = { readonly answers: Answers; readonly assets?: Assets };

/**
 * All that stands between the server and the framework: the edge, answers kept in memory, files from the disk, codings and conditional requests. It answers every request and
 * never rejects. The framework is asked for addresses only: nothing else of a request reaches it.
 */
export function createFront(ask: AskFramework, { answers, assets = createAssets(siteFolders()) }: FrontOptions): Answerer {
  return createEdge(async (req, res, { path, query, failed }) => {
    const address = canonicalAddress(path, query);
    const make: Maker = assets.has(path) ? () => assets.read(path) : (asked) => askRecorded(ask, address, asked);
    const known = req.headers['if-none-match'];
    const method = req.method === 'HEAD' ? 'HEAD' : 'GET';
    const { result, answer } = await answers.find(address, make, { method, ...(known !== undefined && { headers: { 'if-none-match': known } }) });
    noteCacheResult(res, result);
    await sendAnswer(req, res, failed ? { ...answer, status: 500 } : answer);
  }, assets.has);
}
