import { defaultLocale } from '#catalogue/locale.ts';
import { type ContentState, isBehind } from '#site/development/live-content.ts';
import { logError } from '#site/log.ts';
import { translatorOf } from '#words/messages.ts';
import { showsColours } from './command.ts';
import { prettyReport } from './report/pretty.ts';

/** `npm run dev`: the site on `HOST` (localhost) and `PORT` (3000) as one writes it; errors in the content are also told here. */
async function main(): Promise<void> {
  const hostname = process.env.HOST || 'localhost';
  const port = Number(process.env.PORT || 3000);
  // React chooses between its two builds when it is first imported, so this comes before the site is imported.
  Object.assign(process.env, { NODE_ENV: 'development' });
  const { startDevelopmentSite } = await import('#site/development/start.ts');
  const site = await startDevelopmentSite(hostname, port, createReport());
  process.stdout.write(`http://${hostname}:${port}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => site.close().finally(() => process.exit(0)));
}

/** Writes what `npm run content:check` would, when there are errors or were. */
function createReport(): (state: ContentState) => void {
  let wasBehind = false;
  return (state) => {
    const isNow = isBehind(state);
    if (state.failure !== undefined) process.stdout.write(`${translatorOf(defaultLocale, 'command')('failed', { reason: state.failure })}\n`);
    else if (isNow || wasBehind)
      process.stdout.write(`\n${prettyReport({ ...state, locale: defaultLocale, paths: [], elsewhere: [] }, showsColours(process.stdout, process.env))}`);
    wasBehind = isNow;
  };
}

main().catch((error: unknown) => {
  logError('start', error);
  process.exit(1);
});
