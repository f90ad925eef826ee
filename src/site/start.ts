import { createServer } from 'node:http';
import next from 'next';
import { locales } from '#catalogue/locale.ts';
import { siteListener } from './http-server.ts';
import { createGate } from './life/gate.ts';
import { registerGauge } from './life/gauges.ts';
import type { Listener } from './life/server.ts';
import type { ServerSettings } from './life/settings.ts';
import { siteOrigin, softwareVersion } from './settings.ts';
import { getCatalogue, revisionOf, searchOf } from './state.ts';

/** The built site, ready to answer, and what names what it serves. */
export type Site = { readonly listener: Listener; readonly release: Readonly<Record<string, string>> };

/**
 * Loads the built site.
 * @throws when the content has faults, `SITE_ORIGIN` is no address, or the site is not built
 */
export async function loadSite({ hostname, port, maxRendering }: Pick<ServerSettings, 'hostname' | 'port' | 'maxRendering'>): Promise<Site> {
  // A wrong address of the site is told now, not at the first request that needs it.
  siteOrigin();
  // No visitor waits for the search to be built.
  for (const locale of locales) searchOf(getCatalogue(), locale);
  // The framework would take upgrades off the server that listens, and let them wait for ever: it gets one that does not.
  const site = next({ dev: false, hostname, port, httpServer: createServer() });
  await site.prepare();
  const gate = createGate(site.getRequestHandler(), maxRendering);
  registerGauge({ name: 'site_rendering', help: 'Requests that the framework is busy with', read: gate.busy });
  return { listener: siteListener(gate.handle), release: { version: softwareVersion(), revision: revisionOf(getCatalogue()) } };
}
