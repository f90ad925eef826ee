import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathTo } from '#addresses/pages.ts';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { openToAll, sendProblem } from '../data/handler.ts';
import { isDataPath, localeOfPath } from '../front/address.ts';
import { languageOfData } from '../front/other-methods.ts';
import { requestedAddress } from '../front/requested-address.ts';

/** Seconds after which who was turned away may come again. */
const retrySeconds = 5;

/** Answers that there is too much to do: 503 with `Retry-After`, for data as a problem, otherwise as a page, in the language of the path. */
export function answerOverload(req: IncomingMessage, res: ServerResponse): void {
  const [path = '', query = ''] = requestedAddress(req).split('?', 2);
  res.setHeader('Retry-After', retrySeconds);
  if (isDataPath(path)) {
    openToAll(res);
    sendProblem(res, { kind: 'overload' }, languageOfData(path, query));
    return;
  }
  const locale = localeOfPath(path);
  res.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale, 'Cache-Control': 'no-store' });
  res.end(req.method === 'HEAD' ? undefined : overloadPage(locale));
}

/** A page that needs nothing: no styles, no data and nothing of the framework. */
function overloadPage(locale: Locale): string {
  const t = translatorOf(locale, 'error');
  const site = translatorOf(locale, 'site');
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<meta name="robots" content="noindex"><title>${escaped(t('overload'))}</title></head>`,
    `<body><main><h1>${escaped(t('overload'))}</h1><p>${escaped(t('overloadText'))}</p>`,
    `<p><a href="${pathTo({ name: 'home' }, locale)}">${escaped(site('home'))}</a></p></main></body></html>`,
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
