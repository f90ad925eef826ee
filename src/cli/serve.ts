import { listenUntilEnd } from '#site/life/life.ts';
import { watchForEnd } from '#site/life/process-end.ts';
import { openServerLog } from '#site/life/server-log.ts';
import { readServerSettings, SettingsError } from '#site/life/settings.ts';
import { logError } from '#site/log.ts';
import { takeBuiltSettings } from '#site/release/framework.ts';
import { loadRelease, ReleaseError } from '#site/release/load.ts';
import { buildDir, faultOfSnapshotsDir } from '#site/settings.ts';
import { allSnapshots, SnapshotError } from '#site/snapshots/snapshots.ts';
import { registerSource } from '#site/source.ts';
import type { Io } from './command.ts';

/**
 * `npm run serve`: serves the release of the built site on `HOST` (localhost) and `PORT` (3000), until it is told to stop. The log is on stdout, words for
 * the person who starts it on stderr.
 * Exit codes: 0 it was told to stop, 1 it could not start or ended by an error that nobody caught.
 */
export async function run(_args: readonly string[], { stderr }: Io): Promise<number> {
  // React chooses between its two builds when it is first imported, so this comes before the site is imported.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const log = openServerLog();
  const end = watchForEnd(log.finish);
  try {
    const settings = readServerSettings(process.env);
    registerSource(loadRelease(buildDir()));
    const fault = faultOfSnapshotsDir();
    if (fault !== undefined) throw new SettingsError(fault);
    allSnapshots();
    takeBuiltSettings(buildDir());
    const { loadSite } = await import('#site/start.ts');
    const site = await loadSite(settings);
    await listenUntilEnd(site.answers, { settings, log, end, release: site.release });
    site.prepareDays();
    stderr.write(`http://${settings.hostname}:${settings.port}\n`);
    return await end.code;
  } catch (error) {
    // What is wrong with a setting or a release is said in words; where in the code it was found helps nobody.
    if ([SettingsError, ReleaseError, SnapshotError].some((kind) => error instanceof kind)) stderr.write(`${(error as Error).message}\n`);
    else logError('start', error);
    return 1;
  } finally {
    await log.finish();
  }
}
