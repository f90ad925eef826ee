import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port.ts';
import { root } from './workspace.ts';

/** A site that runs beside the tests' own. */
export type SiteProcess = { readonly origin: string; readonly stop: () => Promise<void> };

/**
 * Starts `npm run serve` or `npm run dev` with settings of its own on a free port.
 * @throws Error with what it said when it ends instead of listening.
 */
export async function startSiteProcess(command: 'serve' | 'dev', settings: Readonly<Record<string, string>>): Promise<SiteProcess> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = { ...process.env, ...settings, PORT: String(port), HOST: 'localhost' };
  const site = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', command], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(site, origin);
  return {
    origin,
    async stop() {
      if (site.exitCode !== null) return;
      site.kill();
      await once(site, 'exit');
    },
  };
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
