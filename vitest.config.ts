import { defineConfig } from 'vitest/config';
import { addLocale } from './tests/support/add-locale.ts';

/** Tests run in a time zone far from Helsinki on purpose: UTC+14. What a build may have left here is not theirs. */
const env = { TZ: 'Pacific/Kiritimati', SITE_BUILD_DIR: 'tests/no-build' };
/** How deep property tests look: see tests/support/depth.ts. */
const deep = (mode: string) => process.env['TEST_DEPTH'] || (mode === 'deep' ? '20' : '1');

/** Milliseconds after which a test hangs, far beyond what any takes on a busy machine: no test is about the time of the clock. */
const patience = (mode: string) => 600_000 * Math.max(1, Number(deep(mode)));

const css = { modules: { classNameStrategy: 'non-scoped' as const } };

export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/far-time-zone.ts'],
          env: { ...env, TEST_DEPTH: deep(mode) },
          css,
          testTimeout: patience(mode),
          hookTimeout: patience(mode),
        },
      },
      {
        plugins: [addLocale('xx')],
        test: {
          name: 'third locale',
          include: ['tests/third-locale/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/far-time-zone.ts'],
          env,
          css,
          testTimeout: patience(mode),
          hookTimeout: patience(mode),
          pool: 'forks',
        },
      },
    ],
  },
}));
