import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { answerClientError } from '#site/front/client-error.ts';

/** Serves the built site in this process on a port of localhost, `PORT` unless another is given, without a log of requests. @throws what `loadSite` throws, and when the port is taken */
export async function startSite(port?: number): Promise<Server> {
  // React chooses between its two builds when it is first imported, so this comes before the site is imported.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const [{ loadSite }, { readServerSettings }] = await Promise.all([import('#site/start.ts'), import('#site/life/settings.ts')]);
  const settings = readServerSettings(process.env);
  const { listener } = await loadSite(settings);
  const server = createServer(listener)
    .on('clientError', answerClientError)
    .listen(port ?? settings.port, 'localhost');
  await once(server, 'listening');
  return server;
}
