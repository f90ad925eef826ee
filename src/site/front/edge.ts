import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { defaultLocale } from '#catalogue/locale.ts';
import { openToAll, sendProblem } from '../data/handler.ts';
import { logError } from '../log.ts';
import { type AddressVerdict, isDataPath, judgeAddress, localeOfPath } from './address.ts';
import { answerOtherMethod, languageOfData } from './other-methods.ts';
import { refuse } from './refusal.ts';
import { keepRequestedAddress, requestedAddress } from './requested-address.ts';
import { setHeadersOfEvery } from './security-headers.ts';

/** Answers a request; a promise that never rejects. */
export type Answerer = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Where a request that has come past the edge leads. `failed` when it is the page that tells of a failure of the service. */
type Place = { readonly path: string; readonly query: string; readonly failed?: true };

type Inside = (req: IncomingMessage, res: ServerResponse, place: Place) => Promise<void>;

/**
 * The edge of the site: answers itself what is not to come further (other methods, targets that are no paths, other spellings of an address) and hands everything
 * else on. A request that fails altogether is told in the log and answered with a whole failure, without words where even these fail; one whose answer has begun is ended.
 * @param inside answers what lies at a place; `req.url` names it too
 * @param isFile whether a file lies on the disk for a path: those have their names, whatever their letters, from whoever put them there
 */
export function createEdge(inside: Inside, isFile: (path: string) => boolean = () => false): Answerer {
  return (req, res) =>
    answer(inside, isFile, req, res)
      .catch((error: unknown) => answerFailure(inside, req, res, error))
      .catch((error: unknown) => {
        logError('failure page', error, { method: req.method, url: requestedAddress(req) });
        answerWithoutWords(req, res);
      });
}

async function answer(inside: Inside, isFile: (path: string) => boolean, req: IncomingMessage, res: ServerResponse): Promise<void> {
  keepRequestedAddress(req);
  setHeadersOfEvery(req, res);
  const target = req.url ?? '/';
  if (req.method !== 'GET' && req.method !== 'HEAD') return answerOtherMethod(req, res);
  const [path = ''] = target.split('?', 1);
  const verdict: AddressVerdict = isFile(path) ? { kind: 'serve', path, query: '' } : judgeAddress(target);
  if (verdict.kind === 'refuse') return refuse(req, res, 400);
  if (verdict.kind === 'redirect') return void res.writeHead(308, { location: verdict.to }).end();
  if (verdict.kind === 'unknown') req.url = verdict.path;
  await inside(req, res, { path: verdict.path, query: verdict.query });
}

/** Data fails as a problem, everything else with the page of failures in the language of the path. */
async function answerFailure(inside: Inside, req: IncomingMessage, res: ServerResponse, error: unknown): Promise<void> {
  const url = requestedAddress(req);
  logError('request', error, { method: req.method, url });
  if (res.headersSent) return void res.destroy();
  const [path = '', query = ''] = url.split('?', 2);
  if (isDataPath(path)) {
    openToAll(res);
    return sendProblem(res, { kind: 'failure' }, languageOfData(path, query));
  }
  const locale = localeOfPath(path);
  res.statusCode = 500;
  req.url = `${locale === defaultLocale ? '' : `/${locale}`}/500`;
  await inside(req, res, { path: req.url, query: '', failed: true });
}

/** Headers that tell of a body which is not sent after all. */
const ofBody = /^(?:content-|etag$|last-modified$|link$|location$)/;

/** The last answer, which needs nothing that may have failed: no words, no page, no settings. */
function answerWithoutWords(req: IncomingMessage, res: ServerResponse): void {
  if (res.headersSent) return void res.destroy();
  for (const name of res.getHeaderNames()) if (ofBody.test(name)) res.removeHeader(name);
  setHeadersOfEvery(req, res);
  res.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(`${STATUS_CODES[500]}\n`);
}
