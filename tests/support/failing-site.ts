import { openServerLog } from '#site/life/server-log.ts';
import { startSite } from './start-site.ts';

/** A site of the content in `CONTENT_DIR` whose every request fails after it has started: the day it is told to show becomes unreadable. */
async function main(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'production' });
  openServerLog();
  await import('./content-source.ts');
  await startSite();
  process.env.CATALOGUE_TODAY = 'secret-detail';
  process.stdout.write('ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
