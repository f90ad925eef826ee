import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** Serves the built site in this process on a port of localhost, `PORT` unless another is given, without a log of requests. @throws what `loadSite` throws, and when the port is taken */
export async function startSite(port?: number): Promise<Server> {
  // React chooses between its two builds when it is first imported, so this comes before the site is imported.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const [{ loadSite }, { readServerSettings }, { answerClientError }] = await Promise.all([
    import('#site/start.ts'),
    import('#site/life/settings.ts'),
    import('#site/front/client-error.ts'),
  ]);
  const settings = readServerSettings(process.env);
  const { answers } = await loadSite(settings);
  const server = createServer((req, res) => void (answers.answerKept?.(req, res, 'started') || answers.answer(req, res)))
    .on('clientError', (error, socket) => answerClientError(error, socket))
    .listen(port ?? settings.port, 'localhost');
  await once(server, 'listening');
  return server;
}
