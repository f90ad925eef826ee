import { createServer } from 'node:http';
import next from 'next';
import { nextHelsinkiMidnight } from '#catalogue/date.ts';
import { readClock } from './clock.ts';
import { createAnswers } from './front/answers.ts';
import { askFirst, prepareBeside } from './front/first-answers.ts';
import { createFront } from './front/front.ts';
import { createUnsent } from './front/unsent.ts';
import { registerFigure } from './life/figures.ts';
import { createGate } from './life/gate.ts';
import type { SiteAnswers } from './life/observed-request.ts';
import type { ServerSettings } from './life/settings.ts';
import { currentRelease } from './release/current.ts';
import { softwareVersion } from './settings.ts';
import { getCatalogue, prepareState, revisionOf } from './state.ts';

/** The built site, ready to answer. */
export type Site = {
  readonly answers: SiteAnswers;
  /** Names what is served. */
  readonly release: Readonly<Record<string, string>>;
  /** Does beside visitors what each day needs, soon and when a day begins: to be called when they can come. */
  readonly prepareDays: () => void;
};

/** Milliseconds that those who waited for the site have for themselves. */
const firstMoment = 1000;

/**
 * Loads the built site. Its source must be registered (`registerSource`).
 * @throws when the source has no catalogue to show, the site is not built, or a page or a file of it cannot be made
 */
export async function loadSite({ hostname, port, maxRendering, maxStreaming, maxUnsentBytes, answersBytes }: ServerSettings): Promise<Site> {
  prepareState(readClock().today);
  // The framework would take upgrades off the server that listens, and let them wait for ever: it gets one that does not.
  const site = next({ dev: false, hostname, port, httpServer: createServer() });
  await site.prepare();
  const gate = createGate(site.getRequestHandler(), { rendering: maxRendering, streaming: maxStreaming });
  const answers = createAnswers({ bytes: answersBytes });
  const unsent = createUnsent(maxUnsentBytes);
  registerFigure({ name: 'site_rendering', help: 'Requests whose page is being made or waits for that', read: gate.rendering });
  registerFigure({ name: 'site_streaming', help: 'Long answers that are on their way to whoever reads them', read: gate.streaming });
  registerFigure({ name: 'site_unsent_bytes', help: 'Bytes of answers that wait for slow readers', read: unsent.bytes });
  registerFigure({ name: 'site_answers_bytes', help: 'Bytes of the answers that are kept in memory', read: answers.bytes });
  registerFigure({ name: 'site_answers', help: 'Answers that are kept in memory', read: answers.count });
  const fingerprint = currentRelease()?.fingerprint;
  const release = { version: softwareVersion(), revision: revisionOf(getCatalogue()), ...(fingerprint !== undefined && { release: fingerprint }) };
  const front = createFront(gate.handle, { answers, unsent });
  await askFirst(front.answer, unsent);
  const prepareDays = () => {
    setTimeout(() => void prepareBeside(front.answer, unsent), firstMoment).unref();
    eachDay(() => {
      prepareState(readClock().today);
      void prepareBeside(front.answer, unsent);
    });
  };
  return { answers: front, release, prepareDays };
}

/** Does something each day just after it has begun in Helsinki. */
function eachDay(begin: () => void): void {
  const now = Date.now();
  const timer = setTimeout(
    () => {
      begin();
      eachDay(begin);
    },
    nextHelsinkiMidnight(now) - now + 1,
  );
  timer.unref();
}
