import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isApiPath } from '#addresses/api.ts';
import { readFilePath, readSiteFilePath } from '#addresses/files.ts';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { languageOf } from './data/api.ts';
import { openToAll, sendProblem } from './data/handler.ts';
import { judgeAddress, keepAskedAddress, localeOfPath } from './request-address.ts';
import { securityHeaders } from './security-headers.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** The site's HTTP server. */
export function createSiteServer(handle: Handler): Server {
  return createServer(siteListener(handle));
}

/**
 * Answers what the framework would answer wrongly (other methods, the default language's prefix, broken percent-encoding)
 * and passes everything else to it.
 */
export function siteListener(handle: Handler): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const url = req.url ?? '/';
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      setSecurityHeaders(res);
      return answerOtherMethod(req, res);
    }
    const verdict = judgeAddress(url);
    if (verdict.kind === 'redirect') return redirect(verdict.to, res);
    if (verdict.kind === 'unknown') req.url = verdict.path;
    keepAskedAddress(req);
    forgetFailures(res);
    handle(req, res).catch(() => res.destroy());
  };
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
  if (isApiPath(path) || readFilePath(path) || readSiteFilePath(path)) {
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

function languageOfData(path: string, query: string): Locale {
  const { lang } = Object.fromEntries(new URLSearchParams(query));
  return isApiPath(path) ? languageOf({ query: { lang } }) : localeOfPath(path);
}
