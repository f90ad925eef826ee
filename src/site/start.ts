import type { Server } from 'node:http';
import next from 'next';
import { type Locale, locales } from '#catalogue/locale.ts';
import { openDataFiles } from './data/open-data-files.ts';
import { selectionSizes, sizeRequest } from './data/sizes.ts';
import { createSiteServer } from './http-server.ts';
import { siteOrigin } from './settings.ts';
import { listingOf, readClock, searchOf, theCatalogue } from './state.ts';

/**
 * Starts the built site and resolves when it listens.
 * @throws when the content has faults, `SITE_ORIGIN` is no address, the site is not built, or the port is taken.
 */
export async function startSite(hostname: string, port: number): Promise<Server> {
  // A wrong address of the site is told now, not at the first request that needs it.
  siteOrigin();
  for (const locale of locales) await prepare(locale);
  const site = next({ dev: false, hostname, port });
  await site.prepare();
  const server = createSiteServer(site.getRequestHandler());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => resolve(server));
  });
}

/** Makes what no visitor should wait for: the search, and the sizes of all files. */
async function prepare(locale: Locale): Promise<void> {
  const catalogue = theCatalogue();
  const page = { ...readClock(), catalogue, locale, params: {}, query: {} };
  searchOf(catalogue, locale);
  await openDataFiles(page);
  await selectionSizes(listingOf(catalogue, page.today, locale).inOrder('default'), sizeRequest(page));
}
