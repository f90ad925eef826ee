import { defaultLocale } from '#catalogue/locale.ts';
import { type ContentState, isBehind } from '#site/development/live-content.ts';
import { logError } from '#site/log.ts';
import { translatorOf } from '#words/messages.ts';
import { prettyReport } from './check/pretty.ts';
import { type Io, type Output, showsColours } from './command.ts';

/**
 * `npm run dev`: the site on `HOST` (localhost) and `PORT` (3000) as one writes it; errors in the content are also told here.
 * Exit codes: 0 it was told to stop, 1 it could not start.
 */
export async function run(_args: readonly string[], { stdout }: Io): Promise<number> {
  const hostname = process.env.HOST || 'localhost';
  const port = Number(process.env.PORT || 3000);
  // React chooses between its two builds when it is first imported, so this comes before the site is imported.
  Object.assign(process.env, { NODE_ENV: 'development' });
  try {
    const { startDevelopmentSite } = await import('#site/development/start.ts');
    const site = await startDevelopmentSite(hostname, port, createReport(stdout));
    stdout.write(`http://${hostname}:${port}\n`);
    await new Promise<void>((stopped) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => site.close().then(stopped, () => stopped()));
    });
    return 0;
  } catch (error) {
    logError('start', error);
    return 1;
  }
}

/** Writes what `npm run content:check` would, when there are errors or were. */
function createReport(stdout: Output): (state: ContentState) => void {
  let wasBehind = false;
  return (state) => {
    const isNow = isBehind(state);
    if (state.failure !== undefined) stdout.write(`${translatorOf(defaultLocale, 'command')('failed', { reason: state.failure })}\n`);
    else if (isNow || wasBehind)
      stdout.write(`\n${prettyReport({ ...state, locale: defaultLocale, paths: [], elsewhere: [] }, showsColours(stdout, process.env))}`);
    wasBehind = isNow;
  };
}
