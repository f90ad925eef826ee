import { spawnSync } from 'node:child_process';
import { findBrowser } from './support/find-browser.ts';
import { freePort } from './support/free-port.ts';

/** `npm test`: every check of the project, one after another; the first that fails stops the run. */
type Step = { readonly name: string; readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> };

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

async function main(): Promise<void> {
  const steps: readonly Step[] = [
    { name: 'lint', args: ['run', 'lint'] },
    { name: 'types', args: ['run', 'types'] },
    { name: 'unit tests', args: ['run', 'test:unit'] },
    { name: 'spreadsheets', args: ['run', 'test:office'] },
    { name: 'build', args: ['run', 'build'] },
  ];
  let passed = 0;
  for (const step of steps) {
    if (!run(step)) return finish(passed, step.name);
    passed += 1;
  }
  const { executablePath = '' } = await findBrowser();
  const browserTests = { name: 'browser tests', args: ['run', 'test:e2e'], env: { E2E_CHROMIUM: executablePath, E2E_PORT: String(await freePort()) } };
  return run(browserTests) ? finish(passed + 1) : finish(passed, browserTests.name);
}

function run({ name, args, env = {} }: Step): boolean {
  process.stdout.write(`\n== ${name}\n`);
  return spawnSync(npm, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status === 0;
}

function finish(passed: number, failed?: string): void {
  process.stdout.write(`\n${failed === undefined ? 'All checks passed.' : `Failed: ${failed}`}\n${passed} passed, ${failed === undefined ? 0 : 1} failed\n`);
  process.exitCode = failed === undefined ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  finish(0, 'browser');
});
