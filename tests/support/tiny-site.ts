import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { registerFigure } from '#site/life/figures.ts';
import { createGate } from '#site/life/gate.ts';
import { listenUntilEnd } from '#site/life/life.ts';
import { watchForEnd } from '#site/life/process-end.ts';
import { openServerLog } from '#site/life/server-log.ts';
import { readServerSettings } from '#site/life/settings.ts';
import { logError } from '#site/log.ts';

/** Bytes of an answer that no socket takes at once. */
const large = 50_000_000;

/** Milliseconds for which an answer holds the process. */
const heavy = 60;

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** What the addresses of a site without a page do. */
const answers = new Map<string, Listener>(
  Object.entries({
    '/': (_, res) => res.end('fine'),
    // As a page is made: nothing else happens meanwhile.
    '/heavy': (_, res) => {
      const until = performance.now() + heavy;
      while (performance.now() < until);
      res.end('heavy');
    },
    '/slow': (_, res) => void wait(600).then(() => res.end('slow')),
    '/begun': (_, res) => {
      res.write('begun');
      setTimeout(() => res.end(' done'), 600);
    },
    // Each piece waits until the one before is on its way.
    '/pieces': (_, res) => void pipeline(Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(60_000, 'x'))), res),
    '/large': (_, res) => res.end(Buffer.alloc(large)),
    '/tell': (_, res) => {
      logError('tell', 'x'.repeat(1_000_000));
      res.end('told');
    },
    '/throw': (_, res) => {
      res.end('thrown');
      setTimeout(() => {
        throw new RangeError('nobody catches this', { cause: new TypeError('the cause') });
      });
    },
    '/reject': (_, res) => {
      res.end('rejected');
      Promise.reject(new RangeError('nobody awaits this'));
    },
  } satisfies Readonly<Record<string, Listener>>),
);

const notFound: Listener = (_, res) => void res.writeHead(404).end();

function answerKept({ url }: IncomingMessage, res: ServerResponse): boolean {
  if (url !== '/kept') return false;
  res.end('kept');
  return true;
}

/** Lives as the site does, without the site: a process that begins at once. `npm run serve` has the same life. */
async function main(): Promise<void> {
  const log = openServerLog();
  const end = watchForEnd(log.finish);
  const settings = readServerSettings(process.env);
  const gate = createGate(
    async (req, res) => {
      const answered = once(res, 'close');
      const [path = ''] = (req.url ?? '').split('?', 1);
      (answers.get(path) ?? notFound)(req, res);
      await answered;
    },
    { rendering: settings.maxRendering, streaming: settings.maxStreaming },
  );
  registerFigure({ name: 'site_rendering', help: 'As in the site', read: gate.rendering });
  await listenUntilEnd({ answerKept, answer: gate.handle }, { settings, log, end, release: { revision: 'tiny' } });
  const code = await end.code;
  await log.finish();
  process.exit(code);
}

await main();
