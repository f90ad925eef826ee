import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run test:office`: apart from the unit tests, because it needs a LibreOffice, which it may have to install. */
export default defineConfig({
  test: {
    include: ['tests/office/*.test.ts'],
    globalSetup: ['tests/support/far-time-zone.ts'],
    env: { TZ: 'Pacific/Kiritimati', CONTENT_DIR: fileURLToPath(new URL('tests/fixtures/content/catalogue', import.meta.url)) },
    testTimeout: 120_000,
    hookTimeout: 900_000,
  },
});
