import type { Server } from 'node:http';
import { registeredFigures, registerFigure } from './figures.ts';
import { listen } from './listening.ts';
import type { Observer, SiteAnswers } from './observed-request.ts';
import type { ProcessEnd } from './process-end.ts';
import { createDrainableServer } from './server.ts';
import type { ServerLog } from './server-log.ts';
import type { ServerSettings } from './settings.ts';

/** What a life needs: how it is to run, where it is told, what ends it, and what names the release that is served. */
type Surroundings = {
  readonly settings: ServerSettings;
  readonly log: ServerLog;
  readonly end: ProcessEnd;
  readonly release: Readonly<Record<string, string>>;
};

/**
 * Lives: listens, answers as the site does, tells the log and the figures of every request, until the process is told to stop or an error
 * is caught by nobody; then drains. Resolves when it listens, with the server.
 * @throws SettingsError when the system refuses an address or a port
 */
export async function listenUntilEnd(site: SiteAnswers, { settings, log, end, release }: Surroundings): Promise<Server> {
  const observers: Observer[] = settings.accessLog ? [log.request] : [];
  const { server, isReady, drain } = createDrainableServer(site, settings, observers);
  countConnections(server);
  registerFigure({ name: 'site_log_lines_lost_total', help: 'Lines of the log that were lost because too many waited to be written', read: log.lost });
  if (settings.metrics !== undefined) {
    const [{ createMetrics }, { createMetricsServer }] = await Promise.all([import('./metrics.ts'), import('./metrics-server.ts')]);
    const metrics = createMetrics(release, registeredFigures);
    observers.push(metrics.request);
    await listen(createMetricsServer(metrics, isReady), { ...settings.metrics, names: { hostname: 'METRICS_HOST', port: 'METRICS_PORT' } });
  }
  await listen(server, { ...settings, names: { hostname: 'HOST', port: 'PORT' } });
  end.prepare({ drain, tell: (cause) => log.event('stopping', { cause, seconds: settings.stop }) });
  log.event('listening', { address: `http://${settings.hostname}:${settings.port}`, ...release });
  return server;
}

function countConnections(server: Server): void {
  let open = 0;
  let refused = 0;
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => {
      open -= 1;
    });
  });
  server.on('drop', () => {
    refused += 1;
  });
  registerFigure({ name: 'site_connections', help: 'Connections that are open', read: () => open });
  registerFigure({ name: 'site_connections_refused_total', help: 'Connections that were refused because there were too many', read: () => refused });
}
