import { defineConfig } from 'vitest/config';
import { addLocale } from './tests/support/add-locale.ts';

/** Tests run in a time zone far from Helsinki on purpose: UTC+14. What a build may have left here is not theirs. */
const env = { TZ: 'Pacific/Kiritimati', SITE_BUILD_DIR: 'tests/no-build' };
/** The sheets are read, so that a class that is not in them is undefined here as it is on the site. */
const css = { include: [/\.module\.css$/], modules: { classNameStrategy: 'non-scoped' as const } };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], globalSetup: ['tests/support/far-time-zone.ts'], env, css, testTimeout: 60_000 } },
      {
        plugins: [addLocale('xx')],
        test: {
          name: 'third locale',
          include: ['tests/third-locale/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/far-time-zone.ts'],
          env,
          css,
          testTimeout: 60_000,
          pool: 'forks',
        },
      },
    ],
  },
});
