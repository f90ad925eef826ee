import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort } from './free-port.ts';
import { startOf, startOfRelease } from './run-command.ts';
import { root } from './workspace.ts';

/** A site that runs beside the tests' own. */
export type SiteProcess = {
  readonly origin: string;
  /** How long its process has kept a core busy, in seconds; 0 where the system does not tell it in /proc. */
  readonly cpuSeconds: () => number;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a site with settings of its own on a free port: `npm run dev`; the built pages with the release in `SITE_BUILD_DIR` (`serve`); or with the
 * content in `CONTENT_DIR` as it is (`content`).
 * @throws Error with what it said when it ends instead of listening.
 */
export async function startSiteProcess(command: keyof typeof commands, settings: Readonly<Record<string, string>>): Promise<SiteProcess> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = { ...process.env, ...settings, PORT: String(port), HOST: 'localhost' };
  const site = spawn(process.execPath, commands[command](env), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(site, origin);
  return {
    origin,
    cpuSeconds: () => cpuSeconds(site.pid),
    async stop() {
      if (site.exitCode !== null) return;
      site.kill();
      await once(site, 'exit');
    },
  };
}

const commands = {
  dev: () => startOf('dev'),
  content: () => ['--import', 'tsx', 'tests/support/serve-content.ts'],
  serve: ({ SITE_BUILD_DIR }: NodeJS.ProcessEnv) => startOfRelease(SITE_BUILD_DIR),
};

/** Of proc(5): the 14th and 15th field of a process, in hundredths of a second; its name, the second, may hold anything but ends with the last bracket. */
function cpuSeconds(pid: number | undefined): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function listening(site: ChildProcess, origin: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: unknown) => {
      said += String(text);
      if (said.includes(`${origin}\n`)) resolve();
    };
    site.stdout?.on('data', hear);
    site.stderr?.on('data', hear);
    site.once('exit', (code) => reject(new Error(`The site ended with ${code}: ${said}`)));
  });
}
