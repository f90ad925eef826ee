import { defineConfig } from 'vitest/config';
import { keptCatalogue } from './tests/support/test-settings.ts';

/** `npm run test:office`: apart from the unit tests, because it needs a LibreOffice, which it may have to install. */
export default defineConfig({
  test: {
    include: ['tests/office/*.test.ts'],
    globalSetup: ['tests/support/far-time-zone.ts'],
    env: keptCatalogue,
    testTimeout: 120_000,
    hookTimeout: 900_000,
  },
});
