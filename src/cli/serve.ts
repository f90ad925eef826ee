import { logError } from '#site/log.ts';

/** `npm run serve`: serves the built site on `HOST` (localhost) and `PORT` (3000), until it is told to stop. */
async function main(): Promise<void> {
  const hostname = process.env.HOST || 'localhost';
  const port = Number(process.env.PORT || 3000);
  // React chooses between its two builds when it is first imported, so this comes before everything else.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { startSite } = await import('#site/start.ts');
  const server = await startSite(hostname, port);
  process.stdout.write(`http://${hostname}:${port}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
}

main().catch((error: unknown) => {
  logError('start', error);
  process.exit(1);
});
