import type { ServerResponse } from 'node:http';
import { pathTo } from '#addresses/pages.ts';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { type ContentState, isBehind } from './live-content.ts';

/** What an open page is told: the version of the content, and what to say when the page shows an earlier one. */
export type Change = { readonly version: string; readonly notice?: { readonly text: string; readonly link: string; readonly href: string } };

export type ChangeStream = {
  /** Tells a page of the state now and of each later one, until it goes away. */
  readonly join: (res: ServerResponse, locale: Locale, state: ContentState) => void;
  readonly send: (state: ContentState) => void;
};

/** Server-sent events to every open page (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export function createChangeStream(): ChangeStream {
  const pages = new Map<ServerResponse, Locale>();
  const tell = (res: ServerResponse, locale: Locale, state: ContentState) => res.write(`data: ${JSON.stringify(changeOf(state, locale))}\n\n`);
  return {
    join(res, locale, state) {
      res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      res.write('retry: 500\n\n');
      pages.set(res, locale);
      res.on('close', () => pages.delete(res));
      tell(res, locale, state);
    },
    send(state) {
      for (const [res, locale] of pages) tell(res, locale, state);
    },
  };
}

/** What to tell a page in a language. */
export function changeOf(state: ContentState, locale: Locale): Change {
  if (!isBehind(state)) return { version: state.version };
  const t = translatorOf(locale, 'development');
  return { version: state.version, notice: { text: t('behind'), link: t('showFaults'), href: faultsPath(locale) } };
}

/** Everything that exists in development only is below this path; no page of the site is. */
export const developmentPath = '/_development';

/** The page of all faults in a language. */
export function faultsPath(locale: Locale): string {
  return `${pathTo({ name: 'home' }, locale).replace(/\/$/, '')}${developmentPath}/faults`;
}
