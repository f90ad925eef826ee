import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isApiPath } from '#addresses/api.ts';
import { byLocale, defaultLocale, isLocale, type Locale } from '#catalogue/locale.ts';
import { localeOfPath } from '../front/address.ts';
import { createEdge } from '../front/edge.ts';
import { securityHeaders } from '../front/security-headers.ts';
import { logError } from '../log.ts';
import { showsDrafts } from '../settings.ts';
import { type ChangeStream, developmentPath, faultsPath } from './change-stream.ts';
import { renderFaultPage } from './fault-page.tsx';
import type { ContentState } from './live-content.ts';
import { faultsByPage, isIncompleteDraft } from './pages-at-fault.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;
type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** Addresses of the framework's own tools, which also take other methods than GET. */
const ofFramework = /^\/(?:_next|__nextjs)/;

/**
 * Answers a request during development: what is for development only by itself, a page whose files have errors with these,
 * everything else like the site (`createEdge`) from the framework.
 */
export function developmentListener(handle: Handler, state: () => ContentState, changes: ChangeStream): Listener {
  const own = ownListener(handle, state, changes);
  return (req, res) => {
    try {
      own(req, res);
    } catch (error) {
      sendFailure(req, res, error);
    }
  };
}

function ownListener(handle: Handler, state: () => ContentState, changes: ChangeStream): Listener {
  const site = createEdge(async (req, res) => {
    try {
      const page = faultPageFor(pathOf(req), state());
      if (page !== undefined) return sendPage(res, page);
    } catch (error) {
      return sendFailure(req, res, error);
    }
    res.setHeader('Server-Timing', `content;desc="${state().version}"`);
    return handle(req, res);
  });
  return (req, res) => {
    const path = pathOf(req);
    if (ofFramework.test(path)) return void handle(req, res).catch((error: unknown) => sendFailure(req, res, error));
    if (path.startsWith(`${developmentPath}/`)) {
      if (path === `${developmentPath}/changes`) return changes.join(res, languageOf(req), state());
      const file = developmentFile(path);
      if (file !== undefined) return void res.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': 'no-store' }).end(file.body);
    }
    void site(req, res);
  };
}

/** The fault page for a path: for the page of all faults, and for a page that errors keep from being shown. */
function faultPageFor(path: string, state: ContentState): Answer | undefined {
  const locale = localeOfPath(path);
  const faults = faultsByPage(state.faults, path);
  const paths = faults.paths ?? byLocale(faultsPath);
  const isIncomplete = showsDrafts() && isIncompleteDraft(state.faults, path);
  const html = () => renderFaultPage({ locale, state, faults, isIncomplete, paths });
  if (path === faultsPath(locale)) return { status: 200, version: state.version, html: html() };
  const isPage = !isApiPath(path) && !path.slice(path.lastIndexOf('/')).includes('.');
  const isAtFault = faults.here.some((fault) => fault.level === 'error') || isIncomplete || !state.isShown;
  return isPage && isAtFault ? { status: 500, version: state.version, html: html() } : undefined;
}

type Answer = { readonly status: number; readonly version: string; readonly html: string };

function sendPage(res: ServerResponse, { status, version, html }: Answer): void {
  for (const { key, value } of securityHeaders(false)) res.setHeader(key, value);
  res.setHeader('Server-Timing', `content;desc="${version}"`);
  res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(html);
}

/** What is wrong with the server itself, such as a half-written message file. */
function sendFailure(req: IncomingMessage, res: ServerResponse, error: unknown): void {
  logError('request', error, req);
  if (res.headersSent) return void res.destroy();
  res.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(String(error));
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split('?', 1)[0] ?? '/';
}

function languageOf(req: IncomingMessage): Locale {
  const asked = new URLSearchParams((req.url ?? '').split('?')[1]).get('lang') ?? undefined;
  return isLocale(asked) ? asked : defaultLocale;
}

/** A file as it is sent. */
type Sent = { readonly type: string; readonly body: Buffer };

const styles = /^\/styles\/([a-z-]+\.css)$/;

/** The fault page's style sheets and the script of open pages, as they are on the disk now; undefined for any other path. */
function developmentFile(path: string): Sent | undefined {
  const name = path.slice(developmentPath.length);
  const [, sheet] = styles.exec(name) ?? [];
  if (sheet !== undefined) return read('text/css', 'src/styles', sheet);
  if (name === '/fault-page.css') return read('text/css', 'src/site/development', 'fault-page.css');
  if (name === '/page-script.js') return read('text/javascript', 'src/site/development', 'page-script.js');
  return undefined;
}

function read(type: string, ...place: readonly string[]): Sent | undefined {
  try {
    return { type: `${type}; charset=utf-8`, body: readFileSync(join(process.cwd(), ...place)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
