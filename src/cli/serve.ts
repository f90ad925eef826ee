import { logError } from '#site/log.ts';
import { takeBuiltSettings } from '#site/release/framework.ts';
import { loadRelease, ReleaseError } from '#site/release/load.ts';
import { buildDir } from '#site/settings.ts';
import { registerSource } from '#site/source.ts';
import type { Io } from './command.ts';

/**
 * `npm run serve`: serves the release of the built site on `HOST` (localhost) and `PORT` (3000), until it is told to stop.
 * Exit codes: 0 it was told to stop, 1 it could not start.
 */
export async function run(_args: readonly string[], { stdout, stderr }: Io): Promise<number> {
  const hostname = process.env.HOST || 'localhost';
  const port = Number(process.env.PORT || 3000);
  // React chooses between its two builds when it is first imported, so this comes before everything else.
  Object.assign(process.env, { NODE_ENV: 'production' });
  try {
    registerSource(loadRelease(buildDir()));
    takeBuiltSettings(buildDir());
    const { startSite } = await import('#site/start.ts');
    const server = await startSite(hostname, port);
    stdout.write(`http://${hostname}:${port}\n`);
    await new Promise<void>((stopped) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => stopped()));
    });
    return 0;
  } catch (error) {
    // What is wrong with a release is said in one sentence; where in the code it was found helps nobody.
    if (error instanceof ReleaseError) stderr.write(`${error.message}\n`);
    else logError('start', error);
    return 1;
  }
}
