import type { IncomingMessage, ServerResponse } from 'node:http';
import { isApiPath } from '#addresses/api.ts';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { languageOf } from '../data/api.ts';
import { openToAll, sendProblem } from '../data/handler.ts';
import { isDataPath, localeOfPath } from './address.ts';
import { methods } from './refusal.ts';

/** The methods that there are for data: whether another site's page may read it can be asked first. */
const dataMethods = `${methods}, OPTIONS`;

/** Seconds a browser may remember what may be asked: a day, longer than which browsers do not remember it either. */
const preflightSeconds = 86_400;

/**
 * Answers a request that is neither GET nor HEAD: nothing here can be written. Open data also answers the question that
 * browsers ask before they let another site's page read it.
 */
export function answerOtherMethod(req: IncomingMessage, res: ServerResponse): void {
  const { url = '/' } = req;
  const [path = '', query = ''] = url.split('?', 2);
  if (isDataPath(path)) {
    answerForData(req, languageOfData(path, query), res);
    return;
  }
  res.setHeader('Allow', methods);
  const locale = localeOfPath(url);
  res.writeHead(405, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale });
  res.end(`${translatorOf(locale, 'error')('methodNotAllowed')}\n`);
}

function answerForData({ method, headers }: IncomingMessage, locale: Locale, res: ServerResponse): void {
  openToAll(res);
  res.setHeader('Allow', dataMethods);
  if (method !== 'OPTIONS') {
    sendProblem(res, { kind: 'methodNotAllowed' }, locale);
    return;
  }
  res.setHeader('Access-Control-Allow-Methods', dataMethods);
  // Programs send headers without meaning to. The star stands for all but one, which browsers want by its name (Fetch, 4.9).
  const asksToSignIn = /\bauthorization\b/i.test(headers['access-control-request-headers'] ?? '');
  res.setHeader('Access-Control-Allow-Headers', asksToSignIn ? '*, Authorization' : '*');
  res.setHeader('Access-Control-Max-Age', preflightSeconds);
  res.writeHead(204).end();
}

/** The language of an address of data. @param query without `?` */
export function languageOfData(path: string, query: string): Locale {
  const lang = new URLSearchParams(query).get('lang') ?? undefined;
  return isApiPath(path) ? languageOf({ query: { lang } }) : localeOfPath(path);
}
