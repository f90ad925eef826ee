import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { installWithApt, isRoot, mayInstall, notFound, proveInstalled } from './find-program.ts';

/** A browser that was proved by starting it; without a path it is Playwright's own. */
export type Browser = { readonly executablePath?: string };

/** Chromium refuses its sandbox to root. */
export const launchArgs: readonly string[] = isRoot ? ['--no-sandbox'] : [];

/** The one without a window first: it does the same work in two thirds of the time. */
const chromiums = {
  names: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'chrome.exe'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const remedies = [
  'install Chromium or Chrome with your system’s package manager,',
  'run npx playwright install --with-deps --only-shell chromium,',
  'set E2E_CHROMIUM to the path of a Chromium that starts.',
];

/**
 * Finds a Chromium: `E2E_CHROMIUM`, Playwright's own, an installed one; then installs one, unless `E2E_NO_INSTALL=1`.
 * @throws Error that names everything that was tried and three remedies.
 */
export async function findBrowser(): Promise<Browser> {
  const tried: string[] = [];
  const given = process.env.E2E_CHROMIUM;
  const proveEach = (path: string) => prove(path, path, tried);
  const found =
    (given && (await prove(given, `E2E_CHROMIUM=${given}`, tried))) ||
    (await prove(undefined, 'Playwright’s own Chromium', tried)) ||
    (await proveInstalled(chromiums, proveEach, tried));
  if (found) return found;
  if (mayInstall(tried)) {
    const installed = (await installWithPlaywright(tried)) ?? (await installFromDebian(proveEach, tried));
    if (installed) return installed;
  }
  throw notFound('Chromium', tried, remedies);
}

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

/** Not every Debian or Ubuntu has a package of the one without a window. */
async function installFromDebian(proveEach: (path: string) => Promise<Browser | undefined>, tried: string[]): Promise<Browser | undefined> {
  const added = ['chromium-headless-shell', 'chromium'].some((name) => installWithApt(name, tried));
  return added ? proveInstalled(chromiums, proveEach, tried) : undefined;
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
