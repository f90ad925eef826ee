export {};

/** Serves the built pages with the content in `CONTENT_DIR` as it is, without a release, on `PORT` of localhost until it is told to stop. */
async function main(): Promise<void> {
  // React chooses between its two builds when it is first imported, so this comes before everything else.
  Object.assign(process.env, { NODE_ENV: 'production' });
  await import('./content-source.ts');
  const { startSite } = await import('./start-site.ts');
  await startSite();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  process.stdout.write(`http://localhost:${process.env.PORT}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
