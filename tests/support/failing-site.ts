export {};

/** A site of the content in `CONTENT_DIR` whose every request fails after it has started: the day it is told to show becomes unreadable. */
async function main(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'production' });
  await import('./content-source.ts');
  const { startSite } = await import('#site/start.ts');
  await startSite('localhost', Number(process.env.PORT));
  process.env.CATALOGUE_TODAY = 'secret-detail';
  process.stdout.write('ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
