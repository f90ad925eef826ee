import type { Server } from 'node:http';
import next from 'next';
import { readClock } from './clock.ts';
import { createFront } from './front/front.ts';
import { createSiteServer } from './front/http-server.ts';
import { siteOrigin } from './settings.ts';
import { prepareState } from './state.ts';

/**
 * Starts the built site and resolves when it listens.
 * Its source must be registered (`registerSource`).
 * @throws when the source has no catalogue to show, `SITE_ORIGIN` is no address, the site is not built, or the port is taken.
 */
export async function startSite(hostname: string, port: number): Promise<Server> {
  // A wrong address of the site is told now, not at the first request that needs it.
  siteOrigin();
  prepareState(readClock().today);
  const site = next({ dev: false, hostname, port });
  await site.prepare();
  const server = createSiteServer(createFront(site.getRequestHandler()));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => resolve(server));
  });
}
