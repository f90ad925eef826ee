import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { keepAskedAddress } from './asked-address.ts';
import { answerOtherMethod } from './other-method.ts';
import { judgeAddress } from './request-address.ts';
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
