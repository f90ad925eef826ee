import { defineConfig } from '@playwright/test';
import { launchArgs } from './tests/support/find-browser';

const port = process.env.E2E_PORT || '3311';
const executablePath = process.env.E2E_CHROMIUM;

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
  webServer: {
    command: 'npm run serve',
    url: `http://localhost:${port}/hankkeet`,
    env: { PORT: port, HOST: 'localhost', CATALOGUE_TODAY: '2026-11-24', SITE_ORIGIN: 'https://hankkeet.example.fi' },
    reuseExistingServer: false,
  },
});
