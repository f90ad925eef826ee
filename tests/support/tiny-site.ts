import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
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

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** What the addresses of a site without a page do. */
const answers = new Map<string, Listener>(
  Object.entries({
    '/': (_, res) => res.end('fine'),
    '/slow': (_, res) => void wait(600).then(() => res.end('slow')),
    '/begun': (_, res) => {
      res.write('begun');
      setTimeout(() => res.end(' done'), 600);
    },
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

/** Lives as the site does, without the site: a process that begins at once. `npm run serve` has the same life. */
async function main(): Promise<void> {
  const log = openServerLog();
  const end = watchForEnd(log.finish);
  const gate = createGate(
    async (req, res) => {
      const answered = once(res, 'close');
      (answers.get(req.url ?? '') ?? notFound)(req, res);
      await answered;
    },
    { rendering: 2, streaming: 2 },
  );
  registerFigure({ name: 'site_rendering', help: 'As in the site', read: gate.rendering });
  await listenUntilEnd({ answer: gate.handle }, { settings: readServerSettings(process.env), log, end, release: { revision: 'tiny' } });
  const code = await end.code;
  await log.finish();
  process.exit(code);
}

await main();
