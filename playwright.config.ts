import { defineConfig } from '@playwright/test';
import { launchArgs } from './tests/support/find-browser.ts';
import { manyOrigin, manyPort, port } from './tests/support/ports.ts';
import { servedBuild, servedSettings } from './tests/support/served-build.ts';
import { catalogueContent } from './tests/support/workspace.ts';

const executablePath = process.env.E2E_CHROMIUM;

const site = { reuseExistingServer: false, timeout: 300_000 };

/** `npm run test:e2e` needs a build; `npm test` makes one and finds a browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // Tests wait for servers and browsers as much as they work.
  workers: '150%',
  // Far beyond what anything takes, so that a busy machine breaks nothing.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['line']],
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: 'Pacific/Kiritimati',
    launchOptions: { args: [...launchArgs], ...(executablePath && { executablePath }) },
  },
  webServer: [
    {
      ...site,
      command: 'npx tsx tests/support/copy-build.ts && npm run release -- --history tests/fixtures/history/changes.json && npm run serve',
      url: `http://localhost:${port}/hankkeet`,
      env: { ...servedSettings, PORT: String(port), CONTENT_DIR: catalogueContent, SITE_BUILD_DIR: servedBuild },
    },
    { ...site, command: 'npx tsx tests/support/many-site.ts', url: `${manyOrigin}/hankkeet`, env: { ...servedSettings, PORT: String(manyPort) } },
  ],
});
