import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { addLocale } from './tests/support/add-locale.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests run in a time zone far from Helsinki on purpose: UTC+14. What a build may have left here is not theirs. */
const settings = { TZ: 'Pacific/Kiritimati', SITE_BUILD_DIR: 'tests/no-build' };
/** No test knows what the editors have written: all ask about a copy of the catalogue that nobody edits. */
const env = { ...settings, CONTENT_DIR: folder('tests/fixtures/content/catalogue') };
const globalSetup = ['tests/support/far-time-zone.ts'];
const css = { modules: { classNameStrategy: 'non-scoped' as const } };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], globalSetup, env, css, testTimeout: 60_000 } },
      {
        plugins: [addLocale('xx')],
        test: { name: 'third locale', include: ['tests/third-locale/*.test.{ts,tsx}'], globalSetup, env, css, pool: 'forks' },
      },
      {
        test: {
          name: 'published content',
          include: ['tests/content/*.test.ts'],
          globalSetup,
          env: { ...settings, CONTENT_DIR: folder('content') },
          css,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
