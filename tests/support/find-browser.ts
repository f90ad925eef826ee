import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A browser that was proved by starting it; without a path it is Playwright's own. */
export type Browser = { readonly executablePath?: string };

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root. */
export const launchArgs: readonly string[] = isRoot ? ['--no-sandbox'] : [];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'chrome.exe'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium: `E2E_CHROMIUM`, Playwright's own, an installed one; then installs one, unless `E2E_NO_INSTALL=1`.
 * @throws Error that names everything that was tried and three remedies.
 */
export async function findBrowser(): Promise<Browser> {
  const tried: string[] = [];
  const given = process.env.E2E_CHROMIUM;
  const found =
    (given && (await prove(given, `E2E_CHROMIUM=${given}`, tried))) ||
    (await prove(undefined, 'Playwright’s own Chromium', tried)) ||
    (await proveInstalled(tried));
  if (found) return found;
  if (process.env.E2E_NO_INSTALL === '1') tried.push('installing: turned off by E2E_NO_INSTALL=1');
  else {
    const installed = (await installWithPlaywright(tried)) ?? (await installWithApt(tried));
    if (installed) return installed;
  }
  throw new Error(`No Chromium that starts was found. Tried:\n${tried.map((line) => `  - ${line}`).join('\n')}\n${remedies}`);
}

const remedies = `Do one of these and run the tests again:
  1. install Chromium or Chrome with your system's package manager,
  2. run npx playwright install --with-deps --only-shell chromium,
  3. set E2E_CHROMIUM to the path of a Chromium that starts.`;

async function prove(executablePath: string | undefined, name: string, tried: string[]): Promise<Browser | undefined> {
  try {
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...launchArgs], timeout: 30_000 });
    await browser.close();
    return executablePath === undefined ? {} : { executablePath };
  } catch (error) {
    tried.push(`${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    return undefined;
  }
}

async function proveInstalled(tried: string[]): Promise<Browser | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].filter((path) => existsSync(path));
  if (paths.length === 0) tried.push(`installed browsers: none of ${names.join(', ')} on PATH`);
  for (const path of paths) {
    const browser = await prove(path, path, tried);
    if (browser) return browser;
  }
  return undefined;
}

async function installWithPlaywright(tried: string[]): Promise<Browser | undefined> {
  const run = spawnSync('npx', ['playwright', 'install', '--only-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) tried.push(`npx playwright install --only-shell chromium: ended with ${run.status ?? run.signal}`);
  return run.status === 0 ? prove(undefined, 'the Chromium that Playwright installed', tried) : undefined;
}

async function installWithApt(tried: string[]): Promise<Browser | undefined> {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    tried.push('apt-get install chromium: needs root on Debian or Ubuntu');
    return undefined;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const run = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 });
    if (run.status !== 0) tried.push(`apt-get ${args[0]}: ended with ${run.status ?? run.signal}`);
  }
  return proveInstalled(tried);
}
