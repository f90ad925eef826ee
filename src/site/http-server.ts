import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isApiPath } from '#addresses/api.ts';
import { readFilePath, readSiteFilePath } from '#addresses/files.ts';
import { defaultLocale, type Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { languageOf } from './data/api.ts';
import { openToAll, sendProblem } from './data/handler.ts';
import { logError } from './log.ts';
import { judgeAddress, keepRequestedAddress, localeOfPath, requestedAddress } from './request-address.ts';
import { securityHeaders } from './security-headers.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The site's HTTP server. */
export function createSiteServer(handle: Handler): Server {
  return createServer(siteListener(handle));
}

/**
 * Answers what the framework would answer wrongly (other methods, the default language's prefix, broken percent-encoding)
 * and passes everything else to it. A request that fails altogether is told in the log and answered with a whole failure; one whose
 * answer has begun is ended.
 */
export function siteListener(handle: Handler): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    answer(handle, req, res)
      .catch((error: unknown) => answerFailure(handle, req, res, error))
      .catch((error: unknown) => {
        logError('failure page', error, { method: req.method, url: requestedAddress(req) });
        res.destroy();
      });
  };
}

async function answer(handle: Handler, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    setSecurityHeaders(res);
    return answerOtherMethod(req, res);
  }
  const verdict = judgeAddress(req.url ?? '/');
  if (verdict.kind === 'redirect') return redirect(verdict.to, res);
  if (verdict.kind === 'unknown') req.url = verdict.path;
  keepRequestedAddress(req);
  forgetFailures(res);
  await handle(req, res);
}

/** Data fails as a problem, everything else with the page of failures in the language of the path. */
async function answerFailure(handle: Handler, req: IncomingMessage, res: ServerResponse, error: unknown): Promise<void> {
  const url = requestedAddress(req);
  logError('request', error, { method: req.method, url });
  if (res.headersSent) return void res.destroy();
  const [path = '', query = ''] = url.split('?', 2);
  setSecurityHeaders(res);
  res.statusCode = 500;
  if (isDataPath(path)) {
    openToAll(res);
    return sendProblem(res, { kind: 'failure' }, languageOfData(path, query));
  }
  const locale = localeOfPath(path);
  req.url = `${locale === defaultLocale ? '' : `/${locale}`}/500`;
  await handle(req, res);
}

/** A page that fails while it is drawn has already said how long it may be kept; a failure must not be. */
function forgetFailures(res: ServerResponse): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse;
  res.writeHead = (...args: unknown[]) => {
    if (Number(args[0]) >= 500) res.setHeader('Cache-Control', 'no-store');
    return writeHead(...args);
  };
}

function redirect(to: string, res: ServerResponse): void {
  setSecurityHeaders(res);
  res.writeHead(308, { Location: to });
  res.end();
}

function setSecurityHeaders(res: ServerResponse): void {
  for (const { key, value } of securityHeaders(true)) res.setHeader(key, value);
}

const methods = 'GET, HEAD';

/** Seconds a browser may remember what may be asked: a day, longer than which browsers do not remember it either. */
const preflightSeconds = 86_400;

/**
 * Answers a request that is neither GET nor HEAD: nothing here can be written. Open data also answers the question that
 * browsers ask before they let another site's page read it.
 */
function answerOtherMethod({ method, url = '/' }: IncomingMessage, res: ServerResponse): void {
  const [path = '', query = ''] = url.split('?', 2);
  res.setHeader('Allow', methods);
  if (isDataPath(path)) {
    answerForData(method, languageOfData(path, query), res);
    return;
  }
  const locale = localeOfPath(url);
  res.writeHead(405, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale });
  res.end(`${translatorOf(locale, 'error')('methodNotAllowed')}\n`);
}

function answerForData(method: string | undefined, locale: Locale, res: ServerResponse): void {
  openToAll(res);
  if (method !== 'OPTIONS') {
    sendProblem(res, { kind: 'methodNotAllowed' }, locale);
    return;
  }
  res.setHeader('Access-Control-Allow-Methods', methods);
  res.setHeader('Access-Control-Allow-Headers', 'If-None-Match');
  res.setHeader('Access-Control-Max-Age', preflightSeconds);
  res.writeHead(204).end();
}

/** Whether a path is answered with data, and what goes wrong there with a problem. */
export function isDataPath(path: string): boolean {
  return isApiPath(path) || readFilePath(path) !== undefined || readSiteFilePath(path) !== undefined;
}

/** The language of an address of data. @param query without `?` */
export function languageOfData(path: string, query: string): Locale {
  const lang = new URLSearchParams(query).get('lang') ?? undefined;
  return isApiPath(path) ? languageOf({ query: { lang } }) : localeOfPath(path);
}
