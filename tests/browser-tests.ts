import { spawnSync } from 'node:child_process';
import { findBrowser } from './support/find-browser.ts';
import { freePort } from './support/free-port.ts';

/** `npm run test:e2e`: finds a browser, and ports unless `E2E_PORT` gives the first one, and runs Playwright with the given options. */
async function main(): Promise<void> {
  const { executablePath = '' } = await findBrowser();
  const env = { ...process.env, E2E_CHROMIUM: executablePath, E2E_PORT: process.env.E2E_PORT || String(await freePort()) };
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npx.cmd' : 'npx', ['playwright', 'test', ...process.argv.slice(2)], { stdio: 'inherit', env, shell: windows });
  process.exitCode = run.status ?? 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
