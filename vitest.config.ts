import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { addLocale } from './tests/support/add-locale.ts';
import { farAway, keptCatalogue } from './tests/support/test-settings.ts';

const common = {
  globalSetup: ['tests/support/far-time-zone.ts'],
  css: { modules: { classNameStrategy: 'non-scoped' as const } },
  testTimeout: 60_000,
};
const kept = { ...common, env: keptCatalogue };

export default defineConfig({
  test: {
    projects: [
      { test: { ...kept, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { plugins: [addLocale('xx')], test: { ...kept, name: 'third locale', include: ['tests/third-locale/*.test.{ts,tsx}'], pool: 'forks' } },
      {
        test: {
          ...common,
          name: 'published content',
          include: ['tests/content/*.test.ts'],
          env: { ...farAway, CONTENT_DIR: fileURLToPath(new URL('content', import.meta.url)) },
        },
      },
    ],
  },
});
