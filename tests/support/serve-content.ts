export {};

/** Serves the built pages with the content in `CONTENT_DIR` as it is, without a release, on `HOST` and `PORT` until it is told to stop. */
async function main(): Promise<void> {
  // React chooses between its two builds when it is first imported, so this comes before everything else.
  Object.assign(process.env, { NODE_ENV: 'production' });
  await import('./content-source.ts');
  const { startSite } = await import('#site/start.ts');
  const [host, port] = [process.env.HOST ?? 'localhost', Number(process.env.PORT)];
  await startSite(host, port);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  process.stdout.write(`http://${host}:${port}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
