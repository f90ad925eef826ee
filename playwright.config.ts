import { defineConfig } from '@playwright/test';
import { launchArgs } from './tests/support/find-browser.ts';
import { manyOrigin, manyPort, port } from './tests/support/ports.ts';

const executablePath = process.env.E2E_CHROMIUM;

const settings = { HOST: 'localhost', CATALOGUE_TODAY: '2026-11-24', SITE_ORIGIN: 'https://hankkeet.example.fi' };
const site = { reuseExistingServer: false };

/** `npm run test:e2e` needs a build; `npm test` makes one and finds a browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['line']],
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: 'Pacific/Kiritimati',
    launchOptions: { args: [...launchArgs], ...(executablePath && { executablePath }) },
  },
  webServer: [
    { ...site, command: 'npm run serve', url: `http://localhost:${port}/hankkeet`, env: { ...settings, PORT: String(port) } },
    { ...site, command: 'npx tsx tests/support/many-site.ts', url: `${manyOrigin}/hankkeet`, env: { ...settings, PORT: String(manyPort) } },
  ],
});
